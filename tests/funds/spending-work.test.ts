import { describe, expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { purposeAccount } from '../../shared/funds.ts'
import { noticeText } from '../../shared/notices.ts'
import { openCampaign } from '../support/funds.ts'
import { newHousehold } from '../support/households.ts'
import { daysLater } from '../support/leaving.ts'
import { move } from '../support/move.ts'
import {
  actsOf, answer, approved, ask, askReversal, askedOf, comment, decideProof, decideReversal, leftIn, look, noticeOver, object, opine, pay, prove,
  recuse, spendingStage, vote,
} from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { type Person, grant, newResident, refusalOf } from '../support/world.ts'

const told = async (person: Person) =>
  (await person.call('GET /me/notices', {})).items.map(({ kind, values }) => noticeText(kind, values, 'zh'))

describe('Whoever looks at a spending (CF-03)', () => {
  test('CF-03 is told what can be done now and why it is not theirs, by the refusal that they would meet', async () => {
    const stage = await spendingStage()
    const { officer, approver, second, third, member, supervisor, payer, community } = stage
    await newHousehold('一家', officer, member)
    await grant(officer, 'fundApprover', community)
    const spending = await ask(stage, 600_000)
    expect(await actsOf(stage, spending, member)).toEqual({
      vote: 'conflict.close', opinion: 'spending.noSeat', recusal: 'yours', withdrawal: 'role.missing',
    })
    expect(await actsOf(stage, spending, officer)).toEqual({
      vote: 'spending.noSeat', opinion: 'spending.noSeat', recusal: 'spending.noSeat', withdrawal: 'yours',
    })
    expect(await actsOf(stage, spending, supervisor)).toMatchObject({ vote: 'spending.noSeat', opinion: 'yours' })
    await recuse(stage, second, spending)
    expect(await actsOf(stage, spending, second)).toMatchObject({ vote: 'spending.recused' })
    expect((await look(stage, spending)).tally).toEqual({ byDirector: false, voters: 3, needed: 2, yes: 0, no: 0, supervised: false })
    await opine(stage, supervisor, spending)
    await vote(stage, approver, spending)
    expect((await look(stage, spending)).tally).toMatchObject({ yes: 1, supervised: true })
    await vote(stage, third, spending)
    expect(await actsOf(stage, spending, officer)).toEqual({ withdrawal: 'yours' })
    await object(stage.resident, spending)
    expect((await look(stage, spending)).tally).toBeUndefined()
    expect(await actsOf(stage, spending, third)).toEqual({ answer: 'objection.stake', withdrawal: 'role.missing' })
    expect(await actsOf(stage, spending, second)).toMatchObject({ answer: 'yours' })
    const close = await newResident(community, 'fundApprover')
    await newHousehold('二家', stage.resident, close)
    expect(await actsOf(stage, spending, close)).toMatchObject({ answer: 'conflict.close' })
    await object(stage.neighbour, spending)
    expect(await actsOf(stage, spending, close)).toMatchObject({ answer: 'yours' })
    for (const { id } of (await look(stage, spending)).objections) await answer(stage, second, spending, id, 'keep')
    await noticeOver()
    for (const one of [officer, second]) await grant(one, 'fundPayer', community)
    expect(await actsOf(stage, spending, officer)).toEqual({ payment: 'spending.third', withdrawal: 'yours' })
    expect(await actsOf(stage, spending, second)).toMatchObject({ payment: 'spending.third' })
    expect(await actsOf(stage, spending, payer)).toEqual({ payment: 'yours', withdrawal: 'role.missing' })
    const elsewhere = await spendingStage()
    for (const role of ['auditor', 'communityAdmin'] as const) await grant(elsewhere.payer, role, community)
    expect(await actsOf(stage, spending, elsewhere.payer)).toEqual({ payment: 'role.scope', withdrawal: 'role.missing' })
    await pay(stage, spending, 600_000)
    expect(await actsOf(stage, spending, officer)).toEqual({ proof: 'yours', reversal: 'yours' })
    await prove(stage, spending)
    expect(await actsOf(stage, spending, officer)).toMatchObject({ acceptance: 'spending.third' })
    expect(await actsOf(stage, spending, third)).toEqual({ acceptance: 'yours', reversal: 'role.missing' })
    await askReversal(stage, spending)
    expect(await actsOf(stage, spending, third)).toEqual({ acceptance: 'spending.reversing', reversalDecision: 'yours' })
    expect(await actsOf(stage, spending, payer)).toEqual({ acceptance: 'role.missing', reversalDecision: 'second.self' })
    await decideReversal(stage, third, spending, false)
    await decideProof(stage, third, spending)
    expect(await actsOf(stage, spending, officer)).toEqual({})
  })

  test('CF-03 sees how many of how many have to agree, by the sum', async () => {
    const stage = await spendingStage()
    const tallyOf = async (sumFen: number) => (await look(stage, await ask(stage, sumFen))).tally
    expect(await tallyOf(100_000)).toMatchObject({ byDirector: true, voters: 1, needed: 1 })
    expect(await tallyOf(1_000_000)).toMatchObject({ byDirector: false, voters: 5, needed: 3 })
    expect(await tallyOf(1_000_001)).toMatchObject({ byDirector: false, voters: 5, needed: 4 })
  })
})

describe('Earmarked money', () => {
  test('is spent out of its own purpose alone, whatever the fund has besides (PEERS 5.6)', async () => {
    const stage = await spendingStage(200_000)
    const { id: other } = await openCampaign(stage)
    for (const to of [other, stage.fund.id]) {
      await move(stage.community, { movement: 'gift.receive', from: stage.community, to, amount: 5_000_000 })
    }
    await drain()
    expect(await refusalOf(approved(stage, 200_001))).toBe('balance.short')
    expect((await approved(stage, 200_000)).state).toBe('notice')
    expect([await leftIn(stage), await balanceOf(purposeAccount(other)), await balanceOf(purposeAccount(stage.fund.id))])
      .toEqual([0, 5_000_000, 5_000_000])
  })
})

describe('What is said of a spending (PEERS 5.7)', () => {
  test('is read by staff and the committee; the committee is told of an application, whoever asked of what is said', async () => {
    const stage = await spendingStage()
    const { officer, member, supervisor, resident } = stage
    const spending = await ask(stage, 600_000)
    const { comments } = await comment(stage, member, spending, '请补一张报价单')
    expect(comments).toMatchObject([{ text: '请补一张报价单', byName: expect.any(String) as string }])
    await comment(stage, officer, spending, '已补')
    expect((await look(stage, spending, supervisor)).comments.map(({ text }) => text)).toEqual(['请补一张报价单', '已补'])
    expect(await refusalOf(comment(stage, resident, spending, '我也说一句'))).toBe('spending.unknown')
    await drain()
    expect(await told(member)).toContain('有一份用款申请“十二月助餐”等管委会审议。')
    expect((await told(officer)).filter((text) => text.includes('留言'))).toEqual(['有人对您的用款申请“十二月助餐”留言：请补一张报价单'])
    const trail = await stage.mayor.call('GET /audit/trail', { community: stage.community })
    expect(trail.items.map(({ type }) => type)).toContain('spending.commented')
  })

  test('comes to an end with fifty, and goes on beside a vote', async () => {
    const stage = await spendingStage()
    const spending = await ask(stage, 600_000)
    const both = [comment(stage, stage.member, spending, '第 1 条'), vote(stage, stage.approver, spending)]
    await Promise.all(both)
    for (let number = 2; number <= 50; number++) await comment(stage, stage.member, spending, `第 ${number} 条`)
    const { comments, votes } = await look(stage, spending)
    expect([comments.length, votes.length]).toEqual([50, 1])
    expect(await refusalOf(comment(stage, stage.member, spending, '还有'))).toBe('spending.talkFull')
  })
})

describe('What is kept of a person in spendings (PV-02, PV-03)', () => {
  const linesOf = async (person: Person) => (await person.call('GET /me/data-export', {})).text.split('\n').filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ list }) => list === 'spendings')

  test('goes along in the copy of one’s data, each only what they said and did, and what was for them', async () => {
    const stage = await spendingStage()
    const { officer, approver, resident, payer, third, community } = stage
    const forWhom = await newResident(community)
    const spending = await approved(stage, 600_000, { caseId: '2026-017', beneficiaryId: forWhom.id })
    await object(resident, spending)
    expect(await linesOf(officer)).toMatchObject([{ asked: { title: '十二月助餐', caseId: '2026-017' }, votes: [], state: 'notice' }])
    expect(await linesOf(approver)).toMatchObject([{ votes: [{ yes: true, reason: '符合方案' }], objections: [] }])
    const [own] = await linesOf(resident)
    expect(own).toMatchObject({ purpose: '长者助餐', objections: [{ text: '已经有别的补助了' }], votes: [] })
    expect(JSON.stringify(own)).not.toMatch(/十二月助餐|2026-017|per_/)
    expect(await linesOf(forWhom)).toMatchObject([{ forMe: { sumFen: 600_000, caseId: '2026-017' } }])
    expect(await linesOf(payer)).toEqual([])
    const { id } = (await look(stage, spending)).objections[0] ?? { id: '' }
    await answer(stage, third, spending, id, 'keep')
    expect(JSON.stringify(await linesOf(third))).not.toContain('已经有别的补助了')
  })

  test('goes when the person does: decisions and sums stay, names and their own words do not', async () => {
    const stage = await spendingStage()
    const { community, approver, third } = stage
    const [leaving, kin] = [await newResident(community, 'fundOfficer'), await newResident(community)]
    const forKin = askedOf(stage, 600_000, { caseId: '2026-018', beneficiaryId: kin.id })
    const spending = await leaving.call('POST /fund-work/funds/:fundId/spendings', forKin)
    await comment(stage, leaving, spending, '我家的情况大家都知道')
    for (const one of [approver, stage.second, stage.member]) await vote(stage, one, spending)
    await object(kin, spending)
    await answer(stage, third, spending, (await look(stage, spending)).objections[0]?.id ?? '', 'stop')
    await leaving.call('POST /me/closing', { erase: true })
    await kin.call('POST /me/closing', { erase: true })
    await daysLater(16)
    const after = await look(stage, spending)
    expect(after).toMatchObject({ byName: '已注销', sumFen: 600_000, state: 'refused', title: '十二月助餐' })
    expect(after.comments).toMatchObject([{ byName: '已注销', text: '' }])
    expect(after.objections).toMatchObject([{ byName: '已注销', text: '', outcome: 'stop', answer: '已经核实' }])
    expect(after.votes).toHaveLength(3)
    expect(after.votes.map(({ byName }) => byName)).not.toContain('已注销')
  })

  test('also of who paid, reversed, proved, accepted and stepped back', async () => {
    const stage = await spendingStage()
    const { community, member } = stage
    const [payer, judge] = [await newResident(community, 'fundPayer'), await newResident(community, 'fundApprover')]
    const asked = await ask(stage, 600_000)
    await recuse(stage, member, asked)
    for (const one of [stage.approver, stage.second, stage.third]) await vote(stage, one, asked)
    await noticeOver()
    await pay(stage, asked, 60_000, { by: payer })
    await askReversal(stage, asked)
    await decideReversal(stage, judge, asked)
    await pay(stage, asked, 600_000, { by: payer })
    await prove(stage, asked)
    await decideProof(stage, judge, asked)
    for (const one of [payer, judge, member]) await one.call('POST /me/closing', { erase: true })
    await daysLater(16)
    const { payments, proofs, recusals } = await look(stage, asked)
    expect(payments).toMatchObject([{ byName: '已注销', reversedByName: '已注销' }, { byName: '已注销', amountFen: 600_000 }])
    expect(proofs).toMatchObject([{ decidedByName: '已注销', accepted: true }])
    expect(recusals).toMatchObject([{ byName: '已注销', reason: '' }])
  })
})
