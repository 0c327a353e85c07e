import { beforeAll, describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { monthsOn } from '../../functions/funds/oversight/disclosure/rules.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { dayIn } from '../support/funds.ts'
import { newHousehold } from '../support/households.ts'
import { entered, incomingStage, newReference, photoOf, second } from '../support/incoming.ts'
import { publish, today } from '../support/oversight.ts'
import { decide, given, giveUp, goingBack, held, left, mine, pay, propose, told, waiting } from '../support/refunds.ts'
import { ask, vote } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

beforeAll(() => { pauseBetweenLooks(5) })

describe('CF-16 A gift that did not come by WeChat', () => {
  test('by bank goes back to the account that it came from: two decide, a third pays, and the donor is told', async () => {
    const stage = await incomingStage()
    const { resident, approver, mayor, community, fund, campaignId } = stage
    const giftId = await given(stage)
    await propose(stage, giftId, 15_000)
    expect(await waiting(stage)).toEqual([giftId])
    expect(await refusalOf(pay(stage, giftId))).toBe('gift.refundState')
    expect(await decide(stage, giftId)).toMatchObject({ goneFen: 15_000, refunds: [{ state: 'going' }] })
    expect([await left(stage), await held(giftId)]).toEqual([5_000, 15_000])
    expect(await told(stage)).toContain('gift.refundGoing')
    expect(await waiting(stage)).toEqual([giftId])
    const paid = await pay(stage, giftId, { reference: 'back 2026-001' })
    expect(paid.refunds).toMatchObject([{ state: 'done', payment: { reference: 'BACK2026-001', paidOn: dayIn(0), byName: expect.any(String) } }])
    expect([await left(stage), await held(giftId)]).toEqual([5_000, 0])
    expect(await waiting(stage)).toEqual([])
    expect(await told(stage)).toContain('gift.refunded')
    expect(await mine(stage, giftId)).toMatchObject({ goneFen: 15_000, refunds: [{ state: 'done', amountFen: 15_000 }] })
    expect((await resident.call('GET /me/gifts/:giftId', { giftId })).path).toMatchObject([{ amountFen: 5_000, state: 'waiting' }])
    expect(await resident.call('GET /campaigns/:campaignId/gifts', { campaignId })).toMatchObject({ raisedFen: 5_000, items: [{ amountFen: 5_000 }] })
    const { book } = await resident.call('GET /open/funds/:fundId', { fundId: fund.id })
    expect(book.kinds).toEqual(expect.arrayContaining([{ kind: 'gifts', fen: 20_000 }, { kind: 'returned', fen: -15_000 }]))
    const year = Number(dayIn(0).slice(0, 4))
    const pack = await approver.call('GET /fund-work/funds/:fundId/yearly-pack', { community, fundId: fund.id, year })
    expect([pack.ways, pack.book.endFen]).toEqual([[{ way: 'bank', count: 1, fen: 5_000 }], 5_000])
    const trail = (await mayor.call('GET /audit/trail', { community })).items.map(({ type }) => type)
    expect(trail).toEqual(expect.arrayContaining(['gift.refundProposed', 'gift.refundApproved', 'gift.refundPaid']))
    expect((await reconcile()).faults).toEqual([])
  })

  test('in cash goes back in person, against a slip that the donor signed, on a photo', async () => {
    const stage = await incomingStage()
    const giftId = await given(stage, { way: 'cash' })
    await goingBack(stage, giftId)
    expect(await told(stage)).toContain('gift.refundToSign')
    expect(await refusalOf(pay(stage, giftId))).toBe('gift.refundSlip')
    const slip = await photoOf(stage.payer)
    expect((await pay(stage, giftId, { photos: [slip] })).refunds).toMatchObject([{ state: 'done', payment: { photos: [slip] } }])
    expect(await told(stage)).toContain('gift.refundSigned')
    expect(await left(stage)).toBe(0)
    expect(await refusalOf(propose(stage, giftId, 1))).toBe('gift.refundLimit')
  })

  test('is paid by a third person alone, on a day that has been, to where it came from, under a number of its own', async () => {
    const stage = await incomingStage()
    const { approver, officer, community, resident, street } = stage
    const reference = newReference()
    const giftId = await given(stage, { reference })
    await goingBack(stage, giftId)
    await grant(approver, 'fundPayer', community)
    await grant(officer, 'fundPayer', community)
    await grant(resident, 'fundPayer', community)
    expect(await refusalOf(pay(stage, giftId, {}, approver))).toBe('gift.refundThird')
    expect(await refusalOf(pay(stage, giftId, {}, officer))).toBe('gift.refundThird')
    expect(await refusalOf(pay(stage, giftId, {}, resident))).toBe('gift.ownGift')
    const close = await newResident(community, 'fundPayer')
    await newHousehold('一家', resident, close)
    expect(await refusalOf(pay(stage, giftId, {}, close))).toBe('conflict.close')
    expect(await refusalOf(pay(stage, giftId, {}, await newResident(await newCommunity(), 'fundPayer')))).toBe('role.scope')
    expect(await refusalOf(pay(stage, giftId, {}, street))).toBe('role.missing')
    expect(await refusalOf(pay(stage, giftId, { toOrigin: false }))).toBe('gift.refundOrigin')
    expect(await refusalOf(pay(stage, giftId, { paidOn: dayIn(1) }))).toBe('gift.refundDay')
    expect(await refusalOf(pay(stage, giftId, { paidOn: dayIn(-1) }))).toBe('gift.refundDay')
    expect(await refusalOf(pay(stage, giftId, { reference }))).toBe('entry.reference')
    expect(await refusalOf(pay(stage, giftId, { refundId: `${giftId}-2` }))).toBe('gift.refundState')
    expect(await held(giftId)).toBe(20_000)
    await pay(stage, giftId)
    expect(await refusalOf(pay(stage, giftId))).toBe('gift.refundState')
  })

  test('that is not paid is given up: the money is the purpose’s again, told to the donor, and may be asked anew', async () => {
    const stage = await incomingStage()
    const { resident, community } = stage
    const giftId = await given(stage)
    await goingBack(stage, giftId)
    await grant(resident, 'fundApprover', community)
    expect(await refusalOf(giveUp(stage, giftId, resident))).toBe('gift.ownGift')
    expect(await giveUp(stage, giftId)).toMatchObject({ goneFen: 0, refunds: [{ state: 'kept' }] })
    expect([await left(stage), await held(giftId)]).toEqual([20_000, 0])
    expect(await waiting(stage)).toEqual([])
    expect(await told(stage)).toContain('gift.kept')
    expect(await refusalOf(giveUp(stage, giftId))).toBe('gift.refundState')
    expect(await refusalOf(pay(stage, giftId))).toBe('gift.refundState')
    await propose(stage, giftId)
    await decide(stage, giftId, true, 2)
    await pay(stage, giftId, { refundId: `${giftId}-2` })
    expect([await left(stage), await held(giftId, 2)]).toEqual([0, 0])
    expect((await reconcile()).faults).toEqual([])
  })

  test('goes back once, whoever decides, pays and spends at the same time', async () => {
    const stage = await incomingStage()
    const { second: other, third, member, community } = stage
    const [giftId, refundId] = await given(stage).then((id) => [id, `${id}-1`] as const)
    await propose(stage, giftId)
    const decideBy = (by: Person) => refusalOf(by.call('POST /fund-work/gifts/:giftId/refunds/:refundId/decision', {
      community, giftId, refundId, accept: true, decision: '查过回单',
    }))
    const decided = await Promise.all([stage.approver, other, third].map(decideBy))
    expect(decided.filter((end) => end === 'gift.refundState')).toHaveLength(2)
    const payers = [stage.payer, await newResident(community, 'fundPayer'), await newResident(community, 'fundPayer')]
    const ends = await Promise.all([...payers.map((by) => refusalOf(pay(stage, giftId, {}, by))), refusalOf(giveUp(stage, giftId))])
    expect(ends.filter((end) => end === 'gift.refundState')).toHaveLength(3)
    expect(await held(giftId)).toBe(0)
    const before = await left(stage)
    const next = await given(stage, { amountFen: 900_000 })
    await propose(stage, next, 900_000)
    const spending = await ask({ ...stage, officer: stage.colleague }, before + 600_000)
    await vote(stage, other, spending)
    await vote(stage, third, spending)
    const [back, spent] = await Promise.all([refusalOf(decide(stage, next)), refusalOf(vote(stage, member, spending))])
    const wins = [back, spent].map((end) => end.startsWith('no refusal'))
    expect(wins.filter(Boolean)).toHaveLength(1)
    expect([back, spent].find((end) => !end.startsWith('no refusal'))).toMatch(/^(gift\.spent|balance\.short)$/)
    expect(await left(stage)).toBe(wins[0] ? before : 300_000)
    expect(await held(next)).toBe(wins[0] ? 900_000 : 0)
    expect((await reconcile()).faults).toEqual([])
  })

  test('without an account goes back too, and so does one to the fund and no campaign of it', async () => {
    const stage = await incomingStage()
    const { officer, colleague, approver, community, fund, resident } = stage
    const { campaignId: _, ...toFund } = entered(stage, { donor: { kind: 'named', name: '王大富' } })
    const { id: giftId } = await officer.call('POST /fund-work/funds/:fundId/gift-entries', toFund)
    await second(stage, colleague, giftId, [await photoOf(colleague)])
    await drain()
    const gifts = (await approver.call('GET /fund-work/funds/:fundId/gifts', { community, fundId: fund.id })).items
    expect(gifts).toMatchObject([{ id: giftId, way: 'bank', reference: toFund.reference, amountFen: 20_000 }])
    const nowhere = { community, fundId: `${fund.id.slice(0, -4)}0000` }
    expect(await refusalOf(approver.call('GET /fund-work/funds/:fundId/gifts', nowhere))).toBe('fund.unknown')
    expect(await refusalOf(resident.call('GET /fund-work/funds/:fundId/gifts', { community, fundId: fund.id }))).toBe('role.missing')
    await goingBack(stage, giftId)
    await pay(stage, giftId)
    await drain()
    expect([await balanceOf(purposeAccount(fund.id)), await held(giftId)]).toEqual([0, 0])
  })

  test('is on the bank’s statement as a line that went out, and matched once (PEERS 5.16)', async () => {
    const stage = await incomingStage()
    const { officer, community, fund } = stage
    const giftId = await given(stage)
    await goingBack(stage, giftId)
    const reference = newReference()
    await pay(stage, giftId, { reference })
    const where = { community, fundId: fund.id }
    await officer.call('POST /fund-work/funds/:fundId/statement-lines', {
      ...where, source: 'bank', lines: [
        { day: dayIn(0), reference, amountFen: -20_000 }, { day: dayIn(0), reference: newReference(), amountFen: -20_000 },
        { day: dayIn(0), reference: newReference(), amountFen: -19_999 },
      ],
    })
    const lines = async () => (await officer.call('GET /fund-work/funds/:fundId/statement-lines', where)).items
    const [line, same, other] = [
      (await lines()).find((one) => one.reference === reference),
      (await lines()).find((one) => one.reference !== reference && one.amountFen === -20_000),
      (await lines()).find((one) => one.amountFen === -19_999),
    ]
    expect(line?.proposals).toMatchObject([{ refundId: `${giftId}-1`, amountFen: -20_000, by: ['reference', 'day'] }])
    const match = (number = '', refundId = `${giftId}-1`) => officer.call('POST /fund-work/funds/:fundId/statement-lines/match', {
      ...where, source: 'bank', reference: number, refundId,
    })
    expect(await refusalOf(match(other?.reference))).toBe('line.differs')
    expect(await refusalOf(match(reference, `${giftId}-2`))).toBe('gift.unknown')
    expect(await match(reference)).toMatchObject({ state: 'matched', refundId: `${giftId}-1` })
    expect(await refusalOf(match(same?.reference))).toBe('line.taken')
    const unmatched = (await officer.call('GET /fund-work/funds/:fundId/unmatched', where)).items
    expect(unmatched.map(({ refundId, giftId: id }) => refundId ?? id)).toEqual([giftId])
  })

  test('goes back whole in one refund after a part of it was not paid', async () => {
    const stage = await incomingStage()
    const giftId = await given(stage)
    await goingBack(stage, giftId, 8_000)
    await giveUp(stage, giftId)
    await drain()
    await propose(stage, giftId)
    expect(await decide(stage, giftId, true, 2)).toMatchObject({ goneFen: 20_000 })
    expect([await left(stage), await held(giftId, 2)]).toEqual([0, 20_000])
    await stage.approver.call('POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up', {
      community: stage.community, giftId, refundId: `${giftId}-2`, reason: '捐赠人说不退了',
    })
    await drain()
    await propose(stage, giftId, 19_999)
    await decide(stage, giftId, true, 3)
    await pay(stage, giftId, { refundId: `${giftId}-3` })
    expect((await stage.resident.call('GET /me/gifts/:giftId', { giftId })).path).toMatchObject([{ amountFen: 1, state: 'waiting' }])
    expect([await left(stage), await held(giftId, 3)]).toEqual([1, 0])
    expect((await reconcile()).faults).toEqual([])
  })

  test('is settled before its fund closes: decided on, and paid or given up', async () => {
    const stage = await incomingStage()
    const { officer, street, community, campaignId, fund: { id: fundId } } = stage
    const giftId = await given(stage)
    await propose(stage, giftId)
    await street.call('POST /fund-work/funds/:fundId/closing', { community, fundId, reason: '两年没有项目', resolution: '2026 年第 3 次居民会议' })
    await officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId, reason: '基金关闭' })
    const plan = () => refusalOf(officer.call('POST /fund-work/funds/:fundId/closing/plan', {
      community, fundId, toFundId: fundId, toId: fundId, reason: '用途相近', resolution: '2026 年第 6 次居民会议',
    }))
    expect(await plan()).toBe('closing.refunds')
    await decide(stage, giftId)
    expect(await plan()).toBe('closing.refunds')
    await giveUp(stage, giftId)
    expect(await plan()).toBe('closing.target')
  })

  test('and is given up after its campaign told all with nothing left: how the money is used is told again (CF-09)', async () => {
    const stage = await incomingStage()
    const { officer, community, campaignId, fund } = stage
    const giftId = await given(stage)
    await officer.call('POST /fund-work/campaigns/:campaignId/stop', { community, campaignId, reason: '够了' })
    await goingBack(stage, giftId)
    await drain()
    await publish(stage, campaignId, { inFull: true })
    const next = async () => (await officer.call('GET /fund-work/funds/:fundId/disclosures', { community, fundId: fund.id }))
      .items.find(({ id }) => id === campaignId)?.next
    expect(await next()).toBeUndefined()
    clock.advance(3 * 1440)
    await giveUp(stage, giftId)
    expect(await next()).toEqual({ kind: 'project', dueOn: monthsOn(today(), 3), late: false })
  })

  test('but was paid while it was given up is put on record with the day on which it was paid', async () => {
    const stage = await incomingStage()
    const giftId = await given(stage)
    await goingBack(stage, giftId)
    clock.advance(3 * 1440)
    await giveUp(stage, giftId)
    await drain()
    await propose(stage, giftId)
    await decide(stage, giftId, true, 2)
    const paying = (paidOn: string) => pay(stage, giftId, { refundId: `${giftId}-2`, paidOn })
    expect(await refusalOf(paying(dayIn(-4)))).toBe('gift.refundDay')
    expect((await paying(dayIn(-3))).refunds).toMatchObject([{ state: 'kept' }, { state: 'done', payment: { paidOn: dayIn(-3) } }])
  })
})
