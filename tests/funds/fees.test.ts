import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { bookFees } from '../../functions/funds/incoming/fees/book.ts'
import { settlement, wantedOf } from '../../functions/funds/incoming/fees/rules.ts'
import { billSource, feeKey } from '../../functions/funds/incoming/fees/tasks.ts'
import type { MonthSums } from '../../functions/funds/open-books/rules.ts'
import { ratiosOf } from '../../functions/funds/oversight/year/ratios.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { system } from '../../functions/platform/actor.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { chinaDay } from '../../shared/units.ts'
import { charityOf } from '../support/funds.ts'
import { type GivingStage, give, givingStage, seen } from '../support/giving.ts'
import { openPage } from '../support/open-books.ts'
import { approved } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { clock } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => {
  pauseBetweenLooks(5)
  stage = await givingStage()
  stage.world.pay.set({ feeRate: 60 })
})
beforeEach(() => { stage.world.pay.setFaults({}) })
afterAll(async () => { await stage?.stop() })

/** The bill comes; when nobody takes back any more what came that day, its fees are booked. */
const morning = async (): Promise<void> => {
  stage.nextDay()
  for (let times = 0; times < 3; times++) await stage.settle()
  stage.advance(14 * 60)
  for (let times = 0; times < 2; times++) await stage.settle()
}
const left = (campaignId: string) => balanceOf(purposeAccount(campaignId))
const kindsOf = async (kind: string): Promise<number> => {
  const { book } = await stage.stage.resident.call('GET /open/funds/:fundId', { fundId: stage.stage.fund.id })
  return book.kinds.find((one) => one.kind === kind)?.fen ?? 0
}

describe('PEERS 5.9 The fee of a payment', () => {
  test('is a cost of the purpose by the bill of the day; the gift counts in full, and its trace says fee', async () => {
    const { resident, neighbour, mayor, city, charity } = stage.stage
    const { id: campaignId } = await stage.open()
    const day = chinaDay(stage.world.now())
    const gift = await give(stage, resident, campaignId, 100_000)
    const other = await give(stage, neighbour, campaignId, 50_000)
    await neighbour.call('POST /me/gifts/:giftId/refunds', { giftId: other.id, amountFen: 50_000 })
    await stage.settle()
    stage.nextDay()
    for (let times = 0; times < 3; times++) await stage.settle()
    expect(await left(campaignId)).toBe(100_000)
    stage.advance(14 * 60)
    await stage.settle()
    await stage.settle()
    // 0.6 % of both payments; of the one that went back WeChat gives it back, which makes it even.
    expect(await left(campaignId)).toBe(100_000 - 600)
    expect((await resident.call('GET /campaigns/:campaignId', { campaignId }))).toMatchObject({ raisedFen: 100_000, spentFen: 600, feesFen: 600 })
    expect([await kindsOf('gifts'), await kindsOf('fees')]).toEqual([150_000, -600])
    const shown = await seen(resident, gift.id)
    expect(shown.gift).toMatchObject({ amountFen: 100_000, goneFen: 0 })
    expect(shown.path).toMatchObject([{ amountFen: 600, state: 'fee' }, { amountFen: 99_400, state: 'waiting' }])
    expect(shown.path[0]).not.toHaveProperty('spending')
    const again = { division: city, charityId: charity.id, day }
    expect(await mayor.call('POST /fund-work/charities/:charityId/bill-checks', again)).toMatchObject({ differences: 0 })
    await stage.settle()
    expect(await left(campaignId)).toBe(99_400)
    expect((await reconcile()).faults).toEqual([])
  })

  test('is booked once, whoever does it at the same time, and what a purpose has not any more is left to the charity', async () => {
    const { resident } = stage.stage
    const { id: campaignId } = await stage.open()
    await give(stage, resident, campaignId, 900_000)
    const source = billSource(stage.merchant.mchid, chinaDay(stage.world.now()))
    await approved({ ...stage.stage, campaignId }, 898_000)
    const book = (id: string) => bookFees({ actor: system, eventId: `fee.${campaignId}.${id}`, call: 'test', contentHash: id, at: clock.now() },
      feeKey(campaignId, source))
    expect(await book('early')).toBeUndefined()
    stage.nextDay()
    for (let times = 0; times < 4; times++) await stage.settle()
    expect(await left(campaignId)).toBe(2_000)
    stage.advance(24 * 60)
    await Promise.allSettled(['a', 'b', 'c'].map(book))
    await drain()
    expect(await left(campaignId)).toBe(0)
    await morning()
    expect([await left(campaignId), await kindsOf('fees')]).toEqual([0, -2_600])
    expect((await openPage('funds', stage.stage.fund.id)).body).toContain('支付手续费 Fees of payments</dt><dd>¥26.00')
    expect((await reconcile()).faults).toEqual([])
  })

  test('comes back to no purpose that never bore it: one that a refund has emptied ends at nothing', async () => {
    const { resident } = stage.stage
    const { id: campaignId } = await stage.open()
    stage.nextDay()
    stage.advance(60)
    const { id: giftId } = await give(stage, resident, campaignId, 50_000)
    stage.nextDay()
    for (let times = 0; times < 2; times++) await stage.settle()
    await resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 50_000 })
    for (let times = 0; times < 2; times++) await stage.settle()
    await morning()
    await morning()
    expect((await seen(resident, giftId)).gift.refunds).toMatchObject([{ state: 'done' }])
    expect(await left(campaignId)).toBe(0)
    expect((await reconcile()).faults).toEqual([])
  })

  test('of earlier payments is taken from nothing that its donor may still take back alone (CF-16): it waits a day', async () => {
    const { resident, neighbour } = stage.stage
    const { id: campaignId } = await stage.open()
    await give(stage, resident, campaignId, 900_000)
    await approved({ ...stage.stage, campaignId }, 900_000)
    stage.nextDay()
    for (let times = 0; times < 3; times++) await stage.settle()
    const young = await give(stage, neighbour, campaignId, 100_000)
    stage.advance(14 * 60)
    for (let times = 0; times < 2; times++) await stage.settle()
    expect(await left(campaignId)).toBe(100_000)
    const back = (amountFen: number) => neighbour.call('POST /me/gifts/:giftId/refunds', { giftId: young.id, amountFen })
    expect(await back(90_000)).toMatchObject({ goneFen: 90_000 })
    for (let times = 0; times < 2; times++) await stage.settle()
    stage.advance(24 * 60)
    for (let times = 0; times < 2; times++) await stage.settle()
    // With the fee of the young one, of which the bill of this day gives back a part.
    expect(await left(campaignId)).toBe(10_000 - 5_400 - 600)
    expect((await reconcile()).faults).toEqual([])
  })

  test('is the charity’s own where it bears it: the purpose is charged with nothing', async () => {
    const { resident, officer, mayor, charity, city, community } = stage.stage
    const { items } = await officer.call('GET /fund-work/charities', { community })
    const version = items.find(({ id }) => id === charity.id)?.version ?? 1
    const { creditCode, mchid } = charity
    await mayor.call('PUT /charities/:charityId', {
      division: city, charityId: charity.id, version, ...charityOf({ creditCode, ...(mchid ? { mchid } : {}), bearsFees: true }),
    })
    const { id: campaignId } = await stage.open()
    await give(stage, resident, campaignId, 100_000)
    await morning()
    expect(await left(campaignId)).toBe(100_000)
    expect(await resident.call('GET /campaigns/:campaignId', { campaignId })).toMatchObject({ spentFen: 0, feesFen: 0 })
  })

  test('is settled once: even against what came back with it, as far as money may go, and back as far as it was borne: pure', () => {
    const none = { feeFen: 0, backFen: 0, bookedFen: 0, bookedBackFen: 0, leftFen: 0, leftBackFen: 0 }
    expect(wantedOf({ ...none, feeFen: 900, backFen: 300, leftFen: 100 })).toEqual({ evenFen: 300, wantedFen: 500, backFen: 0 })
    expect(wantedOf({ ...none, feeFen: 100, bookedFen: 100, backFen: 300, leftBackFen: 50 })).toEqual({ evenFen: 0, wantedFen: 0, backFen: 250 })
    const settled = { takenFen: 0, waitsFen: 0, leftFen: 0, givenFen: 0, leftBackFen: 0 }
    expect(settlement({ wantedFen: 500, backFen: 0 }, { balance: 400, ripeFen: 300, borneFen: 0 }))
      .toEqual({ ...settled, takenFen: 300, waitsFen: 100, leftFen: 100 })
    expect(settlement({ wantedFen: 0, backFen: 250 }, { balance: 0, ripeFen: 0, borneFen: 200 }))
      .toEqual({ ...settled, givenFen: 200, leftBackFen: 50 })
  })

  test('CF-10 counts as spending, neither for activities nor for management: pure', () => {
    const months: MonthSums[] = [
      { month: '2025-03', sums: { 'gift.receive': 1_000 } }, { month: '2026-03', sums: { 'fee.take': -100, 'fee.giveBack': 20 } },
    ]
    const ratios = ratiosOf({ year: 2026, paidFen: 720, managementFen: 80, months }, { creditCode: '53', publicQualified: true })
    expect(ratios).toMatchObject({ feesFen: 80, spendingParts: 6_400, managementParts: 1_000 })
  })
})
