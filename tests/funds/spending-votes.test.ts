import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Ballot, fewestDeciding, outcomeOf, tierOf } from '../../functions/funds/spending/rules.ts'
import { newHousehold } from '../support/households.ts'
import { approved, ask, askedOf, heldFor, leftIn, look, opine, recuse, spendingStage, vote } from '../support/spending.ts'
import { grant, newResident, refusalOf } from '../support/world.ts'

const thresholds = { directorMostFen: 100_000, majorityMostFen: 1_000_000 }

describe('Who decides on a spending (CF-03)', () => {
  test('CF-03 the director under a supervisor’s eyes, the majority, or two thirds, by the sum', () => {
    expect([100_000, 100_001, 1_000_000, 1_000_001].map((sum) => tierOf(sum, thresholds)))
      .toEqual(['director', 'majority', 'majority', 'twoThirds'])
  })

  test('CF-03 a vote of who may not vote never counts, and nothing is approved without enough that do: any committee, any votes', () => {
    const person = fc.integer({ min: 0, max: 10 })
    fc.assert(fc.property(
      fc.constantFrom('director' as const, 'majority' as const, 'twoThirds' as const), fc.uniqueArray(person, { maxLength: 9 }),
      fc.uniqueArray(fc.record({ by: person, yes: fc.boolean() }), { selector: ({ by }) => by, maxLength: 11 }), fc.boolean(),
      (tier, people, votes, supervised) => {
        const voters = people.map((one, index) => ({ personId: `${one}`, seat: index === 0 ? 'director' as const : 'member' as const }))
        const ballot: Ballot = { voters, votes: votes.map(({ by, yes }) => ({ by: `${by}`, yes })), supervised }
        const outcome = outcomeOf(tier, ballot)
        const counted = ballot.votes.filter(({ by }) => voters.some(({ personId }) => personId === by))
        expect(outcomeOf(tier, { ...ballot, votes: counted })).toBe(outcome)
        if (outcome !== 'approved') return
        const yes = counted.filter((one) => one.yes)
        if (tier === 'director' && yes.some(({ by }) => by === voters[0]?.personId)) expect(supervised).toBe(true)
        else {
          expect(voters.length).toBeGreaterThanOrEqual(fewestDeciding)
          expect(yes.length * 3).toBeGreaterThanOrEqual(tier === 'twoThirds' ? voters.length * 2 : voters.length * 1.5 + 0.5)
        }
      }))
  })

  test('CF-03 a small sum takes the director’s yes and a supervisor’s view, in any order', async () => {
    const stage = await spendingStage()
    const spending = await ask(stage, 100_000)
    expect(spending).toMatchObject({ state: 'review', tier: 'director' })
    expect((await vote(stage, stage.second, spending)).state).toBe('review')
    expect((await vote(stage, stage.approver, spending)).state).toBe('review')
    const after = await opine(stage, stage.supervisor, spending)
    expect(after.state).toBe('notice')
    expect(after.opinions).toHaveLength(1)
    expect(after.votes.map(({ yes }) => yes)).toEqual([true, true])
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([100_000, 4_900_000])
    const other = await ask(stage, 100_000)
    expect((await vote(stage, stage.approver, other, false))).toMatchObject({ state: 'refused', endReason: '不符合方案' })
  })

  test('CF-03 above that the majority decides, and the highest sums take two thirds and a resolution', async () => {
    const stage = await spendingStage()
    const middle = await ask(stage, 100_001)
    await vote(stage, stage.second, middle)
    await vote(stage, stage.third, middle)
    expect((await look(stage, middle)).state).toBe('review')
    expect((await vote(stage, stage.member, middle)).state).toBe('notice')
    expect(await refusalOf(vote(stage, stage.approver, middle))).toBe('spending.state')
    const { resolution: _, ...bare } = askedOf(stage, 1_000_001)
    expect(await refusalOf(stage.officer.call('POST /fund-work/funds/:fundId/spendings', bare))).toBe('spending.resolution')
    const high = await ask(stage, 1_000_001)
    for (const one of [stage.approver, stage.second, stage.third]) await vote(stage, one, high)
    expect((await look(stage, high)).state).toBe('review')
    expect((await vote(stage, stage.street, high)).state).toBe('notice')
    const refused = await ask(stage, 500_000)
    await vote(stage, stage.second, refused, false)
    await vote(stage, stage.third, refused, false)
    expect((await vote(stage, stage.member, refused, false)).state).toBe('refused')
  })

  test('CF-03 the applicant, their household and who stepped back never count, and too few decide nothing', async () => {
    const stage = await spendingStage()
    const { officer, member, second, third, approver, supervisor, street, community } = stage
    await newHousehold('一家', officer, member)
    await grant(second, 'fundOfficer', community)
    const spending = await ask(stage, 600_000)
    expect(await refusalOf(vote(stage, member, spending))).toBe('conflict.close')
    const own = await second.call('POST /fund-work/funds/:fundId/spendings', askedOf(stage, 600_000))
    expect(await refusalOf(vote(stage, second, own))).toBe('conflict.close')
    expect(await refusalOf(vote(stage, supervisor, spending))).toBe('spending.noSeat')
    expect(await refusalOf(opine(stage, approver, spending))).toBe('spending.noSeat')
    expect(await refusalOf(vote(stage, officer, spending))).toBe('spending.noSeat')
    expect(await refusalOf(vote(stage, stage.resident, spending))).toBe('spending.unknown')
    await vote(stage, second, spending)
    const recused = await recuse(stage, second, spending)
    expect([recused.votes, recused.recusals.map(({ reason }) => reason)]).toEqual([[], ['与收款单位有关系']])
    expect(await refusalOf(vote(stage, second, spending))).toBe('spending.recused')
    // Three are left of five, and two of them are their majority.
    await vote(stage, third, spending)
    expect((await vote(stage, street, spending)).state).toBe('notice')
    const few = await ask(stage, 600_000)
    await recuse(stage, second, few)
    expect(await recuse(stage, third, few)).toMatchObject({ state: 'refused', endReason: '可以表决的委员不足三人' })
  })

  test('CF-03 where the director stepped back, the majority decides on small sums as well', async () => {
    const stage = await spendingStage()
    const spending = await ask(stage, 50_000)
    await recuse(stage, stage.approver, spending)
    await vote(stage, stage.second, spending)
    await vote(stage, stage.third, spending)
    expect((await vote(stage, stage.member, spending)).state).toBe('notice')
  })

  test('CF-03 a beneficiary is a case number; known here, nobody who manages the fund is kin', async () => {
    const stage = await spendingStage()
    const { officer, member, community, resident } = stage
    const [kin, own] = [await newResident(community), await newResident(community)]
    await newHousehold('一家', member, kin)
    await newHousehold('二家', officer, own)
    const askFor = (beneficiaryId: string) => refusalOf(ask(stage, 5_000, { caseId: '2026-017', beneficiaryId }))
    expect(await askFor(kin.id)).toBe('spending.kin')
    expect(await askFor(own.id)).toBe('conflict.close')
    expect(await askFor('per_01J9ZZZZZZZZZZZZZZZZZZZZZZ')).toBe('person.unknown')
    const spending = await ask(stage, 5_000, { caseId: '2026-017', beneficiaryId: resident.id })
    expect(JSON.stringify(spending)).not.toContain(resident.id)
  })

  test('CF-03 two who vote last at the same moment set the money apart once; what is not there is not approved', async () => {
    const stage = await spendingStage(1_000_000)
    const spending = await ask(stage, 700_000)
    await vote(stage, stage.approver, spending)
    await vote(stage, stage.second, spending)
    const last = await Promise.all([stage.third, stage.member, stage.street].map((one) => refusalOf(vote(stage, one, spending))))
    expect(last.filter((one) => one === 'spending.state')).toHaveLength(2)
    expect([await heldFor(spending), await leftIn(stage)]).toEqual([700_000, 300_000])
    expect(await refusalOf(approved(stage, 300_001))).toBe('balance.short')
    expect(await leftIn(stage)).toBe(300_000)
  })

  test('CF-03 lines and instalments add up, a payee or a case is named, and emergency aid has its limit', async () => {
    const stage = await spendingStage()
    expect(await refusalOf(ask(stage, 5_000, { lines: [{ label: '餐费', amountFen: 4_999 }] }))).toBe('spending.lines')
    expect(await refusalOf(ask(stage, 5_000, { instalments: [{ milestone: '月底', amountFen: 5_001 }] }))).toBe('spending.lines')
    const { payee: _, ...bare } = askedOf(stage, 5_000)
    expect(await refusalOf(stage.officer.call('POST /fund-work/funds/:fundId/spendings', bare))).toBe('spending.payee')
    expect(await refusalOf(ask(stage, 200_001, { emergency: true }))).toBe('spending.notEmergency')
    const elsewhere = await spendingStage()
    expect(await refusalOf(ask(stage, 5_000, { campaignId: elsewhere.campaignId }))).toBe('campaign.unknown')
    expect(await refusalOf(ask(stage, 5_000, { fundId: elsewhere.fund.id }))).toBe('fund.unknown')
    expect(await refusalOf(ask(stage, 5_000, { community: elsewhere.community }))).toBe('role.scope')
  })
})
