import { beforeAll, describe, expect, test } from 'vitest'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { dayIn } from '../support/funds.ts'
import { newHousehold } from '../support/households.ts'
import { type IncomingStage, incomingStage, newReference, photoOf } from '../support/incoming.ts'
import { faults, given, giveUp, goingBack, held, left, mine, pay, told, waiting } from '../support/refunds.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

const reverse = (stage: IncomingStage, giftId: string, by: Person = stage.approver) =>
  by.call('POST /fund-work/gifts/:giftId/refunds/:refundId/payment/reversal', {
    community: stage.community, giftId, refundId: `${giftId}-1`, reason: '银行退票，账号已注销',
  })
const paidBack = async (stage: IncomingStage, reference = newReference()): Promise<string> => {
  const giftId = await given(stage)
  await goingBack(stage, giftId)
  await pay(stage, giftId, { reference })
  return giftId
}

beforeAll(() => { pauseBetweenLooks(5) })

describe('CF-16 A payment back that was recorded wrongly or bounced', () => {
  test('is taken back by another, linked to what it takes back: it waits to be paid again, the donor is told, and it is paid anew', async () => {
    const stage = await incomingStage()
    const { payer, approver, mayor, community } = stage
    const giftId = await paidBack(stage, 'bounced 1')
    expect(await waiting(stage)).toEqual([])
    const again = await reverse(stage, giftId)
    expect(again).toMatchObject({ goneFen: 20_000, refunds: [{
      state: 'going', reversals: [{ reference: 'BOUNCED1', paidOn: dayIn(0), reversalReason: '银行退票，账号已注销' }],
    }] })
    expect(again.refunds[0]?.payment).toBeUndefined()
    expect([await left(stage), await held(giftId), await waiting(stage)]).toEqual([0, 20_000, [giftId]])
    expect(await told(stage)).toContain('gift.refundAgain')
    expect(await mine(stage, giftId)).toMatchObject({ goneFen: 20_000, refunds: [{ state: 'going', amountFen: 20_000 }] })
    expect(await faults()).toEqual([])
    const statement = await mayor.call('GET /accounts/:account/statement', { account: `cny:refund:${giftId}-1` })
    expect(statement.items.map(({ movement, amount }) => [movement, amount])).toEqual(
      [['gift.refund', 20_000], ['gift.refund', -20_000], ['gift.holdRefund', 20_000]])
    expect(statement.items[0]?.reverses).toBe(statement.items[1]?.movementId)
    const trail = (await mayor.call('GET /audit/trail', { community })).items.map(({ type }) => type)
    expect(trail).toContain('gift.refundReversed')
    // Who took it back is not the one who says that it was paid then; the number that was wrong is free.
    await grant(approver, 'fundPayer', community)
    expect(await refusalOf(pay(stage, giftId, {}, approver))).toBe('gift.refundThird')
    expect((await pay(stage, giftId, { reference: 'bounced 1' }, payer)).refunds)
      .toMatchObject([{ state: 'done', payment: { reference: 'BOUNCED1' }, reversals: [{ reference: 'BOUNCED1' }] }])
    expect([await held(giftId), await waiting(stage)]).toEqual([0, []])
    expect(await faults()).toEqual([])
  })

  test('is taken back by an approver who did not record it, has no part in the gift, and within thirty days', async () => {
    const stage = await incomingStage()
    const { payer, resident, street, community } = stage
    const giftId = await given(stage, { way: 'cash' })
    expect(await refusalOf(reverse(stage, giftId))).toBe('gift.refundState')
    await goingBack(stage, giftId)
    expect(await refusalOf(reverse(stage, giftId))).toBe('gift.refundState')
    const slip = await photoOf(payer)
    const [paid] = (await pay(stage, giftId, { photos: [slip] })).refunds
    expect(Date.parse(paid?.payment?.reversibleUntil ?? '') - Date.parse(paid?.payment?.at ?? '')).toBe(30 * 86_400_000)
    expect(await refusalOf(reverse(stage, giftId, payer))).toBe('role.missing')
    await grant(payer, 'fundApprover', community)
    expect(await refusalOf(reverse(stage, giftId, payer))).toBe('second.self')
    await grant(resident, 'fundApprover', community)
    expect(await refusalOf(reverse(stage, giftId, resident))).toBe('gift.ownGift')
    const close = await newResident(community, 'fundApprover')
    await newHousehold('一家', resident, close)
    expect(await refusalOf(reverse(stage, giftId, close))).toBe('conflict.close')
    expect(await refusalOf(reverse(stage, giftId, street))).toBe('role.missing')
    expect(await refusalOf(reverse(stage, giftId, await newResident(await newCommunity(), 'fundApprover')))).toBe('role.scope')
    clock.advance(30 * 1440)
    expect(await refusalOf(reverse(stage, giftId))).toBe('gift.refundReversal')
    expect(await held(giftId)).toBe(0)
  })

  test('is given up where it cannot be paid at all: the money is the purpose’s again', async () => {
    const stage = await incomingStage()
    const giftId = await paidBack(stage)
    await reverse(stage, giftId)
    expect(await giveUp(stage, giftId)).toMatchObject({ goneFen: 0, refunds: [{ state: 'kept', reversals: [{}] }] })
    expect([await left(stage), await held(giftId), await waiting(stage)]).toEqual([20_000, 0, []])
    expect(await refusalOf(reverse(stage, giftId))).toBe('gift.refundState')
    expect(await faults()).toEqual([])
  })

  test('is on no statement any more: the line that it was matched with is open again, for what it really is', async () => {
    const stage = await incomingStage()
    const { officer, community, fund } = stage
    const reference = newReference()
    const giftId = await paidBack(stage, reference)
    const [where, refundId] = [{ community, fundId: fund.id }, `${giftId}-1`]
    await officer.call('POST /fund-work/funds/:fundId/statement-lines', {
      ...where, source: 'bank', lines: [{ day: dayIn(0), reference, amountFen: -20_000 }],
    })
    const match = () => officer.call('POST /fund-work/funds/:fundId/statement-lines/match', { ...where, source: 'bank', reference, refundId })
    const line = async () => (await officer.call('GET /fund-work/funds/:fundId/statement-lines', where)).items[0]
    await match()
    await reverse(stage, giftId)
    expect(await line()).toMatchObject({ state: 'open', proposals: [] })
    expect((await line())?.refundId).toBeUndefined()
    expect(await refusalOf(match())).toBe('gift.unknown')
    await pay(stage, giftId, { reference })
    expect(await line()).toMatchObject({ proposals: [{ refundId }] })
    expect(await match()).toMatchObject({ state: 'matched', refundId })
  })

  test('is taken back once, whoever takes it back and matches it at the same time', async () => {
    const stage = await incomingStage()
    const { officer, second, third, community, fund } = stage
    const reference = newReference()
    const giftId = await paidBack(stage, reference)
    const where = { community, fundId: fund.id }
    await officer.call('POST /fund-work/funds/:fundId/statement-lines', {
      ...where, source: 'bank', lines: [{ day: dayIn(0), reference, amountFen: -20_000 }],
    })
    const match = officer.call('POST /fund-work/funds/:fundId/statement-lines/match', {
      ...where, source: 'bank', reference, refundId: `${giftId}-1`,
    })
    const ends = await Promise.all([
      ...[stage.approver, second, third].map((by) => refusalOf(reverse(stage, giftId, by))), refusalOf(match),
    ])
    expect(ends.slice(0, 3).filter((end) => end === 'gift.refundState')).toHaveLength(2)
    const { state, refundId } = (await officer.call('GET /fund-work/funds/:fundId/statement-lines', where)).items[0] ?? {}
    expect([state, refundId]).toEqual(['open', undefined])
    expect([await left(stage), await held(giftId), await waiting(stage)]).toEqual([0, 20_000, [giftId]])
    expect(await faults()).toEqual([])
  })
})
