import { describe, expect, test } from 'vitest'
import { openCampaign } from '../support/funds.ts'
import { named } from '../support/matching.ts'
import { mergeInto } from '../support/merging.ts'
import { actsOf, ask, look, object, answer, approved, opine, spendingStage, vote } from '../support/spending.ts'
import { drain } from '../support/stream.ts'
import { add, enrol, later, vote as voteFor, votingStage } from '../support/voting.ts'
import { type Person, grant, newResident, refusalOf } from '../support/world.ts'

describe('After two records of a committee’s member have become one (PEERS 1.11)', () => {
  test('the seat is theirs: they see what waits, their vote of before is theirs to change, and counts once (CF-03)', async () => {
    const stage = await spendingStage()
    const { member, community, fund } = stage
    const keep = await newResident(community)
    const spending = await ask(stage, 600_000)
    await vote(stage, member, spending, false)
    expect(await refusalOf(vote(stage, keep, spending))).toBe('spending.unknown')
    await mergeInto(community, member, keep)
    expect((await keep.call('GET /funds/:fundId', { fundId: fund.id })).seat).toBe('member')
    expect(await actsOf(stage, spending, keep)).toMatchObject({ vote: 'yours', opinion: 'spending.noSeat' })
    expect((await look(stage, spending, keep)).tally).toMatchObject({ voters: 5, yes: 0, no: 1 })
    await vote(stage, keep, spending)
    const seen = await look(stage, spending, keep)
    expect(seen.votes).toHaveLength(1)
    expect(seen.tally).toMatchObject({ voters: 5, yes: 1, no: 0 })
  })

  test('who had two seats has one vote, and no vote beside a supervisor’s seat (CF-02)', async () => {
    const stage = await spendingStage()
    const { member, supervisor, street, seats, fund, community } = stage
    const keep = await newResident(community)
    const more: typeof seats = [...seats, { personId: keep.id, seat: 'member' }, { personId: (await newResident(community)).id, seat: 'member' }]
    await street.call('POST /fund-work/funds/:fundId/committees', { community, fundId: fund.id, seats: more, resolution: '增补' })
    const spending = await ask(stage, 600_000)
    await vote(stage, member, spending)
    await vote(stage, keep, spending)
    expect((await look(stage, spending)).tally).toMatchObject({ voters: 7, yes: 2 })
    await mergeInto(community, member, keep)
    expect((await look(stage, spending)).tally).toMatchObject({ voters: 6, yes: 1 })
    await mergeInto(community, keep, supervisor)
    expect((await look(stage, spending)).tally).toMatchObject({ voters: 5, yes: 0 })
    expect(await refusalOf(vote(stage, supervisor, spending))).toBe('spending.noSeat')
    expect((await opine(stage, supervisor, spending)).opinions).toHaveLength(1)
    // A committee that is seated anew names the record that stays, and nobody twice.
    const reseat = (again: typeof seats) =>
      street.call('POST /fund-work/funds/:fundId/committees', { community, fundId: fund.id, seats: again, resolution: '换届' })
    expect(await refusalOf(reseat(more))).toBe('fund.committee')
    const another = await newResident(community)
    const kept = await reseat([...seats.filter(({ personId }) => personId !== member.id), { personId: another.id, seat: 'member' }])
    expect(kept.committee.map(({ personId }) => personId)).toContain(supervisor.id)
  })

  test('whoever asks is not asked to decide on it through the seat of their old record, and nobody else twice', async () => {
    const stage = await spendingStage()
    const { member, community, fund, campaignId: fromId, street, seats } = stage
    const [keep, fifth, sixth] = [await newResident(community), await newResident(community), await newResident(community)]
    await street.call('POST /fund-work/funds/:fundId/committees', {
      community, fundId: fund.id, resolution: '增补',
      seats: [...seats, { personId: fifth.id, seat: 'member' }, { personId: sixth.id, seat: 'member' }],
    })
    await mergeInto(community, member, keep)
    await mergeInto(community, fifth, sixth)
    await grant(keep, 'fundOfficer', community)
    const { id: toId } = await openCampaign(stage, { plan: { title: '上门送餐' } })
    await ask({ ...stage, officer: keep }, 600_000)
    await keep.call('POST /fund-work/funds/:fundId/use-changes', {
      community, fundId: fund.id, fromId, toId, reason: '助餐点停办', resolution: '2026 年第 5 次居民会议',
    })
    await drain()
    const asked = async (by: Person) => (await by.call('GET /me/notices', {})).items.map(({ kind }) => kind)
      .filter((kind) => kind === 'spending.toDecide' || kind === 'useChange.toDecide').sort()
    expect(await asked(keep)).toEqual([])
    expect(await asked(sixth)).toEqual(['spending.toDecide', 'useChange.toDecide'])
  })

  test('whoever voted under the old record neither rules on an objection nor objects twice under the new one', async () => {
    const stage = await spendingStage()
    const { member, community, resident } = stage
    const [keep, double] = [await newResident(community), await newResident(community)]
    const spending = await approved(stage)
    await object(double, spending)
    await mergeInto(community, member, keep)
    await mergeInto(community, double, resident)
    expect(await refusalOf(object(resident, spending))).toBe('objection.exists')
    await grant(keep, 'fundApprover', community)
    const [objection] = (await look(stage, spending)).objections
    expect(await refusalOf(answer(stage, keep, spending, objection?.id ?? '', 'keep'))).toBe('objection.stake')
  })
})

describe('After two records of a resident have become one (PEERS 1.11)', () => {
  test('they have voted once, by phone or on paper, whichever record did (PEERS 5.21)', async () => {
    const stage = await votingStage()
    const { community, worker } = stage
    const project = await add(stage, '长椅', 200_000)
    const [phone, paper] = [await named(community), await named(community)]
    const into: Person[] = [await named(community), await named(community)]
    later(6)
    await voteFor(phone, stage, project)
    await enrol(stage, worker, paper)
    for (const [index, double] of [phone, paper].entries()) await mergeInto(community, double, into[index] ?? phone)
    const [one, other] = into
    expect((await one?.call('GET /vote-rounds/:roundId', { roundId: stage.roundId }))?.mine).toMatchObject({ may: false, voted: 'phone' })
    expect((await other?.call('GET /vote-rounds/:roundId', { roundId: stage.roundId }))?.mine).toMatchObject({ may: false, voted: 'paper' })
    expect(await refusalOf(voteFor(one ?? phone, stage, project))).toBe('vote.done')
    expect(await refusalOf(enrol(stage, worker, one ?? phone))).toBe('vote.done')
  })

  test('a campaign for named people is for them by either name (DOMAIN 0.2)', async () => {
    const stage = await spendingStage()
    const [double, keep] = [await newResident(stage.community), await newResident(stage.community)]
    const { id: campaignId } = await openCampaign(stage, { mode: 'TARGETED', members: [double.id] })
    expect(await refusalOf(keep.call('GET /campaigns/:campaignId', { campaignId }))).toBe('campaign.unknown')
    await mergeInto(stage.community, double, keep)
    expect((await keep.call('GET /campaigns/:campaignId', { campaignId })).id).toBe(campaignId)
  })
})
