import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { plan } from '../support/samples/funds.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { foundFund, fundBank, staffFund } from './places-funds.ts'
import { type Role, type Town, community, makeFirst, openConsole, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }

describe('A gift past WeChat Pay: at the desk, on the donor’s phone, in the open books', () => {
  let town: Town
  let fundId = ''
  let campaignId = ''
  let phone: Phone
  let desk: Page

  const openDesk = async (whose: Role, page: string): Promise<Page> => {
    const opened = await openConsole(town, whose)
    opened.setDefaultTimeout(30_000)
    await opened.goto(`${town.system.url}/console/#/c/${community.code}/${page}`)
    return opened
  }
  const choose = async (filter: string, option: string): Promise<void> => {
    await desk.getByTestId(`filter-${filter}`).locator('.ant-select').click()
    await desk.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').getByText(option).click()
  }
  const entries = async () => (await town.as('leader')('GET /fund-work/funds/:fundId/gift-entries', { community: community.code, fundId })).items
  const enter = async (yuan: string, reference: string): Promise<string> => {
    const before = (await entries()).length
    const { code } = await town.as('resident')('POST /me/desk-codes', {})
    await choose('entry-purpose', '红巷义卖')
    await choose('entry-way', '银行转账')
    await desk.getByTestId('entry-yuan').fill(yuan)
    await desk.getByTestId('entry-day').fill(chinaDay(town.system.clock.now()))
    await desk.getByTestId('entry-reference').fill(reference)
    await desk.getByTestId('entry-who').fill(code)
    await desk.getByTestId('entry-look').click()
    await desk.getByTestId('entry-found').waitFor()
    await desk.getByTestId('enter-gift').click()
    await expect.poll(async () => (await entries()).length, patience).toBe(before + 1)
    return (await entries()).find((one) => one.reference === reference)?.id ?? ''
  }

  beforeAll(async () => {
    town = await startTown()
    const found = await foundFund(town)
    fundId = found.fundId
    await staffFund(town, found)
    await town.register('resident')
    const today = chinaDay(town.system.clock.now())
    const drafted = await found.officer('POST /fund-work/campaigns', {
      community: community.code, fundId, mode: 'MARKET', members: [],
      plan: {
        ...plan, title: '红巷义卖', ways: ['market', 'cash', 'bank'], firstDay: today, lastDay: dayAfter(today, 60), accountNumber: fundBank.number,
        agreement: { by: '红巷粮油店', signedOn: today, promise: '义卖所得全部捐出' },
      },
    })
    campaignId = drafted.id
    await found.approver('POST /fund-work/campaigns/:campaignId/opening', { community: community.code, campaignId })
    phone = await openPhone(town, 'resident')
    desk = await openDesk('leader', 'gift-entries')
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('is entered by an officer, agreed to in one tap, and counted in public then (PEERS 5.2, 5.3)', async () => {
    const giftId = await enter('200', 'BANK-0001')
    await keepPicture(desk, 'gifts-desk-entered')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await phone.open('pages/home/index')
    await phone.tap('funds')
    await phone.tap('to-countersign')
    await phone.see('entry-0')
    expect(await phone.reads('entry-0')).toContain('200.00 元')
    await keepPicture(phone.page, 'gifts-phone-countersign')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.tap('entry-yes-0')
    await expect.poll(async () => (await entries()).find(({ id }) => id === giftId)?.state, patience).toBe('agreed')
    await expect.poll(() => phone.reads('entry-0'), patience).toContain('已入账')
    const raised = async () => (await town.as('resident')('GET /campaigns/:campaignId', { campaignId })).raisedFen
    await expect.poll(raised, patience).toBe(20_000)
    const open = await (await town.browser.newContext()).newPage()
    await open.goto(`${town.system.url}/open/campaigns/${campaignId}/page`)
    expect(await open.locator('#balance').innerText()).toContain('200.00')
    await open.context().close()
  }, 240_000)

  test('is not booked where the donor says that it is wrong: it stands first, with their word, and is withdrawn', async () => {
    await desk.reload()
    await desk.getByTestId('enter-gift').waitFor()
    const giftId = await enter('300', 'BANK-0002')
    await phone.goElder()
    await phone.open('packages/funds/countersign/index')
    await phone.tap('entry-no-0')
    await phone.write('entry-word-0', '我捐的是 200 元')
    await keepPicture(phone.page, 'gifts-phone-disputed-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.tap('entry-tell-0')
    await expect.poll(async () => (await entries())[0], patience).toMatchObject({ id: giftId, state: 'disputed' })
    await desk.reload()
    await expect.poll(() => desk.getByTestId(`state-${giftId}`).innerText(), patience).toContain('我捐的是 200 元')
    await desk.getByTestId(`open-${giftId}`).click()
    await desk.getByTestId(`reason-${giftId}`).fill('金额登错')
    await keepPicture(desk, 'gifts-desk-disputed')
    await desk.getByTestId(`withdraw-${giftId}`).click()
    await expect.poll(async () => (await entries()).find(({ id }) => id === giftId)?.state, patience).toBe('withdrawn')
    expect(phone.complaints).toEqual([])
  }, 240_000)

  test('is found on the bank’s statement: one line is that gift, another is set aside, and nothing is left (PEERS 5.16)', async () => {
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/statements`)
    await expect.poll(() => desk.getByTestId('unmatched').innerText(), patience).toContain('BANK-0001')
    const today = chinaDay(town.system.clock.now()).replaceAll('-', '/')
    const csv = `交易日期,流水号,收入,支出,对方户名,摘要\n${today},BANK-0001,200.00,,李秀英,捐款\n${today},INT-1,0.37,,,利息\n${today},没有单号,1.00,,,\n`
    await desk.getByTestId('statement-file').setInputFiles({ name: '对账单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await desk.getByTestId('send-statement').waitFor()
    expect(await desk.getByTestId('import-statement').innerText()).toContain('第 4 行')
    await keepPicture(desk, 'gifts-desk-statement')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId('send-statement').click()
    await desk.getByTestId('line-INT-1').waitFor()
    await desk.getByTestId('open-bank-BANK-0001').click()
    await expect.poll(() => desk.getByTestId('proposal-BANK-0001-0').innerText(), patience).toContain('单号相同')
    await keepPicture(desk, 'gifts-desk-proposal')
    await desk.getByTestId('match-BANK-0001-0').click()
    await expect.poll(() => desk.getByTestId('line-BANK-0001').innerText(), patience).toContain('已对上')
    await desk.getByTestId('open-bank-INT-1').click()
    await desk.getByTestId('reason-INT-1').fill('利息')
    await desk.getByTestId('dismiss-INT-1').click()
    await expect.poll(() => desk.getByTestId('line-INT-1').innerText(), patience).toContain('不用对')
    await desk.getByTestId('all-matched').waitFor()
    await desk.close()
  }, 240_000)

  test('What WeChat’s bill says and the books do not is on a page the next morning, until somebody says how it was dealt with (CF-17)', async () => {
    const day = chinaDay(town.system.clock.now())
    town.system.wechat.pay.setFaults({ bills: [{ day, how: 'extra' }] })
    const morning = Date.parse(`${dayAfter(day, 1)}T10:40:00+08:00`)
    await town.system.clock.advance(Math.ceil((morning - town.system.clock.now()) / 60_000))
    await makeFirst('admin', 'cityAdmin', community.code.slice(0, 4))
    desk = await openDesk('admin', 'pay-differences')
    const order = `unknown${day.replaceAll('-', '')}`
    await desk.getByTestId(`difference-${order}`).waitFor()
    expect(await desk.getByTestId(`check-${day}`).innerText()).toContain('1 条对不上')
    await keepPicture(desk, 'gifts-desk-differences')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId(`reason-${order}`).fill('是另一台收款机的，已退回')
    await desk.getByTestId(`resolve-${order}`).click()
    await expect.poll(() => desk.getByTestId(`resolved-${order}`).innerText(), patience).toContain('已退回')
  }, 240_000)
})
