import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { useClock } from '../../functions/platform/clock.ts'
import { order, query } from '../../functions/platform/pay/orders.ts'
import { queryRefund, refund } from '../../functions/platform/pay/refunds.ts'
import { openIdOf } from '../../infra/local/wechat/accounts.ts'
import { startWechat } from '../../infra/local/wechat/server.ts'
import { failureOf } from '../support/pay.ts'
import { appIds } from '../support/services.ts'

let folder = ''
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'linli-pay-')) })
afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

const start = async () => {
  const wechat = await startWechat({
    miniProgram: { appId: appIds.miniProgram, secret: 's' }, officialAccount: { appId: appIds.officialAccount, secret: 't' },
    payFile: join(folder, 'pay.jsonl'),
  })
  process.env.LINLI_WECHAT_PAY_URL = wechat.url
  return wechat
}
const given = (outTradeNo: string) => ({
  appId: appIds.miniProgram, openId: openIdOf('wang', appIds.miniProgram), outTradeNo, description: '捐赠', totalFen: 500,
  endsAt: new Date(Date.now() + 600_000).toISOString(), notifyUrl: 'http://localhost:9/pay/notifications/1',
})

test('what WeChat Pay knew it knows after a start, and a refund under way comes to its end', async () => {
  const first = await start()
  const merchant = first.pay.openMerchant('晨光基金会')
  first.pay.set({ refundsEnd: 'PROCESSING' })
  const { prepayId } = await order(merchant, given('kept-order'))
  first.pay.pay(prepayId)
  const paid = await query(merchant, 'kept-order')
  await refund(merchant, {
    outTradeNo: 'kept-order', outRefundNo: 'kept-refund', refundFen: 200, totalFen: 500, reason: '误付', notifyUrl: given('').notifyUrl,
  })
  await first.stop()
  expect(statSync(join(folder, 'pay.jsonl')).mode & 0o777).toBe(0o600)

  const second = await start()
  second.pay.set({ speed: 100_000 })
  expect(await query(merchant, 'kept-order')).toEqual(paid)
  await expect.poll(async () => (await queryRefund(merchant, 'kept-refund'))?.state, { timeout: 20_000 }).toBe('done')
  await second.stop()
})

test('a tool drives a phone and its troubles over HTTP, a web page does not', async () => {
  const wechat = await start()
  const merchant = wechat.pay.openMerchant('晨光基金会')
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${wechat.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers })
  const { prepayId } = await order(merchant, given('driven-order'))
  expect((await post('/local/pay/payments', { prepayId }, { origin: 'http://localhost:7300' })).status).toBe(403)
  await post('/local/pay/faults', { speed: 100_000, calls: [{ call: 'query', how: 'busyBefore' }] })
  expect(await failureOf(query(merchant, 'driven-order'))).toBe('unknown')
  expect((await post('/local/pay/payments', { prepayId })).status).toBe(200)
  expect((await post('/local/pay/payments', { prepayId })).status).toBe(409)
  expect(await query(merchant, 'driven-order')).toMatchObject({ state: 'paid' })
  await wechat.stop()
})

test('whoever signs at another time, or not at all, is turned away', async () => {
  const wechat = await start()
  const merchant = wechat.pay.openMerchant('晨光基金会')
  useClock(() => Date.now() - 6 * 60_000)
  expect(await failureOf(query(merchant, 'some-order'))).toBe('refused SIGN_ERROR')
  useClock(() => Date.now())
  expect((await fetch(`${wechat.url}/v3/certificates`)).status).toBe(401)
  await wechat.stop()
})
