import { build } from 'esbuild'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Merchant } from '../../functions/platform/pay/merchant.ts'
import { payParams, query } from '../../functions/platform/pay/orders.ts'
import { root } from '../../infra/bundle.ts'
import { type LocalServer, startServer } from '../../infra/local/server.ts'
import { type Site, html } from '../../infra/local/site.ts'
import { inWechatBrowser } from '../../infra/local/wechat/browser.ts'
import type { PayParams } from '../../shared/pay.ts'
import { keepPicture, launchBrowser, phoneContext } from '../support/browser.ts'
import { type PayWorld, startPayWorld } from '../support/pay.ts'
import { appIds } from '../support/services.ts'

let world: PayWorld
let merchant: Merchant
let server: LocalServer
let browser: Browser
let page: Page

beforeAll(async () => {
  world = await startPayWorld()
  merchant = world.pay.openMerchant('晨光基金会')
  const { outputFiles: [code] } = await build({
    stdin: {
      contents: `import { payInBrowser } from './browser.ts'; window.pay = payInBrowser`, loader: 'ts',
      resolveDir: join(root, 'miniprogram/src/pay'),
    },
    bundle: true, write: false, format: 'iife',
  })
  const site: Site = async ({ path }) => (path === '/m/' || path === '/plain/'
    ? html(`<!doctype html><html><head></head><body>捐一点<script>${code?.text}</script></body></html>`) : undefined)
  const inWechat = inWechatBrowser(site, world.url)
  server = await startServer([(request) => (request.path === '/plain/' ? site(request) : inWechat(request))], 0, () => undefined)
  browser = await launchBrowser()
  page = await (await phoneContext(browser)).newPage()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await world.stop()
})

/** Pay over a page, pressing what WeChat's sheet has; how it came back. */
const payBy = async (params: PayParams, press?: string): Promise<string> => {
  await page.goto(`${server.url}/m/`)
  const outcome = page.evaluate((given) => (window as unknown as { pay: (params: unknown) => Promise<string> }).pay(given), params)
  if (press) await page.frameLocator('iframe').getByRole('button', { name: press, exact: true }).click()
  return outcome
}

describe('On a page in WeChat\'s browser', () => {
  test('somebody pays, turns back, or cannot, and the page knows which', async () => {
    world.ears.hear = async () => 204
    const { outTradeNo, prepayId } = await world.ordered(merchant, 5000)
    const params = payParams(merchant, { appId: appIds.miniProgram, prepayId })
    expect(await payBy(params, '取消')).toBe('cancelled')
    expect(await payBy(params, '支付失败（试一试）')).toBe('failed')
    expect(await query(merchant, outTradeNo)).toMatchObject({ state: 'unpaid' })
    expect(await payBy(params, '支付')).toBe('paid')
    expect(await query(merchant, outTradeNo)).toMatchObject({ state: 'paid', totalFen: 5000 })
    expect(await payBy(params, '支付')).toBe('failed')
    expect(await page.locator('iframe').count()).toBe(0)
  })

  test('the sheet says who is paid how much', async () => {
    const { prepayId } = await world.ordered(merchant, 123_456)
    const params = payParams(merchant, { appId: appIds.miniProgram, prepayId })
    await page.goto(`${world.url}/local/pay/sheet?${new URLSearchParams({ ...params }).toString()}`)
    expect(await page.locator('main').innerText()).toMatch(/晨光基金会[^]*晨光社区基金[^]*¥1,234\.56/)
    await keepPicture(page, 'pay-sheet')
  })

  test('what the merchant has not signed is not paid', async () => {
    const { outTradeNo, prepayId } = await world.ordered(merchant)
    const params = payParams(merchant, { appId: appIds.miniProgram, prepayId })
    expect(await payBy({ ...params, nonceStr: 'other' })).toBe('failed')
    expect(await payBy({ ...params, package: 'prepay_id=other' })).toBe('failed')
    const body = new URLSearchParams({ ...params, how: 'pay' })
    const foreign = await fetch(`${world.url}/local/pay/sheet`, { method: 'POST', body, headers: { origin: 'http://evil.example' } })
    expect(foreign.status).toBe(403)
    expect(await query(merchant, outTradeNo)).toMatchObject({ state: 'unpaid' })
  })

  test('another browser says that there is no payment', async () => {
    await page.goto(`${server.url}/plain/`)
    expect(await page.evaluate(() => (window as unknown as { pay: (params: object) => Promise<string> }).pay({}))).toBe('elsewhere')
  })
})
