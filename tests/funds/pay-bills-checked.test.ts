import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { notOnBill, paymentFault, refundFault } from '../../functions/funds/incoming/bills/compare.ts'
import type { Gift } from '../../functions/funds/giving/items.ts'
import { chinaDay, dayAfter } from '../../shared/units.ts'
import { type GivingStage, begin, differences, give, givingStage, payOnPhone, seen } from '../support/giving.ts'
import { charityOf } from '../support/funds.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { clock, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
beforeEach(() => { stage.world.pay.setFaults({}) })
afterAll(() => stage.stop())

const which = () => ({ division: stage.stage.city, charityId: stage.stage.charity.id })
const checks = async () => (await stage.stage.mayor.call('GET /fund-work/charities/:charityId/bill-checks', which())).items
const checked = async (day: string) => (await checks()).find((one) => one.day === day)
const found = async (day: string) =>
  (await differences(stage)).filter(({ at }) => chinaDay(Date.parse(at)) === dayAfter(day, 1)).map(({ kind }) => kind).sort()
/** A day of which every payment is booked; its name. */
const day = async (gifts: number[] = [1_000]) => {
  const { id: campaignId } = await stage.open()
  const given = []
  for (const amountFen of gifts) given.push(await give(stage, stage.stage.resident, campaignId, amountFen))
  return { campaignId, given, today: chinaDay(stage.world.now()) }
}
/** The schedule comes by every minute; each time it makes up for a day that was left out. */
const minutesPass = async () => { for (let times = 0; times < 3; times++) await stage.settle() }
const nextMorning = async () => {
  stage.nextDay()
  await minutesPass()
}

describe('CF-17 The bill of a day', () => {
  test('is held against the books every morning after ten, both ways and to the fen; a day without differences says so', async () => {
    const { given: [gift], today } = await day([1_000, 2_050])
    await stage.stage.resident.call('POST /me/gifts/:giftId/refunds', { giftId: gift?.id ?? '', amountFen: 300 })
    await stage.settle()
    expect(await checked(today)).toBeUndefined()
    await nextMorning()
    expect(await checked(today)).toMatchObject({
      payments: 2, paidFen: 3_050, refunds: 1, refundFen: 300, bookedFen: 3_050, backFen: 300, differences: 0,
    })
    expect(await found(today)).toEqual([])
  })

  test('books what nobody told: what is only on the bill is asked for, and is no difference then', async () => {
    const { id: campaignId } = await stage.open()
    const begun = await begin(stage.stage.resident, campaignId, 700)
    stage.world.pay.setFaults({
      notices: [{ how: 'lose', times: 99 }], calls: [{ call: 'query', how: 'lostBefore', times: 3 }, { call: 'close', how: 'lostBefore', times: 3 }],
    })
    payOnPhone(stage, begun)
    const today = chinaDay(stage.world.now())
    stage.nextDay()
    stage.world.pay.setFaults({ notices: [{ how: 'lose', times: 99 }] })
    await doWhatIsDue()
    expect(await checked(today)).toMatchObject({ payments: 1, paidFen: 700, bookedFen: 700, differences: 0 })
    expect((await seen(stage.stage.resident, begun.gift.id)).gift.state).toBe('paid')
  })

  test('lists what it has and the books have not, what it lacks, and where the sums differ; each once', async () => {
    const { given: [one, two], today } = await day([1_100, 1_200])
    stage.world.pay.setFaults({ bills: [
      { day: today, how: 'missing', outTradeNo: one?.id ?? '' }, { day: today, how: 'otherSum', outTradeNo: two?.id ?? '' },
      { day: today, how: 'extra' },
    ] })
    await nextMorning()
    expect(await found(today)).toEqual(['notOnBill', 'otherSum', 'unknownOrder'])
    expect(await checked(today)).toMatchObject({ payments: 2, paidFen: 1_201 + 888, bookedFen: 2_300, differences: 3 })
    const again = await stage.stage.mayor.call('POST /fund-work/charities/:charityId/bill-checks', { ...which(), day: today })
    expect(again.differences).toBe(3)
    expect(await found(today)).toEqual(['notOnBill', 'otherSum', 'unknownOrder'])
  })

  test('and of refunds the same: one that is missing, one of another sum', async () => {
    const { given: [one], today } = await day()
    const back = async (giftId = '') => stage.stage.resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 400 })
    await back(one?.id)
    await stage.settle()
    const missing = { day: today, how: 'missing' as const, outTradeNo: one?.id ?? '' }
    stage.world.pay.setFaults({ bills: [missing, missing] })
    await nextMorning()
    expect(await found(today)).toEqual(['notOnBill', 'refundNotOnBill'])
    const { given: [three] } = await day()
    stage.advance(23 * 60)
    await back(three?.id)
    await stage.settle()
    const next = chinaDay(stage.world.now())
    stage.world.pay.setFaults({ bills: [{ day: next, how: 'otherSum', outTradeNo: three?.id ?? '' }] })
    await nextMorning()
    expect(await found(next)).toEqual(['otherRefund'])
  })

  test('is waited for where WeChat has not made it yet, and days that were left out are made up for', async () => {
    const { today } = await day()
    stage.nextDay()
    stage.nextDay()
    stage.world.pay.setFaults({ calls: [{ call: 'tradeBill', how: 'refused', code: 'STATEMENT_CREATING', status: 400, times: 1 }] })
    await stage.settle()
    expect(await checked(today)).toBeUndefined()
    stage.advance(31)
    await minutesPass()
    expect([await checked(today), await checked(dayAfter(today, 1))]).toMatchObject([{ differences: 0 }, { payments: 0, differences: 0 }])
  })

  test('that WeChat refuses keeps no later day waiting, and is asked for again; nor is a day lost that was left out before another', async () => {
    const { today } = await day()
    stage.nextDay()
    stage.nextDay()
    const next = dayAfter(today, 1)
    stage.world.pay.setFaults({ calls: [{ call: 'tradeBill', how: 'refused', code: 'INVALID_REQUEST', status: 400, times: 1 }] })
    await stage.settle()
    expect([await checked(today), await checked(next)]).toMatchObject([undefined, { differences: 0 }])
    await nextMorning()
    expect(await checked(today)).toMatchObject({ differences: 0 })
    const last = chinaDay(stage.world.now())
    stage.nextDay()
    stage.nextDay()
    await stage.stage.mayor.call('POST /fund-work/charities/:charityId/bill-checks', { ...which(), day: dayAfter(last, 1) })
    await nextMorning()
    expect(await checked(last)).toMatchObject({ differences: 0 })
  })

  test('can be asked for by the city alone, of a day that has one, from a charity that WeChat knows', async () => {
    const { mayor, street, city, officer } = stage.stage
    const ask = (by: typeof mayor, changes: object = {}) =>
      refusalOf(by.call('POST /fund-work/charities/:charityId/bill-checks', { ...which(), day: dayAfter(chinaDay(clock.now()), -1), ...changes }))
    expect(await ask(officer)).toBe('role.missing')
    expect(await ask(street)).toBe('role.missing')
    expect(await ask(mayor, { division: '4201' })).toBe('role.scope')
    expect(await ask(mayor, { charityId: 'chr_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })).toBe('charity.unknown')
    expect(await ask(mayor, { day: chinaDay(clock.now()) })).toBe('bill.notYet')
    expect(await ask(mayor, { day: dayAfter(chinaDay(clock.now()), -91) })).toBe('bill.notYet')
    stage.world.pay.setFaults({ calls: [{ call: 'tradeBill', how: 'refused', code: 'STATEMENT_CREATING', status: 400 }] })
    expect(await ask(mayor)).toBe('bill.notYet')
    stage.world.pay.setFaults({ calls: [{ call: 'tradeBill', how: 'lostBefore' }] })
    expect(await ask(mayor)).toBe('gift.payAway')
    const without = await mayor.call('POST /charities', { division: city, ...charityOf() })
    expect(await ask(mayor, { charityId: without.id })).toBe('gift.noMerchant')
    expect((await mayor.call('GET /fund-work/charities/:charityId/bill-checks', { ...which(), charityId: without.id })).items).toEqual([])
  })

  test('a difference is dealt with once, by somebody who says how; it stays on the list', async () => {
    const { mayor } = stage.stage
    const { today } = await day()
    stage.world.pay.setFaults({ bills: [{ day: today, how: 'extra' }] })
    await nextMorning()
    const unknown = async () => (await differences(stage)).find(({ outTradeNo }) => outTradeNo === `unknown${today.replaceAll('-', '')}`)
    const one = await unknown()
    const resolve = (changes: object = {}) =>
      mayor.call('POST /fund-work/charities/:charityId/payment-differences/:differenceId/resolution', {
        ...which(), differenceId: one?.id ?? '', at: one?.at ?? '', word: '是另一台收款机的，已退回', ...changes,
      })
    expect(await refusalOf(resolve({ differenceId: 'abcdefghijklmnop' }))).toBe('difference.unknown')
    await resolve()
    expect(await refusalOf(resolve())).toBe('difference.resolved')
    expect(await unknown()).toMatchObject({ kind: 'unknownOrder', resolved: { word: '是另一台收款机的，已退回' } })
  })
})

describe('CF-17 What a bill and the books say', () => {
  const common = { at: '2026-11-24T04:00:00.000Z', transactionId: '4200', outTradeNo: 'gft_1', openId: 'o', feeFen: 0 }
  const paid = { ...common, kind: 'payment' as const, totalFen: 100 }
  const back = { ...common, kind: 'refund' as const, refundId: '50', outRefundNo: 'gft_1-1', refundFen: 40, state: 'SUCCESS' }
  const gift = {
    giftId: 'gft_1', amountFen: 100, state: 'paid', transactionId: '4200', refunds: [{ id: 'gft_1-1', amountFen: 40, state: 'done' }],
  } as unknown as Gift
  const kindOf = (fault: { kind: string } | undefined) => fault?.kind

  test('of a payment: the same, none, another sum, not booked, paid again', () => {
    expect(paymentFault(paid, gift)).toBeUndefined()
    expect([
      paymentFault(paid, undefined), paymentFault({ ...paid, totalFen: 101 }, gift), paymentFault(paid, { ...gift, state: 'closed' }),
      paymentFault({ ...paid, transactionId: '4201' }, gift),
    ].map(kindOf)).toEqual(['unknownOrder', 'otherSum', 'unbooked', 'paidTwice'])
  })

  test('of a refund: the same, none, another sum, not booked; and what the bill has not', () => {
    const going = { ...gift, refunds: gift.refunds.map((one) => ({ ...one, state: 'going' as const })) }
    expect(refundFault(back, gift)).toBeUndefined()
    expect([
      refundFault(back, undefined), refundFault({ ...back, outRefundNo: 'gft_1-2' }, gift), refundFault({ ...back, refundFen: 39 }, gift),
      refundFault(back, going),
    ].map(kindOf)).toEqual(['unknownRefund', 'unknownRefund', 'otherRefund', 'refundUnbooked'])
    expect(notOnBill([paid, back], { gifts: [gift], refunds: gift.refunds })).toEqual([])
    expect(notOnBill([], { gifts: [gift], refunds: gift.refunds })).toEqual([
      { kind: 'notOnBill', outTradeNo: 'gft_1', number: '4200', saidFen: 0, bookedFen: 100 },
      { kind: 'refundNotOnBill', outTradeNo: 'gft_1', number: 'gft_1-1', saidFen: 0, bookedFen: 40 },
    ])
  })
})
