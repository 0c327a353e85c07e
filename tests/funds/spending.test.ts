import { beforeAll, describe, expect, test } from 'vitest'
import { reconcile } from '../../functions/audit/reconcile.ts'
import { pauseBetweenLooks } from '../../functions/audit/reconcile/looks.ts'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { dayIn } from '../support/funds.ts'
import { newHousehold } from '../support/households.ts'
import { move } from '../support/move.ts'
import { doWhatIsDue } from '../support/orders.ts'
import {
  answer, approved, ask, askReversal, askedOf, decideProof, decideReversal, heldFor, leftIn, look, noticeOver, object, opine, pay,
  payable, prove, recuse, spendingStage, vote, withdraw,
} from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { clock, grant, newCommunity, newResident, newVisitor, refusalOf } from '../support/world.ts'

beforeAll(() => { pauseBetweenLooks(5) })

const told = async (person: { call: Awaited<ReturnType<typeof newVisitor>>['call'] }) =>
  (await person.call('GET /me/notices', {})).items.map(({ kind }) => kind)

describe('From the application to the closed books (CF-04)', () => {
  test('CF-04 applied, reviewed, on notice for seven days, paid, proven, accepted, closed; the public sees no name', async () => {
    const stage = await spendingStage()
    const spending = await approved(stage)
    expect(spending.noticeEndsAt?.slice(0, 10)).toBe(dayIn(7))
    expect(await refusalOf(pay(stage, spending, 600_000))).toBe('spending.state')
    await noticeOver()
    expect((await look(stage, spending)).state).toBe('payable')
    const paid = await pay(stage, spending, 550_000)
    expect(paid).toMatchObject({ state: 'paid', paidFen: 550_000, overdue: false })
    expect([paid.proofDueAt?.slice(0, 10), await heldFor(spending)]).toEqual([dayIn(30), 50_000])
    expect((await prove(stage, spending)).state).toBe('proof')
    const closed = await decideProof(stage, stage.third, spending)
    expect([closed.state, closed.proofDueAt, await heldFor(spending), await leftIn(stage)]).toEqual(['closed', undefined, 0, 4_450_000])
    const seen = await stage.resident.call('GET /campaigns/:campaignId/spendings', { campaignId: stage.campaignId })
    expect(seen.items).toMatchObject([{ reason: 'meals', purpose: '长者助餐', sumFen: 600_000, paidFen: 550_000, state: 'closed', paidOn: dayIn(0) }])
    for (const hidden of ['某某食堂', '6222', stage.officer.id, '补贴独居']) expect(JSON.stringify(seen)).not.toContain(hidden)
    const visitor = await newVisitor()
    expect(await refusalOf(visitor.call('GET /campaigns/:campaignId/spendings', { campaignId: stage.campaignId }))).toBe('campaign.unknown')
    expect(await told(stage.officer)).toContain('spending.approved')
    expect((await reconcile()).faults).toEqual([])
  })

  test('CF-04 what a fund has besides its campaigns is spent in the same way', async () => {
    const stage = await spendingStage()
    await move(stage.community, { movement: 'gift.receive', from: stage.community, to: stage.fund.id, amount: 10_000 })
    await drain()
    const { campaignId: _, ...asked } = askedOf(stage, 10_000)
    const spending = await stage.officer.call('POST /fund-work/funds/:fundId/spendings', asked)
    await vote(stage, stage.approver, spending)
    await opine(stage, stage.supervisor, spending)
    expect(await balanceOf(purposeAccount(stage.fund.id))).toBe(0)
    const anyone = await newVisitor()
    expect((await anyone.call('GET /funds/:fundId/spendings', { fundId: stage.fund.id })).items).toMatchObject([{ sumFen: 10_000, state: 'notice' }])
    expect(await refusalOf(anyone.call('GET /funds/:fundId/spendings', { fundId: 'fnd_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('fund.unknown')
  })

  test('CF-03 emergency aid is public at once and paid without waiting', async () => {
    const stage = await spendingStage()
    const spending = await approved(stage, 200_000, { emergency: true, reason: 'disaster', caseId: '2026-018' })
    expect(spending).toMatchObject({ state: 'payable', emergency: true })
    expect((await stage.resident.call('GET /campaigns/:campaignId/spendings', { campaignId: stage.campaignId })).items).toHaveLength(1)
    expect((await pay(stage, spending, 200_000)).state).toBe('paid')
  })

  test('CF-04 instalments are paid one after the other, each when the one before is proven', async () => {
    const stage = await spendingStage()
    const spending = await payable(stage, 600_000, {
      instalments: [{ milestone: '开工', amountFen: 200_000 }, { milestone: '完工', amountFen: 400_000 }],
    })
    expect(await refusalOf(pay(stage, spending, 200_001))).toBe('spending.tooMuch')
    await pay(stage, spending, 200_000)
    expect(await refusalOf(pay(stage, spending, 400_000))).toBe('spending.state')
    await prove(stage, spending)
    expect((await decideProof(stage, stage.third, spending)).state).toBe('payable')
    await pay(stage, spending, 300_000)
    await prove(stage, spending)
    expect(await decideProof(stage, stage.third, spending)).toMatchObject({ state: 'closed', paidFen: 500_000 })
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([0, 4_500_000])
  })

  test('CF-03 is paid by a third person, who neither asked nor decided and is no kin, once, on a day that has been', async () => {
    const stage = await spendingStage()
    const { community, officer, approver, payer, resident } = stage
    const kin = await newResident(community, 'fundPayer')
    await newHousehold('一家', officer, kin)
    for (const one of [officer, approver]) await grant(one, 'fundPayer', community)
    const spending = await payable(stage)
    expect(await refusalOf(pay(stage, spending, 600_000, { by: officer }))).toBe('spending.third')
    expect(await refusalOf(pay(stage, spending, 600_000, { by: approver }))).toBe('spending.third')
    expect(await refusalOf(pay(stage, spending, 600_000, { by: kin }))).toBe('conflict.close')
    expect(await refusalOf(pay(stage, spending, 600_000, { by: resident }))).toBe('role.missing')
    expect(await refusalOf(pay(stage, spending, 600_000, { paidOn: dayIn(1) }))).toBe('spending.day')
    expect(await refusalOf(pay(stage, spending, 600_000, { paidOn: dayIn(-20) }))).toBe('spending.day')
    const both = await Promise.all([payer, payer].map((by) => refusalOf(pay(stage, spending, 600_000, { by }))))
    expect(both.filter((one) => one === 'spending.state')).toHaveLength(1)
    expect((await look(stage, spending)).payments).toHaveLength(1)
    expect(await heldFor(spending)).toBe(0)
  })

  test('CF-04 a proof has papers or photos, is accepted by another, or goes back with the reason', async () => {
    const stage = await spendingStage()
    const { officer, community, third } = stage
    const spending = await payable(stage)
    await pay(stage, spending, 600_000)
    expect(await refusalOf(officer.call('POST /fund-work/spendings/:spendingId/proofs', {
      community, spendingId: spending.id, text: '发票', photos: [], papers: [],
    }))).toBe('spending.noProof')
    expect(await refusalOf(decideProof(stage, third, spending))).toBe('spending.state')
    const { proofs } = await prove(stage, spending)
    await grant(officer, 'fundApprover', community)
    await grant(stage.payer, 'fundApprover', community)
    expect(await refusalOf(decideProof(stage, officer, spending))).toBe('spending.third')
    expect(await refusalOf(decideProof(stage, stage.payer, spending))).toBe('spending.third')
    expect(await refusalOf(decideProof(stage, third, spending, false))).toBe('spending.reason')
    const file = { fileId: proofs[0]?.photos[0] ?? '' }
    expect((await stage.member.call('GET /files/:fileId', file)).url).toBeDefined()
    expect(await refusalOf(stage.resident.call('GET /files/:fileId', file))).toBe('file.unknown')
    expect(await decideProof(stage, third, spending, false, '少一张收据')).toMatchObject({ state: 'paid', proofs: [{ refusedFor: '少一张收据' }] })
    await drain()
    expect(await told(officer)).toContain('spending.proofRefused')
    await prove(stage, spending)
    expect((await decideProof(stage, third, spending)).state).toBe('closed')
  })

  test('CF-04 a proof is asked for before its thirty days are over, and overdue it stops the next application', async () => {
    const stage = await spendingStage()
    const spending = await payable(stage)
    await pay(stage, spending, 600_000)
    clock.advance(25 * 1440)
    await doWhatIsDue()
    await drain()
    expect(await told(stage.officer)).toContain('spending.proofReminded')
    expect((await ask(stage, 5_000)).state).toBe('review')
    clock.advance(6 * 1440)
    await doWhatIsDue()
    await drain()
    expect(await told(stage.officer)).toContain('spending.proofOverdue')
    expect((await look(stage, spending)).overdue).toBe(true)
    expect(await refusalOf(ask(stage, 5_000))).toBe('spending.proofOwed')
    await prove(stage, spending)
    await decideProof(stage, stage.third, spending)
    expect((await ask(stage, 5_000)).state).toBe('review')
  })
})

describe('A proof that was handed in (CF-04)', () => {
  test('CF-04 is not owed while somebody looks at it; sent back it is owed and reminded of again', async () => {
    const stage = await spendingStage()
    const spending = await payable(stage)
    await pay(stage, spending, 600_000)
    await prove(stage, spending)
    clock.advance(31 * 1440)
    await doWhatIsDue()
    expect((await ask(stage, 5_000)).state).toBe('review')
    await decideProof(stage, stage.third, spending, false, '发票看不清')
    await doWhatIsDue()
    await drain()
    expect(await told(stage.officer)).toEqual(expect.arrayContaining(['spending.proofRefused', 'spending.proofOverdue']))
    expect(await refusalOf(ask(stage, 5_000))).toBe('spending.proofOwed')
  })
})

describe('A spending on notice (CF-03)', () => {
  test('CF-03 is objected to by residents, and waits until somebody who had no part in it answers', async () => {
    const stage = await spendingStage()
    const { resident, neighbour, third, second, community } = stage
    const asked = await ask(stage, 600_000)
    expect(await refusalOf(object(resident, asked))).toBe('spending.unknown')
    const spending = await approved(stage)
    const outsider = await newResident(await newCommunity())
    expect(await refusalOf(object(outsider, spending))).toBe('spending.unknown')
    await object(resident, spending)
    expect(await refusalOf(object(resident, spending))).toBe('objection.exists')
    await noticeOver()
    const waiting = await look(stage, spending)
    expect(waiting.state).toBe('notice')
    expect(await refusalOf(object(neighbour, spending))).toBe('notice.over')
    const [objection] = waiting.objections
    const objectionId = objection?.id ?? ''
    expect(await refusalOf(answer(stage, second, spending, objectionId, 'keep'))).toBe('objection.stake')
    expect(await refusalOf(answer(stage, third, spending, 'obj_01J9ZZZZZZZZZZZZZZZZZZZZZZ', 'keep'))).toBe('objection.unknown')
    const close = await newResident(community, 'fundApprover')
    await newHousehold('一家', resident, close)
    expect(await refusalOf(answer(stage, close, spending, objectionId, 'keep'))).toBe('conflict.close')
    expect((await answer(stage, third, spending, objectionId, 'keep')).state).toBe('payable')
    expect(await refusalOf(answer(stage, third, spending, objectionId, 'keep'))).toBe('objection.ruled')
    await drain()
    expect(await told(resident)).toContain('spendingObjection.answered')
  })

  test('CF-03 goes on though the answer was given in the last moment, while its end was being looked at', async () => {
    const stage = await spendingStage()
    const spending = await approved(stage)
    await object(stage.resident, spending)
    await noticeOver()
    const { noticeEndsAt = '', objections: [objection] } = await look(stage, spending)
    const lateMinutes = (clock.now() - Date.parse(noticeEndsAt)) / 60_000
    clock.advance(-lateMinutes - 1)
    expect((await answer(stage, stage.third, spending, objection?.id ?? '', 'keep')).state).toBe('notice')
    clock.advance(lateMinutes + 1 + 24 * 60)
    await doWhatIsDue()
    expect((await look(stage, spending)).state).toBe('payable')
  })

  test('CF-03 stops by an objection that is right, and the money goes back to its purpose', async () => {
    const stage = await spendingStage()
    const spending = await approved(stage)
    await object(stage.resident, spending)
    await object(stage.neighbour, spending)
    const [first, second] = (await look(stage, spending)).objections
    expect((await answer(stage, stage.third, spending, first?.id ?? '', 'keep')).state).toBe('notice')
    expect(await answer(stage, stage.third, spending, second?.id ?? '', 'stop')).toMatchObject({ state: 'refused', endReason: '已经核实' })
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([0, 5_000_000])
    await noticeOver()
    expect((await look(stage, spending)).state).toBe('refused')
    expect(await told(stage.officer)).toContain('spending.stopped')
  })

  test('CF-04 is withdrawn before anything is paid, and ended early after; what is not needed goes back', async () => {
    const stage = await spendingStage()
    const early = await ask(stage, 600_000)
    expect((await withdraw(stage, early)).state).toBe('withdrawn')
    expect(await refusalOf(vote(stage, stage.approver, early))).toBe('spending.state')
    const noticed = await approved(stage)
    expect((await withdraw(stage, noticed)).state).toBe('withdrawn')
    expect(await leftIn(stage)).toBe(5_000_000)
    const begun = await payable(stage, 600_000, {
      instalments: [{ milestone: '开工', amountFen: 200_000 }, { milestone: '完工', amountFen: 400_000 }],
    })
    await pay(stage, begun, 200_000)
    expect(await refusalOf(withdraw(stage, begun))).toBe('spending.state')
    await prove(stage, begun)
    await decideProof(stage, stage.third, begun)
    expect((await withdraw(stage, begun)).state).toBe('closed')
    expect([await heldFor(begun), await leftIn(stage)]).toEqual([0, 4_800_000])
  })
})

describe('A payment that was recorded wrongly (PEERS 5.10)', () => {
  test('is reversed from where it was recorded, by a second person and a linked movement, and recorded anew', async () => {
    const stage = await spendingStage()
    const spending = await payable(stage)
    await pay(stage, spending, 60_000)
    expect(await refusalOf(decideReversal(stage, stage.third, spending))).toBe('spending.state')
    await askReversal(stage, spending)
    expect(await refusalOf(askReversal(stage, spending))).toBe('spending.reversing')
    expect(await refusalOf(decideReversal(stage, stage.payer, spending))).toBe('second.self')
    await prove(stage, spending)
    expect(await refusalOf(decideProof(stage, stage.third, spending))).toBe('spending.reversing')
    const reversed = await decideReversal(stage, stage.third, spending)
    expect(reversed).toMatchObject({ state: 'payable', paidFen: 0, payments: [{ amountFen: 60_000, reversalReason: '金额登错' }] })
    expect(reversed.reversal).toBeUndefined()
    expect(await heldFor(spending)).toBe(600_000)
    expect((await pay(stage, spending, 600_000)).paidFen).toBe(600_000)
    await askReversal(stage, spending)
    expect(await decideReversal(stage, stage.third, spending, false)).toMatchObject({ state: 'paid', paidFen: 600_000 })
    expect(await heldFor(spending)).toBe(0)
    await drain()
    expect((await reconcile()).faults).toEqual([])
  })
})

describe('Who looks into the spending of a fund', () => {
  test('are its staff and its committee; for others it is not there', async () => {
    const stage = await spendingStage()
    const { community, fund, member, supervisor, resident } = stage
    const spending = await ask(stage, 600_000)
    const list = (by: typeof member) => by.call('GET /fund-work/funds/:fundId/spendings', { community, fundId: fund.id })
    expect((await list(member)).items.map(({ id, seat }) => [id, seat])).toEqual([[spending.id, 'member']])
    expect((await look(stage, spending, supervisor)).seat).toBe('supervisor')
    expect(await refusalOf(list(resident))).toBe('fund.unknown')
    expect(await refusalOf(look(stage, spending, resident))).toBe('spending.unknown')
    expect(await refusalOf(recuse(stage, stage.officer, spending))).toBe('spending.noSeat')
  })
})
