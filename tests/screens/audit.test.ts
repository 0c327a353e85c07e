import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, phoneContext } from '../support/browser.ts'
import { elderLimits, faultsOf } from './audit.ts'
import { differences, lookOf } from './looks.ts'

let browser: Browser
let page: Page
const show = (body: string): Promise<void> => page.setContent(`<meta name="viewport" content="width=device-width">
  <body style="margin:0;background:#fff;font:20px sans-serif">${body}`)

beforeAll(async () => {
  browser = await launchBrowser()
  page = await (await phoneContext(browser)).newPage()
})
afterAll(async () => { await browser?.close() })

test('The measure of a page finds small letters, faint letters, small targets and what leaves the screen', async () => {
  await show(`<p id="small" style="font-size:17px">小字</p><p id="faint" style="color:#999">淡字</p>
    <div style="opacity:.4"><p id="veiled">隐字</p></div>
    <div id="narrow" role="button" style="width:59px;height:60px">按</div>
    <p id="out" style="position:absolute;left:380px;width:60px">出界</p>`)
  const said = await faultsOf(page, elderLimits)
  for (const [id, fault] of [['small', 'letters of 17'], ['faint', 'contrast'], ['veiled', 'contrast'],
    ['narrow', 'tapped on 59 by 60'], ['out', 'leaves the screen']]) {
    expect(said.some((one) => one.startsWith(`#${id} `) && one.includes(fault ?? '')), id).toBe(true)
  }
})

test('and is content with a page that keeps them', async () => {
  await show('<p style="font-size:18px;color:#595959">大字</p><div role="button" style="width:60px;height:60px">按</div>')
  expect(await faultsOf(page, elderLimits)).toEqual([])
})

test('The comparison of two pages finds other words, other elements and another place', async () => {
  const look = async (inner: string) => {
    await show(`<div class="page-body">${inner}</div>`)
    return lookOf(page, '')
  }
  const one = await look('<p id="a" class="line">早上好</p>')
  expect(differences(one, await look('<p id="a" class="line">早上好</p>'), true)).toEqual([])
  expect(differences(one, await look('<p id="a" class="line">晚上好</p>'), true).join()).toContain('texts differ')
  expect(differences(one, await look('<p id="b" class="line">早上好</p>'), true).join()).toContain('elements differ')
  expect(differences(one, await look('<p id="a" class="line" style="margin-left:3px">早上好</p>'), true).join())
    .toContain('#a.line has its left')
})
