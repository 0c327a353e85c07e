import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { foundFund, fundBank, staffFund } from './places-funds.ts'
import { type Role, type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }
const platformUrl = 'https://gongyi.example.org/meals'

describe('A campaign, at the desk, on the phone, and in the open', () => {
  let town: Town
  let fundId = ''
  let campaignId = ''
  let phone: Phone

  const atDesk = async (whose: Role): Promise<Page> => {
    const desk = await openConsole(town, whose)
    desk.setDefaultTimeout(30_000)
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/funds`)
    await desk.getByTestId(`fund-${fundId}`).click()
    return desk
  }
  const opened = async (desk: Page): Promise<void> => {
    await desk.getByTestId(`manage-${campaignId}`).click()
    await desk.getByTestId(`campaign-${campaignId}`).waitFor()
  }

  beforeAll(async () => {
    town = await startTown()
    const found = await foundFund(town)
    fundId = found.fundId
    await staffFund(town, found)
    await town.register('resident')
    phone = await openPhone(town, 'resident')
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('The officer drafts it in short sections, the legal mode first, and files it (CF-05, CF-06)', async () => {
    const desk = await atDesk('leader')
    await desk.getByTestId('part-draft').click()
    await expect.poll(() => desk.getByTestId('plan-mode-note').innerText(), patience).toContain('小程序不收款')
    const today = chinaDay(town.system.clock.now())
    const typed: [string, string][] = [
      ['title', '独居老人助餐'], ['purpose', '让独居老人吃上热饭'], ['beneficiaries', '80 岁以上独居老人'], ['use', '每餐补贴 6 元'],
      ['firstDay', dayAfter(today, 10)], ['lastDay', dayAfter(today, 100)], ['area', '西城壕社区'], ['leader', '方老师'],
      ['officeAddress', '武昌区民主路 1 号'], ['goalYuan', '50000'], ['leftover', '用于下一年度助餐'], ['platformName', '指定平台'],
      ['platformUrl', platformUrl],
    ]
    for (const [field, value] of typed) await desk.getByTestId(`plan-${field}`).fill(value)
    expect(await desk.getByTestId('plan-accountNumber').inputValue()).toBe(fundBank.number)
    await desk.getByTestId('plan-leaderOnStaff').check()
    await desk.getByTestId('plan-noOnePerson').check()
    await desk.getByTestId('plan-ways').click()
    await desk.locator('.ant-select-item-option').getByText('指定平台').click()
    await desk.keyboard.press('Escape')
    await keepPicture(desk, 'funds-desk-draft')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId('draft-campaign').click()
    const drafted = () => town.as('leader')('GET /fund-work/funds/:fundId/campaigns', { community: community.code, fundId })
    await expect.poll(async () => (await drafted()).items.length, patience).toBe(1)
    campaignId = (await drafted()).items[0]?.id ?? ''
    await desk.getByTestId('part-campaigns').click()
    await opened(desk)
    await desk.getByTestId('filing-number').fill('53420000MJ0001A26001')
    await desk.getByTestId('filed-on').fill(today)
    await desk.getByTestId(`file-${campaignId}`).click()
    await expect.poll(async () => (await drafted()).items[0]?.state, patience).toBe('filed')
    await keepPicture(desk, 'funds-desk-filed')
    await desk.close()
  }, 240_000)

  test('Another opens it on its day (CF-03, CF-06)', async () => {
    await town.system.clock.advance(10 * 1440)
    const desk = await atDesk('neighbour')
    await opened(desk)
    await desk.getByTestId(`open-campaign-${campaignId}`).click()
    await expect.poll(async () => (await town.as('resident')('GET /campaigns', { community: community.code })).items.length, patience).toBe(1)
    await desk.getByTestId(`open-books-${campaignId}`).waitFor()
    await keepPicture(desk, 'funds-desk-open')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.close()
  }, 240_000)

  test('The phone shows what it is for and where to give: no amount, no ranking, no money taken here (CF-12, PEERS 5.18)', async () => {
    await phone.open('pages/home/index')
    await phone.tap('funds')
    await phone.tap(`see-${campaignId}`)
    await phone.page.locator('#link-out:visible').waitFor()
    expect(await phone.page.locator('#platform-url:visible').innerText()).toBe(platformUrl)
    expect(await phone.page.locator('input:visible').count()).toBe(0)
    await keepPicture(phone.page, 'funds-phone-campaign')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.tap('copy-platform')
    await phone.goElder()
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await phone.page.locator('#plan:visible').waitFor()
    await keepPicture(phone.page, 'funds-phone-campaign-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    expect(phone.complaints).toEqual([])
  }, 240_000)

  test('Whoever has the address reads the open books, without signing in and without scripts (CF-07, PEERS 5.1)', async () => {
    const context = await town.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    await page.goto(`${town.system.url}/open/funds/${fundId}/page`)
    await keepPicture(page, 'funds-open-fund')
    await page.getByText('独居老人助餐').click()
    await page.locator('#charity').waitFor()
    expect(await page.locator('#charity').innerText()).toContain(fundBank.holder)
    expect(await page.locator('#giving').innerText()).toContain(platformUrl)
    const tooWide = await page.locator('main').evaluate((main) => main.scrollWidth > main.clientWidth)
    expect(tooWide).toBe(false)
    await keepPicture(page, 'funds-open-campaign')
    await context.close()
  }, 120_000)

  test('What is over is still to be found on the phone, with what it raised, where it went and who gave (CF-07)', async () => {
    await town.as('leader')('POST /fund-work/campaigns/:campaignId/stop', { community: community.code, campaignId, reason: '已经筹够' })
    await phone.open('packages/funds/home/index')
    await phone.tap('past-campaigns')
    await phone.see(`past-${campaignId}`)
    expect(await phone.reads(`past-${campaignId}`)).toContain('已停止')
    await keepPicture(phone.page, 'funds-phone-past-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.tap(`see-${campaignId}`)
    await expect.poll(() => phone.reads('over'), patience).toContain('已经筹够')
    await phone.see('no-books')
    await phone.tap('to-wall')
    await phone.see('no-wall')
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await phone.tap('to-spendings')
    await phone.see('none-campaign')
    expect(phone.complaints).toEqual([])
  }, 240_000)

  test('What is given in kind is received, handed out by case and written off by two, all on one page (CF-19, PEERS 5.22)', async () => {
    const page = `${town.system.url}/console/#/c/${community.code}/goods`
    const kept = async () => (await town.as('leader')('GET /fund-work/funds/:fundId/goods', { community: community.code, fundId })).items[0]
    const officer = await openConsole(town, 'leader')
    officer.setDefaultTimeout(30_000)
    await officer.goto(page)
    const typed = { name: '大米', unit: '袋', evidence: '发票 0001', storage: '社区仓库', giver: '红巷粮油店', agreement: '2026-协-001' }
    for (const [field, value] of Object.entries(typed)) await officer.getByTestId(`goods-${field}`).fill(value)
    await officer.getByTestId('goods-quantity').fill('10')
    await officer.getByTestId('goods-value').fill('500')
    await officer.getByTestId('goods-expires').fill(dayAfter(chinaDay(town.system.clock.now()), 200))
    await officer.getByTestId('receive-goods').click()
    await expect.poll(async () => (await kept())?.left, patience).toBe(10)
    const goodsId = (await kept())?.id ?? ''
    await officer.getByTestId(`open-${goodsId}`).click()
    await officer.getByTestId('hand-out-quantity').fill('2')
    await officer.getByTestId('hand-out-case').fill('2026-001')
    await officer.getByTestId('hand-out-by').fill('张先生')
    await officer.getByTestId(`hand-out-${goodsId}-note`).fill('送到家里')
    await officer.getByTestId(`hand-out-${goodsId}`).click()
    await expect.poll(() => officer.getByTestId(`left-${goodsId}`).innerText(), patience).toBe('8')
    await officer.getByTestId('fall-quantity').fill('1')
    await officer.getByTestId(`fall-${goodsId}-note`).fill('受潮')
    await officer.getByTestId(`fall-${goodsId}`).click()
    await expect.poll(() => officer.getByTestId('goods-history').innerText(), patience).toContain('待核准')
    await keepPicture(officer, 'goods-desk')
    expect(await lastingFaultsOf(officer, deskLimits)).toEqual([])
    await officer.close()
    const approver = await openConsole(town, 'neighbour')
    approver.setDefaultTimeout(30_000)
    await approver.goto(page)
    await approver.getByTestId(`open-${goodsId}`).click()
    await approver.locator('[data-testid^="approve-"]').click()
    await expect.poll(() => approver.getByTestId(`left-${goodsId}`).innerText(), patience).toBe('7')
    await approver.close()
  })
})
