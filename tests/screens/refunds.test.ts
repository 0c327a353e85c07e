import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { atDesk, readable } from './at-desk.ts'
import { elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { appoint, beginCampaign, foundFund, given } from './places-funds.ts'
import { type Town, community, startTown } from './town.ts'

const patience = { timeout: 30_000, interval: 100 }
const { code } = community

describe('A gift that goes back: how much still can, and a payment back that bounced', () => {
  let town: Town
  let found: Awaited<ReturnType<typeof foundFund>>
  let [campaignId, giftId] = ['', '']

  const setApart = async (amountFen: number): Promise<void> => {
    const { fundId, officer, approver, as } = found
    const { id: spendingId } = await officer('POST /fund-work/funds/:fundId/spendings', {
      community: code, fundId, campaignId, emergency: false, reason: 'meals', title: '十二月助餐', text: '补贴独居老人的餐费',
      lines: [{ label: '餐费', amountFen }], sumFen: amountFen, instalments: [{ milestone: '月底', amountFen }],
      payee: { name: '某某食堂', account: '6222000011112222' }, photos: [], papers: [],
    })
    await as('xie-jun')('POST /fund-work/spendings/:spendingId/opinions', { community: code, spendingId, agrees: true, text: '程序合规' })
    await approver('POST /fund-work/spendings/:spendingId/votes', { community: code, spendingId, yes: true, reason: '符合方案' })
    await town.system.drain()
  }
  /** A hundred yuan by bank that two have decided to give back, and a third has recorded as paid. */
  const paidBack = async (): Promise<string> => {
    const { fundId, mayor, officer, approver, as } = found
    await appoint(mayor, [(await as('he-wei')('GET /me', {})).id, 'fundPayer'])
    const { id: personId } = await town.as('resident')('GET /me', {})
    const today = chinaDay(town.system.clock.now())
    const { id } = await officer('POST /fund-work/funds/:fundId/gift-entries', {
      community: code, fundId, campaignId, way: 'bank', amountFen: 10_000, receivedOn: today, reference: 'BANK-0001',
      donor: { kind: 'resident', personId }, shownName: 'masked', showsSum: true, photos: [],
    })
    await town.as('resident')('POST /me/gift-entries/:giftId/answers', { giftId: id, agrees: true })
    await town.system.drain()
    const gift = { community: code, giftId: id }
    const which = { ...gift, refundId: `${id}-1` }
    await officer('POST /fund-work/gifts/:giftId/refunds', { ...gift, amountFen: 10_000, ground: 'paymentError', reason: '打错了账户' })
    await approver('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', { ...which, accept: true, decision: '查过回单' })
    await as('he-wei')('POST /fund-work/gifts/:giftId/refunds/:refundId/payment', {
      ...which, reference: 'BACK-0001', paidOn: today, toOrigin: true, photos: [],
    })
    return id
  }
  const readsSoon = (phone: Phone, id: string) => expect.poll(() => phone.reads(id), patience)

  beforeAll(async () => {
    town = await startTown()
    found = await foundFund(town)
    await town.register('resident')
    await appoint(found.mayor, [await town.register('admin'), 'fundApprover'])
    campaignId = await beginCampaign(town, found, 'MUTUAL_AID', { title: '邻里应急互助金', ways: ['wechat', 'cash', 'bank'] })
    giftId = await given(town, campaignId)
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('The phone says how much can go back, before it is asked for and again where it was spent meanwhile (CF-16)', async () => {
    await setApart(1_500)
    const phone = await openPhone(town, 'resident')
    onTestFailed(() => keepPicture(phone.page, 'failed-refunds-phone'))
    const path = `packages/funds/gift/index?giftId=${giftId}`
    await phone.open(path)
    await phone.tap('take-back')
    await readsSoon(phone, 'back-most').toContain('5.00 元')
    expect(await phone.reads('back-spent')).toContain('15.00 元已经用出去')
    await phone.tap('back-part')
    await phone.write('back-yuan', '5.01')
    await phone.see('too-much')
    await phone.tap('back-whole')
    await phone.see('take-back-sure')
    await keepPicture(phone.page, 'refunds-phone-rest')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await setApart(300)
    await phone.tap('take-back-sure')
    await phone.tap('take-back-sure-yes')
    await readsSoon(phone, 'problem').toContain('已经用出去')
    await readsSoon(phone, 'back-most').toContain('2.00 元')
    await phone.goElder()
    await phone.open(path)
    await phone.tap('take-back')
    await phone.tap('back-whole')
    await readsSoon(phone, 'back-most').toContain('2.00 元')
    await keepPicture(phone.page, 'refunds-phone-rest-elder')
    expect(await lastingFaultsOf(phone.page, elderLimits)).toEqual([])
    await phone.tap('take-back-sure')
    await phone.tap('take-back-sure-yes')
    await readsSoon(phone, 'refunds').toContain('2.00 元')
    expect(phone.complaints).toEqual([])
    await phone.context.close()
  }, 240_000)

  test('At the desk another approver takes a bounced payment back: it waits again, with who, when and why (CF-16)', async () => {
    const byBank = await paidBack()
    const refundId = `${byBank}-1`
    const desk = await atDesk(town, 'admin', 'refunds')
    await desk.getByTestId('tab-gifts').click()
    await desk.getByTestId(`gift-${giftId}`).click()
    await expect.poll(() => desk.getByTestId(`unspent-${giftId}`).innerText(), patience).toMatch(/还能退 0\.00 元；另外 18\.00 元/)
    await desk.getByTestId(`gift-${byBank}`).click()
    await desk.getByTestId(`reason-reverse-${refundId}`).fill('银行退票，账号已注销')
    await readable(desk, 'refunds-desk-reverse')
    await desk.getByTestId(`reverse-reverse-${refundId}`).click()
    await expect.poll(() => desk.getByTestId(`refunds-${byBank}`).innerText(), patience)
      .toMatch(/已批准[^]*何\*[^]*单号 BACK-0001[^]*撤回：银行退票，账号已注销/)
    await readable(desk, 'refunds-desk-reversed')
    await desk.getByTestId('tab-waiting').click()
    await desk.getByTestId(`gift-${byBank}`).waitFor()
    await desk.close()
    const phone = await openPhone(town, 'resident')
    await phone.open(`packages/funds/gift/index?giftId=${byBank}`)
    await readsSoon(phone, 'refunds').toMatch(/100\.00 元[^]*正在退/)
    await readsSoon(phone, 'gift').toMatch(/全部退回[^]*100\.00 元/)
    expect(await phone.reads('gift')).not.toContain('已付')
    await phone.open('packages/funds/gifts/index')
    await readsSoon(phone, `gift-${byBank}`).toContain('100.00 元 · 全部退回')
    await readsSoon(phone, `gift-${giftId}`).toContain('20.00 元 · 已付')
    await phone.context.close()
  }, 240_000)
})
