import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { drawing } from '../../functions/ledger/line/draw.ts'
import { post } from '../../functions/ledger/post.ts'
import { momentText } from '../../functions/platform/clock.ts'
import { digestOf } from '../../functions/platform/ids.ts'
import { refund as refundByHand } from '../../functions/platform/pay/refunds.ts'
import { perform } from '../../functions/platform/perform.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { type GivingStage, begin, differences, give, givingStage, mustAgree, payOnPhone, seen } from '../support/giving.ts'
import { know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import { clock, grant, newResident, refusalOf } from '../support/world.ts'

let stage: GivingStage
beforeAll(async () => { stage = await givingStage() })
beforeEach(() => { stage.world.pay.setFaults({}) })
afterAll(() => stage.stop())

/** Something is set apart for a disbursement, as the first who spend will do. */
const spend = async (campaignId: string, amount: number, reference: string): Promise<void> => {
  const { stage: { community }, world } = stage
  const [eventId, contentHash] = [`tester.${reference}`, digestOf(reference)]
  const request = { actor: { id: 'tester', roles: [] }, eventId, call: 'test', contentHash, at: world.now() }
  const account = purposeAccount(campaignId)
  await perform(request, async () => post(request, {
    type: 'test.moved', community, data: {}, answer: {},
    movements: [{ movement: 'disbursement.hold', from: campaignId, to: reference, amount, happenedAt: momentText(request.at), reference }],
  }, ...await drawing(request, { movement: 'disbursement.hold', account, amount, index: 0, reference, community })))
}

describe('CF-16 A donor', () => {
  test('takes a gift back within a day, whole or in part, to where it came from; after that no more', async () => {
    const { stage: { resident }, advance, settle } = stage
    const { id: campaignId } = await stage.open()
    const { id: giftId } = await give(stage, resident, campaignId, 1_000)
    const back = (amountFen: number) => resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen })
    expect(await back(300)).toMatchObject({ goneFen: 300, refunds: [{ amountFen: 300, state: 'going', ground: 'ownWish' }] })
    expect(await refusalOf(back(300))).toBe('gift.refundSoon')
    advance(1)
    expect(await refusalOf(back(701))).toBe('gift.refundLimit')
    await settle()
    expect((await seen(resident, giftId)).gift.refunds).toMatchObject([{ state: 'done', doneAt: expect.any(String) }])
    expect((await resident.call('GET /campaigns/:campaignId/gifts', { campaignId })).items).toMatchObject([{ amountFen: 700 }])
    await back(200)
    advance(24 * 60)
    expect(await refusalOf(back(500))).toBe('gift.takeBackOver')
    await settle()
    const told = (await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)
    expect(told.filter((kind) => kind === 'gift.refunded')).toHaveLength(2)
    const [gift] = await mustAgree(stage, campaignId, [[resident, giftId]])
    expect(gift?.goneFen).toBe(500)
  })

  test('takes back only what is paid, booked and unspent, and sees what the rest was spent on (CF-20)', async () => {
    const { stage: { resident, neighbour }, world, settle } = stage
    const { id: campaignId } = await stage.open()
    const begun = await begin(resident, campaignId, 1_000)
    const giftId = begun.gift.id
    const back = (amountFen: number) => refusalOf(resident.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen }))
    expect(await back(100)).toBe('gift.unpaid')
    payOnPhone(stage, begun)
    await world.pay.settled()
    expect(await back(100)).toBe('gift.notBooked')
    await drain()
    expect(await refusalOf(neighbour.call('POST /me/gifts/:giftId/refunds', { giftId, amountFen: 100 }))).toBe('gift.unknown')
    await spend(campaignId, 400, `dsb${giftId}`)
    expect(await back(601)).toBe('gift.spent')
    expect(await back(600)).toMatch(/^no refusal/)
    await settle()
    expect((await seen(resident, giftId)).path).toEqual([{ amountFen: 400, state: 'spent', reference: `dsb${giftId}`, at: expect.any(String) }])
  })
})

describe('CF-16 After the first day', () => {
  test('two people give a gift back, with a ground; neither decides on their own gift or proposal', async () => {
    const { stage: { resident, officer, approver, community }, advance, settle } = stage
    const { id: campaignId } = await stage.open()
    const { id: giftId } = await give(stage, resident, campaignId, 1_000)
    advance(25 * 60)
    const which = { community, giftId }
    const proposal = { ...which, amountFen: 1_000, ground: 'duplicate' as const, reason: '同一笔付了两次' }
    const propose = () => officer.call('POST /fund-work/gifts/:giftId/refunds', proposal)
    const first = await propose()
    expect(first.refunds).toMatchObject([{ state: 'proposed', proposedByName: expect.any(String) }])
    expect((await seen(resident, giftId)).gift.goneFen).toBe(0)
    expect((await approver.call('GET /fund-work/refunds', { community })).items.map(({ id }) => id)).toEqual([giftId])
    const decide = (by: typeof officer, refundId: string, accept: boolean) =>
      by.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', { ...which, refundId, accept, decision: '核对过账单' })
    await grant(officer, 'fundApprover', community)
    expect(await refusalOf(decide(officer, `${giftId}-1`, true))).toBe('gift.ownProposal')
    expect((await decide(approver, `${giftId}-1`, false)).refunds).toMatchObject([{ state: 'refused', decision: '核对过账单' }])
    expect(await refusalOf(decide(approver, `${giftId}-1`, true))).toBe('gift.refundState')
    await propose()
    expect((await decide(approver, `${giftId}-2`, true)).goneFen).toBe(1_000)
    const refund = { ...which, refundId: `${giftId}-2` }
    const byHand = stage.stage.payer.call('POST /fund-work/gifts/:giftId/refunds/:refundId/payment', {
      ...refund, reference: '2026120100099', paidOn: '2026-12-01', toOrigin: true, photos: [],
    })
    expect(await refusalOf(byHand)).toBe('gift.wechatPays')
    const givenUp = approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up', { ...refund, reason: '不退了' })
    expect(await refusalOf(givenUp)).toBe('gift.wechatPays')
    expect((await approver.call('GET /fund-work/refunds', { community })).items).toEqual([])
    await settle()
    const told = (await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)
    expect(told).toEqual(expect.arrayContaining(['gift.refundGoing', 'gift.refunded']))
    const [gift] = await mustAgree(stage, campaignId, [[resident, giftId]])
    expect(gift?.refunds.map(({ state }) => state)).toEqual(['refused', 'done'])
    expect(await refusalOf(propose())).toBe('gift.refundLimit')
    const trail = await stage.stage.mayor.call('GET /audit/trail', { community })
    expect(trail.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['gift.refundProposed', 'gift.refundApproved', 'gift.refundRefused']))
  })

  test('the last proposal that a gift takes can still be approved, and none comes after it', async () => {
    const { stage: { resident, officer, approver, community } } = stage
    const { id: giftId } = await give(stage, resident, (await stage.open()).id, 1_000)
    const propose = () => officer.call('POST /fund-work/gifts/:giftId/refunds', { community, giftId, amountFen: 10, ground: 'minor', reason: '家长来问' })
    const decide = (number: number, accept: boolean) => approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
      community, giftId, refundId: `${giftId}-${number}`, accept, decision: '查过户口本',
    })
    for (let number = 1; number < 99; number++) {
      await propose()
      await decide(number, false)
    }
    await propose()
    expect(await refusalOf(propose())).toBe('gift.refundLimit')
    expect((await decide(99, true)).goneFen).toBe(10)
  })

  test('nobody at the community deals with the refund of an own gift, of one elsewhere or of an unpaid one', async () => {
    const { stage: { officer, approver, resident, community } } = stage
    const { id: campaignId } = await stage.open()
    const own = await give(stage, officer, campaignId, 100)
    const propose = (giftId: string) => refusalOf(officer.call('POST /fund-work/gifts/:giftId/refunds', {
      community, giftId, amountFen: 50, ground: 'paymentError', reason: '付错了',
    }))
    expect(await propose(own.id)).toBe('gift.ownGift')
    const child = await newResident(community)
    await know(child.id, { kin: [{ personId: officer.id, relation: 'parent', verifiedBy: resident.id, at: clock.in(0) }] })
    expect(await propose((await give(stage, child, campaignId, 100)).id)).toBe('conflict.close')
    expect(await propose('gft_01J9ZZZZZZZZZZZZZZZZZZZZZZ')).toBe('gift.unknown')
    expect(await propose((await begin(resident, campaignId, 100)).gift.id)).toBe('gift.unpaid')
    const approvers = await give(stage, approver, campaignId, 100)
    expect(await propose(approvers.id)).toMatch(/^no refusal/)
    expect(await refusalOf(approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
      community, giftId: approvers.id, refundId: `${approvers.id}-1`, accept: true, decision: '同意',
    }))).toBe('gift.ownGift')
    const [far, partner] = [await give(stage, resident, campaignId, 100), await newResident(community, 'fundApprover')]
    await propose(far.id)
    await know(partner.id, { kin: [{ personId: resident.id, relation: 'spouse', verifiedBy: officer.id, at: clock.in(0) }] })
    expect(await refusalOf(partner.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
      community, giftId: far.id, refundId: `${far.id}-1`, accept: true, decision: '同意',
    }))).toBe('conflict.close')
  })

  test('a refund that somebody ordered on WeChat’s own platform comes on the list (CF-17)', async () => {
    const { stage: { resident }, world, merchant } = stage
    const { id: giftId } = await give(stage, resident, (await stage.open()).id, 900)
    const before = (await differences(stage)).length
    await refundByHand(merchant, {
      outTradeNo: giftId, outRefundNo: 'by-hand', refundFen: 90, totalFen: 900, reason: '手工', notifyUrl: world.notifyUrl(merchant),
    })
    await world.pay.settled()
    const found = await differences(stage)
    expect(found.slice(0, found.length - before)).toMatchObject([{ kind: 'unknownRefund', number: 'by-hand', saidFen: 90 }])
  })
})
