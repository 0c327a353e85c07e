import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findCharity } from '../../functions/funds/charities/find.ts'
import { formerNumbers, numberSince } from '../../functions/funds/charities/rules.ts'
import { billsToCheck } from '../../functions/funds/incoming/bills/days.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { charityOf } from '../support/funds.ts'
import { type GivingStage, begin, give, givingStage, keepKeys, payOnPhone, seen } from '../support/giving.ts'
import { refusalOf } from '../support/world.ts'

let stage: GivingStage
let fresh: string
/** The days on which the old and the fresh number became the charity's. */
let [began, changed] = ['', '']
beforeAll(async () => {
  stage = await givingStage()
  began = chinaDay(stage.world.now())
  const merchant = stage.world.pay.openMerchant('江岸慈善会（新）')
  await keepKeys(merchant)
  fresh = merchant.mchid
})
beforeEach(() => { stage.world.pay.setFaults({}) })
afterAll(() => stage.stop())

const which = () => ({ division: stage.stage.city, charityId: stage.stage.charity.id })
const kept = async () => {
  const { items } = await stage.stage.officer.call('GET /fund-work/charities', { community: stage.stage.community, limit: 100 })
  return items.find(({ id }) => id === stage.stage.charity.id)
}
const changeTo = async (mchid: string | undefined) => {
  const { id: charityId, version, formerMchids: _, mchid: __, ...said } = await kept() ?? stage.stage.charity
  return stage.stage.mayor.call('PUT /charities/:charityId', { division: stage.stage.city, ...said, charityId, version, ...(mchid ? { mchid } : {}) })
}
const checks = async (mchid?: string) =>
  (await stage.stage.mayor.call('GET /fund-work/charities/:charityId/bill-checks', { ...which(), limit: 100, ...(mchid ? { mchid } : {}) })).items
const checked = async (day: string, mchid?: string) => (await checks(mchid)).find((one) => one.day === day)
const differing = async (mchid: string) =>
  (await stage.stage.mayor.call('GET /fund-work/charities/:charityId/payment-differences', { ...which(), mchid })).items
const nextMorning = async () => {
  stage.nextDay()
  for (let times = 0; times < 4; times++) await stage.settle()
}

describe('CF-17 A charity takes another number at WeChat Pay', () => {
  test('the old one’s last days are still billed and compared, what was begun under it is booked, and it is refunded through it', async () => {
    const { stage: { resident, officer, approver, community }, merchant: { mchid: old } } = stage
    const { id: campaignId } = await stage.open()
    const before = await give(stage, resident, campaignId, 1_000)
    const underway = await begin(resident, campaignId, 300)
    const day = chinaDay(stage.world.now())
    const { formerMchids } = await changeTo(fresh)
    changed = day
    expect(formerMchids).toEqual([{ mchid: old, since: began, until: day }])
    payOnPhone(stage, underway)
    await stage.settle()
    expect((await seen(resident, underway.gift.id)).gift.state).toBe('paid')
    await give(stage, resident, campaignId, 2_000)
    await nextMorning()
    expect(await checked(day, old)).toMatchObject({ payments: 2, paidFen: 1_300, bookedFen: 1_300, differences: 0 })
    expect(await checked(day)).toMatchObject({ payments: 1, paidFen: 2_000, bookedFen: 2_000, differences: 0 })
    await nextMorning()
    await nextMorning()
    const later = chinaDay(stage.world.now())
    const back = { community, giftId: before.id, amountFen: 400, ground: 'duplicate' as const, reason: '同一笔付了两次' }
    await officer.call('POST /fund-work/gifts/:giftId/refunds', back)
    await approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
      community, giftId: before.id, refundId: `${before.id}-1`, accept: true, decision: '核对过账单',
    })
    await stage.settle()
    expect((await seen(resident, before.id)).gift.refunds).toMatchObject([{ state: 'done', amountFen: 400 }])
    await nextMorning()
    expect(await checked(later, old)).toMatchObject({ payments: 0, refunds: 1, refundFen: 400, backFen: 400, differences: 0 })
    // A day on which nothing came of the old number is not asked for.
    expect(await checked(dayAfter(later, -1), old)).toBeUndefined()
    expect(await checked(later)).toMatchObject({ payments: 0, refunds: 0, differences: 0 })
  })

  test('what differs under the old number is listed under it and dealt with there; another charity’s number is nobody’s here', async () => {
    const { stage: { resident, mayor }, merchant: { mchid: old } } = stage
    await changeTo(old)
    expect((await kept())?.formerMchids).toEqual([{ mchid: fresh, since: changed, until: chinaDay(stage.world.now()) }])
    const { id: campaignId } = await stage.open()
    const lost = await give(stage, resident, campaignId, 700)
    const day = chinaDay(stage.world.now())
    await changeTo(fresh)
    stage.world.pay.setFaults({ bills: [{ day, how: 'missing', outTradeNo: lost.id }] })
    await nextMorning()
    expect(await checked(day, old)).toMatchObject({ payments: 0, bookedFen: 700, differences: 1 })
    const [one] = await differing(old)
    expect(one).toMatchObject({ kind: 'notOnBill', outTradeNo: lost.id })
    expect(await differing(fresh)).toEqual([])
    const resolve = (mchid?: string) => mayor.call('POST /fund-work/charities/:charityId/payment-differences/:differenceId/resolution', {
      ...which(), ...(mchid ? { mchid } : {}), differenceId: one?.id ?? '', at: one?.at ?? '', word: '微信补了账单',
    })
    expect(await refusalOf(resolve())).toBe('difference.unknown')
    stage.world.pay.setFaults({})
    const again = await mayor.call('POST /fund-work/charities/:charityId/bill-checks', { ...which(), mchid: old, day })
    expect(again).toMatchObject({ payments: 1, paidFen: 700, differences: 0 })
    await resolve(old)
    expect((await differing(old))[0]?.resolved).toMatchObject({ word: '微信补了账单' })
    const strange = '1900009999'
    expect(await refusalOf(checks(strange))).toBe('gift.noMerchant')
    expect(await refusalOf(differing(strange))).toBe('gift.noMerchant')
    expect(await refusalOf(resolve(strange))).toBe('gift.noMerchant')
    const check = mayor.call('POST /fund-work/charities/:charityId/bill-checks', { ...which(), mchid: strange, day })
    expect(await refusalOf(check)).toBe('gift.noMerchant')
  })

  test('a charity that has no number any more is still billed for the last one, until another charity takes it', async () => {
    const { stage: { resident, mayor, city }, merchant: { mchid: old } } = stage
    const { id: campaignId } = await stage.open()
    await give(stage, resident, campaignId, 250)
    const day = chinaDay(stage.world.now())
    await changeTo(undefined)
    expect(await refusalOf(begin(resident, campaignId, 100))).toBe('gift.noMerchant')
    await nextMorning()
    expect(await checked(day, fresh)).toMatchObject({ payments: 1, paidFen: 250, bookedFen: 250, differences: 0 })
    expect((await checks()).length).toBe(0)
    expect((await kept())?.formerMchids?.map(({ mchid }) => mchid).sort()).toEqual([old, fresh].sort())
    const toCheck = async () => billsToCheck(await findCharity(stage.stage.charity.id), dayAfter(day, 1))
    expect(await toCheck()).toEqual([{ mchid: fresh, day: dayAfter(day, 1) }])
    await mayor.call('POST /charities', { division: city, ...charityOf({ mchid: fresh }) })
    expect(await toCheck()).toEqual([])
    expect(await refusalOf(checks(fresh))).toBe('gift.noMerchant')
    expect(await refusalOf(differing(fresh))).toBe('gift.noMerchant')
  })

  test('a schedule that stood still on a number’s first mornings makes up for each of its days', async () => {
    const { stage: { mayor, city } } = stage
    const first = chinaDay(stage.world.now())
    const { id } = await mayor.call('POST /charities', { division: city, ...charityOf({ mchid: '1900008888' }) })
    const toCheck = async (yesterday: string) => (await billsToCheck(await findCharity(id), yesterday)).map(({ day }) => day)
    expect(await toCheck(dayAfter(first, -1))).toEqual([])
    expect(await toCheck(dayAfter(first, 2))).toEqual([first, dayAfter(first, 1), dayAfter(first, 2)])
    // Whoever corrects the charity's address does not begin its number anew.
    const { items } = await stage.stage.officer.call('GET /fund-work/charities', { community: stage.stage.community, limit: 100 })
    const { id: charityId, ...said } = items.find((one) => one.id === id) ?? stage.stage.charity
    stage.nextDay()
    await mayor.call('PUT /charities/:charityId', { division: city, ...said, charityId, address: '江岸区沿江大道 188 号' })
    expect(await toCheck(dayAfter(first, 1))).toEqual([first, dayAfter(first, 1)])
  })

  test('pure: a number is kept for a year after it was left, once, and not while it is in use', () => {
    const [first, second] = [{ mchid: '1', since: '2026-01-05' }, { mchid: '2', since: '2025-03-01', until: '2026-01-05' }]
    const third = { mchid: '3', since: '2024-03-01', until: '2025-01-05' }
    const has = { mchid: '1', mchidSince: '2026-01-05', formerMchids: [second, third] }
    const left = { ...first, until: '2026-11-30' }
    expect(formerNumbers(has, '4', '2026-11-30')).toEqual([second, left])
    expect(formerNumbers(has, '2', '2026-11-30')).toEqual([left])
    expect(formerNumbers(has, '1', '2026-11-30')).toEqual([second])
    expect(formerNumbers({ ...has, formerMchids: [{ ...first, until: '2026-10-01' }] }, undefined, '2026-11-30')).toEqual([left])
    expect(formerNumbers(undefined, '1', '2026-11-30')).toEqual([])
    expect(['1', '2', '4'].map((mchid) => numberSince(has, mchid, '2026-11-30'))).toEqual(['2026-01-05', '2025-03-01', '2026-11-30'])
    expect(numberSince(undefined, '1', '2026-11-30')).toBe('2026-11-30')
  })
})
