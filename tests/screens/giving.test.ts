import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { plan } from '../support/samples/funds.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { foundFund, fundBank } from './places-funds.ts'
import { type Town, community, openConsole, startTown } from './town.ts'

const { code } = community
const patience = { timeout: 30_000, interval: 100 }

describe('A gift on the phone', () => {
  let town: Town
  let phone: Phone
  let campaignId = ''
  let giftId = ''
  let found: Awaited<ReturnType<typeof foundFund>>

  const gifts = async () => (await town.as('resident')('GET /me/gifts', {})).items
  const readsSoon = (id: string) => expect.poll(() => phone.reads(id), patience)
  /** Press something on WeChat's sheet. */
  const press = (name: string) => phone.page.frameLocator('iframe').getByRole('button', { name, exact: true }).tap()
  const answer = async (yuan: string): Promise<void> => {
    await phone.open(`packages/funds/give/index?campaignId=${campaignId}`)
    await phone.write('yuan', yuan)
    await phone.tap('next')
    await phone.tap('name-masked')
    await phone.tap('sum-shown')
    await phone.write('message', '祝爷爷奶奶健康')
    await phone.tap('next')
  }

  const setApart = async (amountFen: number) => {
    const { fundId, officer, approver, as } = found
    const { id: spendingId } = await officer('POST /fund-work/funds/:fundId/spendings', {
      community: code, fundId, campaignId, emergency: false, reason: 'meals', title: '十二月助餐', text: '补贴独居老人的餐费',
      lines: [{ label: '餐费', amountFen }], sumFen: amountFen, instalments: [{ milestone: '月底', amountFen }],
      payee: { name: '某某食堂', account: '6222000011112222' }, photos: [], papers: [],
    })
    const which = { community: code, spendingId }
    await as('xie-jun')('POST /fund-work/spendings/:spendingId/opinions', { ...which, agrees: true, text: '程序合规' })
    await approver('POST /fund-work/spendings/:spendingId/votes', { ...which, yes: true, reason: '符合方案' })
    return which
  }
  /** The committee sets fifteen yuan apart, and a third person pays them a week later. */
  const spend = async (): Promise<void> => {
    const { mayor, as } = found
    const which = await setApart(1_500)
    const { id: personId } = await as('he-wei')('GET /me', {})
    await mayor('POST /people/:personId/roles', { personId, role: 'fundPayer', scope: code })
    await town.system.clock.advance(8 * 1440)
    const paidOn = chinaDay(town.system.clock.now())
    await as('he-wei')('POST /fund-work/spendings/:spendingId/payments', { ...which, amountFen: 1_500, bankReference: '2026120800012345', paidOn })
    await town.system.drain()
  }
  /** Five yuan are set apart and come back; with the rest of what was given, two of them go out again. */
  const spendAgain = async (): Promise<void> => {
    const which = await setApart(500)
    await found.officer('POST /fund-work/spendings/:spendingId/withdrawal', { ...which, reason: '改由别的项目支出' })
    await town.system.drain()
    await setApart(700)
    await town.system.drain()
  }

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    found = await foundFund(town)
    const today = chinaDay(town.system.clock.now())
    ;({ id: campaignId } = await found.officer('POST /fund-work/campaigns', {
      community: code, fundId: found.fundId, mode: 'MUTUAL_AID', members: [],
      plan: { ...plan, title: '邻里应急互助金', firstDay: today, lastDay: dayAfter(today, 60), accountNumber: fundBank.number },
    }))
    await found.approver('POST /fund-work/campaigns/:campaignId/opening', { community: code, campaignId })
    phone = await openPhone(town, 'resident')
  }, 300_000)
  afterAll(async () => { await town?.stop() })
  beforeEach(() => onTestFailed(() => keepPicture(phone.page, 'failed-giving')))
  afterEach(() => { expect(phone.complaints).toEqual([]) })

  test('is of a sum that is typed, with nothing chosen beforehand; name and sum are asked apart (CF-12, PEERS 5.4)', async () => {
    await phone.open('pages/home/index')
    await phone.tap('funds')
    await phone.tap(`see-${campaignId}`)
    await phone.tap('give')
    await phone.see('yuan')
    expect(await phone.at('yuan').inputValue()).toBe('')
    await phone.write('yuan', '二十')
    await phone.see('not-a-sum')
    await phone.write('yuan', '20.50')
    await keepPicture(phone.page, 'giving-sum')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.tap('next')
    await phone.see('name-masked')
    expect(await phone.page.locator('.option-picked:visible').count()).toBe(0)
    await phone.tap('name-masked')
    await phone.see('sum-shown')
    expect(await phone.page.locator('.option-picked:visible').count()).toBe(0)
    await phone.tap('sum-shown')
    await phone.tap('next')
    await readsSoon('giving-sum').toContain('20.50')
    await keepPicture(phone.page, 'giving-check')
  }, 120_000)

  test('broken off in WeChat is not given; it is paid after all from its page, on WeChat’s word (CF-17)', async () => {
    await answer('20.50')
    await phone.tap('next')
    await press('取消')
    await readsSoon('not-paid').toContain('没有付款')
    expect(await gifts()).toMatchObject([{ state: 'waiting', amountFen: 2_050 }])
    giftId = (await gifts())[0]?.id ?? ''
    await phone.tap('look-again')
    await phone.tap('pay-now')
    await press('支付')
    await phone.see('thanks')
    await expect.poll(async () => (await gifts())[0]?.state, patience).toBe('paid')
    await readsSoon('step-0').toContain('20.50 元：还没有用')
    await keepPicture(phone.page, 'giving-paid')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
  }, 120_000)

  test('stands on the wall, the sums agreeing, and has its certificate in words and figures (PEERS 5.5)', async () => {
    await phone.tap('to-wall')
    await readsSoon('wall-0').toMatch(/李\*英[^]*20\.50 元[^]*祝爷爷奶奶健康/)
    expect(await phone.reads('wall-sum')).toContain('20.50')
    await keepPicture(phone.page, 'giving-wall')
    await phone.open(`packages/funds/gift/index?giftId=${giftId}`)
    await phone.tap('to-certificate')
    await readsSoon('capital').toBe('人民币贰拾元伍角整')
    expect(await phone.reads('gift-certificate')).toMatch(/李秀英[^]*邻里应急互助金[^]*武昌区慈善会[^]*不是捐赠票据/)
    await keepPicture(phone.page, 'giving-certificate')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
  }, 120_000)

  test('without network nothing is lost: what is wrong is said, and it goes on where it stood', async () => {
    await answer('5')
    await phone.see('giving')
    await phone.context.setOffline(true)
    await phone.tap('next')
    await readsSoon('problem').toContain('网络')
    await phone.context.setOffline(false)
    await phone.tap('next')
    await press('支付')
    await phone.see('thanks')
    expect(await gifts()).toMatchObject([{ amountFen: 500 }, { amountFen: 2_050 }])
  }, 120_000)

  test('goes back within a day, in part, by two taps (CF-16)', async () => {
    await phone.open(`packages/funds/gift/index?giftId=${giftId}`)
    await phone.tap('take-back')
    await phone.tap('back-part')
    await phone.write('back-yuan', '21')
    await phone.see('too-much')
    await phone.write('back-yuan', '0.50')
    await phone.tap('take-back-sure')
    await phone.tap('take-back-sure-yes')
    await readsSoon('refunds').toContain('0.50 元')
    await readsSoon('step-0').toContain('20.00 元：还没有用')
    await keepPicture(phone.page, 'giving-back')
  }, 120_000)

  test('says what it was spent on, by what for and how much, with no name of who received it (PEERS 5.12, CF-20)', async () => {
    await spend()
    phone = await openPhone(town, 'resident')
    await phone.open('packages/funds/gifts/index')
    await phone.tap(`gift-${giftId}`)
    await readsSoon('step-0').toContain('15.00 元：用于“吃饭”，已拨付')
    expect(await phone.reads('step-1')).toContain('5.00 元：还没有用')
    await phone.see('take-back-over')
    await spendAgain()
    await phone.open(`packages/funds/gift/index?giftId=${giftId}`)
    await readsSoon('step-1').toMatch(/5\.00 元：拨给“吃饭”，没有用上[^]*退回后又用于：\s*2\.00 元：用于“吃饭”[^]*3\.00 元：还没有用/)
    await keepPicture(phone.page, 'giving-spent')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
  }, 120_000)

  test('has its receipt and its agreement: asked for on the phone, kept at the desk, agreed to in one tap (CF-13, CF-14, PEERS 5.14)', async () => {
    const { fundId, mayor, officer, approver } = found
    const today = chinaDay(town.system.clock.now())
    const [{ id: residentId }, { id: leaderId }] = [await town.as('resident')('GET /me', {}), await town.as('leader')('GET /me', {})]
    await mayor('POST /people/:personId/roles', { personId: leaderId, role: 'fundOfficer', scope: code })
    const { id: named } = await officer('POST /fund-work/campaigns', {
      community: code, fundId, mode: 'TARGETED', members: [residentId],
      plan: { ...plan, title: '老友助学金', firstDay: today, lastDay: dayAfter(today, 60), accountNumber: fundBank.number },
    })
    await approver('POST /fund-work/campaigns/:campaignId/opening', { community: code, campaignId: named })
    const { gift: { id: large }, payment } = await town.as('resident')('POST /campaigns/:campaignId/gifts', {
      campaignId: named, amountFen: 1_200_000, shownName: 'none', showsSum: false,
    })
    town.system.wechat.pay.pay(payment.package.replace('prepay_id=', ''))
    await town.system.wechat.pay.settled()
    await town.system.drain()
    await phone.open(`packages/funds/papers/index?giftId=${large}`)
    await phone.see('agreement-wanted')
    await phone.tap('want-receipt')
    await phone.tap('payer-person')
    await phone.write('payer-name', '李秀英')
    await keepPicture(phone.page, 'giving-payer')
    await phone.tap('send-payer')
    await phone.see('receipt-wanted')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    const desk = await openConsole(town, 'leader')
    desk.setDefaultTimeout(30_000)
    await desk.goto(`${town.system.url}/console/#/c/${code}/gift-papers`)
    await desk.getByTestId(`receipt-${large}`).click()
    for (const [field, value] of Object.entries({ code: '42060124', number: '0012345678', checkCode: 'a1b2c3', issuedOn: today })) {
      await desk.getByTestId(`receipt-${field}`).fill(value)
    }
    await keepPicture(desk, 'giving-desk-receipt')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId(`issue-${large}`).click()
    await expect.poll(() => desk.getByTestId(`receipt-state-${large}`).innerText(), patience).toBe('已开')
    await desk.getByTestId(`agreement-${large}`).click()
    await desk.getByTestId('agreement-use').fill('用于助学')
    await desk.getByTestId(`draft-${large}`).click()
    await expect.poll(() => desk.getByTestId(`agreement-state-${large}`).innerText(), patience).toBe('等捐赠人同意')
    await keepPicture(desk, 'giving-desk-agreement')
    await desk.close()
    await phone.open(`packages/funds/papers/index?giftId=${large}`)
    await readsSoon('receipt').toContain('0012345678')
    await phone.tap('agree')
    await phone.tap('agree-yes')
    await phone.see('agreement-agreed')
    await keepPicture(phone.page, 'giving-papers')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.open('packages/funds/year/index')
    await readsSoon(`year-${large}`).toContain('票据 0012345678')
    await keepPicture(phone.page, 'giving-year')
    const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('export-year')])
    expect(file.suggestedFilename()).toMatch(/^giving-\d{4}\.csv$/)
  }, 240_000)

  test('is asked for again on a day of one’s own choice, by a message that charges nothing; paused and stopped at will (PEERS 5.15)', async () => {
    await phone.open(`packages/funds/campaign/index?campaignId=${campaignId}`)
    await phone.tap('remind-me')
    await phone.see('every-month')
    expect(await phone.page.locator('.option-picked:visible').count()).toBe(0)
    await phone.tap('every-month')
    await phone.write('reminder-day', '5')
    await phone.write('reminder-yuan', '20')
    await keepPicture(phone.page, 'giving-reminder')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.tap('save-reminder')
    await readsSoon(`reminder-${campaignId}`).toContain('每月 5 号')
    await phone.tap(`pause-${campaignId}`)
    await readsSoon(`reminder-${campaignId}`).toContain('已暂停')
    await keepPicture(phone.page, 'giving-reminders')
    await phone.tap(`stop-${campaignId}`)
    await phone.tap(`stop-${campaignId}-yes`)
    await expect.poll(async () => (await town.as('resident')('GET /me/giving-reminders', {})).items, patience).toEqual([])
  }, 120_000)

  test('is in the table that is taken away, and fits those who read large letters', async () => {
    await phone.open('packages/funds/gifts/index')
    const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('export-gifts')])
    expect(file.suggestedFilename()).toBe('我的捐款.csv')
    await phone.goElder()
    for (const [page, shows] of [['gift', 'step-0'], ['certificate', 'capital'], ['papers', 'ask-agreement']] as const) {
      await phone.open(`packages/funds/${page}/index?giftId=${giftId}`)
      await phone.see(shows)
      await keepPicture(phone.page, `giving-${page}-elder`)
      expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    }
  }, 120_000)
})
