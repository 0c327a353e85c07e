import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, test } from 'vitest'
import { loadDivisions } from '../../functions/entry/bootstrap.ts'
import { documentClient, eventsTable, recordsTable } from '../../functions/platform/dynamo.ts'
import { dayIn, fundStage } from '../support/funds.ts'
import { daysLater } from '../support/leaving.ts'
import { named } from '../support/matching.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { drain } from '../support/stream.ts'
import {
  type VotingStage, add, enrol, enterPile, kept, later, openRound, pile, recount, vote, voter, votingStage, withdrawPile,
} from '../support/voting.ts'
import { type Person, clock, grant, newCommunity, newResident, refusalOf } from '../support/world.ts'

const idea = { title: '楼道扶手', text: '给 3 栋装扶手', costFen: 300_000 }
const propose = (by: Person, { roundId }: VotingStage, changes: Partial<typeof idea> = {}) =>
  by.call('POST /vote-rounds/:roundId/ideas', { roundId, ...idea, ...changes })
const decide = ({ officer, which }: VotingStage, projectId: string, admit = true, by: Person = officer, costFen = 300_000) =>
  by.call('POST /fund-work/vote-rounds/:roundId/projects/:projectId/decisions', { ...which, projectId, admit, costFen, reason: '可行' })
const look = (by: Person, { roundId }: VotingStage) => by.call('GET /vote-rounds/:roundId', { roundId })

describe('PEERS 5.21 A vote of the residents on a share of a fund', () => {
  test('is opened by resolution, projects first, then votes for three days at least', async () => {
    const stage = await votingStage()
    const refused = (changes: Parameters<typeof openRound>[1]) => refusalOf(openRound(stage, changes))
    expect(await refused({ firstDay: dayIn(5) })).toBe('vote.days')
    expect(await refused({ lastDay: dayIn(7) })).toBe('vote.days')
    expect(await refused({ proposeUntil: dayIn(-1) })).toBe('vote.days')
    expect(await refused({ paperDays: 0 })).toBe('input.invalid')
    expect(await refused({ campaignId: 'cmp_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })).toBe('campaign.unknown')
    const { community, resident, roundId, which, approver } = stage
    expect((await resident.call('GET /vote-rounds', { community })).items).toMatchObject([{ id: roundId, phase: 'proposing' }])
    const cancelled = await approver.call('POST /fund-work/vote-rounds/:roundId/cancellation', { ...which, reason: '改期' })
    expect(cancelled).toMatchObject({ phase: 'cancelled', cancelReason: '改期' })
    expect(await refusalOf(approver.call('POST /fund-work/vote-rounds/:roundId/cancellation', { ...which, reason: '改期' }))).toBe('vote.phase')
    expect(await refusalOf(look(resident, { ...stage, roundId: 'vot_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('vote.unknown')
  })

  test('what somebody proposed is theirs in the copy of their data; erased, only what is on the ballot stays (PV-02, PV-03)', async () => {
    const stage = await votingStage({ proposeUntil: dayIn(30), firstDay: dayIn(31), lastDay: dayIn(35) })
    const leaving = await newResident(stage.community)
    for (const title of ['扶手', '长椅']) await propose(leaving, stage, { title })
    const { ideas } = (await look(leaving, stage)).mine
    await decide(stage, ideas.find(({ title }) => title === '扶手')?.id ?? '')
    const lines = (await leaving.call('GET /me/data-export', {})).text.split('\n').filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ list }) => list === 'voteProjects')
    expect(lines.map(({ title, state }) => [title, state]).sort()).toEqual([['扶手', 'admitted'], ['长椅', 'proposed']])
    await leaving.call('POST /me/closing', { erase: true })
    await daysLater(16)
    const after = (await kept(stage)).projects
    expect(after.map(({ title, text, byName }) => [title, text, byName]).sort())
      .toEqual([['已注销', '已注销', '已注销'], ['扶手', '给 3 栋装扶手', '已注销']].sort())
    // Nobody has to decide on it any more, nor can.
    const gone = after.find(({ title }) => title === '已注销')
    expect(gone?.state).toBe('declined')
    expect(await refusalOf(decide(stage, gone?.id ?? ''))).toBe('vote.project')
  })

  test('takes projects of residents and of the committee; each is looked at by somebody who is not close to it', async () => {
    const stage = await votingStage()
    const { resident, officer, community, which } = stage
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(propose(stranger, stage))).toBe('vote.elsewhere')
    expect(await refusalOf(propose(resident, stage, { costFen: 1_000_001 }))).toBe('vote.cost')
    expect(await refusalOf(propose(resident, stage, { text: '教大家赌博' }))).toBe('vote.words')
    for (const title of ['一', '二', '三']) await propose(resident, stage, { title })
    expect(await refusalOf(propose(resident, stage))).toBe('vote.enough')
    const [first, second] = (await look(resident, stage)).mine.ideas
    expect((await look(resident, stage)).projects).toEqual([])
    await grant(resident, 'fundOfficer', community)
    expect(await refusalOf(decide(stage, first?.id ?? '', true, resident))).toBe('conflict.close')
    expect(await refusalOf(decide(stage, first?.id ?? '', true, officer, 1_000_001))).toBe('vote.cost')
    await decide(stage, first?.id ?? '')
    await decide(stage, second?.id ?? '', false)
    expect(await refusalOf(decide(stage, second?.id ?? ''))).toBe('vote.project')
    expect(await refusalOf(add(stage, '太贵', 1_000_001))).toBe('vote.cost')
    await add(stage, '长椅', 200_000)
    expect((await look(resident, stage)).projects.map(({ title, from }) => [title, from])).toEqual([[first?.title, 'resident'], ['长椅', 'committee']])
    await drain()
    const told = (await resident.call('GET /me/notices', {})).items.map(({ kind }) => kind)
    expect(told).toEqual(expect.arrayContaining(['voteProject.admitted', 'voteProject.declined']))
    later(6)
    expect(await refusalOf(propose(await newResident(community), stage))).toBe('vote.phase')
    expect(await refusalOf(officer.call('POST /fund-work/vote-rounds/:roundId/projects', { ...which, ...idea }))).toBe('vote.phase')
  })

  test('holds sixty projects at most', async () => {
    const stage = await votingStage()
    for (let count = 0; count < 60; count++) await add(stage, `项目${count}`, 1_000)
    expect(await refusalOf(add(stage, '再一个', 1_000))).toBe('vote.full')
  }, 120_000)
})

describe('PEERS 5.21 A resident', () => {
  test('votes once: of the area, old enough, with a name that was checked, for what is on the ballot', async () => {
    const stage = await votingStage()
    const { community } = stage
    const [path, bench, lamp] = [await add(stage, '路', 300_000), await add(stage, '椅', 200_000), await add(stage, '灯', 100_000)]
    const somebody = await voter(stage)
    expect(await refusalOf(vote(somebody, stage, path))).toBe('vote.phase')
    later(6)
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(vote(stranger, stage, path))).toBe('vote.elsewhere')
    expect((await look(stranger, stage)).mine).toMatchObject({ may: false, why: 'elsewhere' })
    const unnamed = await newResident(community)
    expect(await refusalOf(vote(unnamed, stage, path))).toBe('vote.realName')
    expect((await look(unnamed, stage)).mine).toMatchObject({ may: false, why: 'realName' })
    await know(unnamed.id, { realNameSeenAt: clock.in(0) })
    expect(await refusalOf(vote(unnamed, stage, path))).toBe('vote.realName')
    expect((await look(unnamed, stage)).mine).toMatchObject({ may: false, why: 'realName' })
    const young = await voter(stage)
    await know(young.id, { birthDay: bornYearsAgo(17) })
    expect(await refusalOf(vote(young, stage, path))).toBe('vote.age')
    expect((await look(young, stage)).mine).toMatchObject({ may: false, why: 'age' })
    for (const wrong of [[path, bench, lamp], [path, path], ['vpj_01J9ZZZZZZZZZZZZZZZZZZZZZZ']]) {
      expect(await refusalOf(vote(somebody, stage, ...wrong))).toBe('vote.choices')
    }
    expect(await vote(somebody, stage, path, bench)).toEqual({ voted: 'phone' })
    expect(await refusalOf(vote(somebody, stage, lamp))).toBe('vote.done')
    expect((await look(somebody, stage)).mine).toMatchObject({ voted: 'phone', may: false })
    const card = { birthDay: bornYearsAgo(40), realNameSeenAt: clock.in(0) }
    const accounts = [await newResident(community), await newResident(community)] as const
    for (const one of accounts) {
      await one.call('PUT /me', { name: '钱多多', community, terms: 1 })
      await know(one.id, card)
    }
    await vote(accounts[0], stage, path)
    expect(await refusalOf(vote(accounts[1], stage, path))).toBe('vote.done')
  })

  test('votes in secret: nothing that is kept leads from the voter to the vote, and nobody sees votes before the count', async () => {
    const stage = await votingStage()
    const { officer, which } = stage
    const [path, bench] = [await add(stage, '路', 300_000), await add(stage, '椅', 200_000)]
    later(6)
    const somebody = await voter(stage)
    await vote(somebody, stage, path)
    await vote(await voter(stage), stage, bench)
    const events = (await documentClient.send(new ScanCommand({ TableName: eventsTable.getName() }))).Items ?? []
    const cast = events.filter(({ type, data }) => type === 'vote.cast' && (data as { roundId: string }).roundId === stage.roundId)
    expect(cast.map((event) => [Object.keys(event.data as object), event.fields])).toEqual([[['roundId'], undefined], [['roundId'], undefined]])
    expect(new Set(cast.map(({ contentHash }) => contentHash as string)).size).toBe(1)
    expect(JSON.stringify(cast)).not.toContain(path)
    const rows = (await documentClient.send(new ScanCommand({ TableName: recordsTable.getName() }))).Items ?? []
    const urn = rows.filter(({ pk }) => pk === `urn#${stage.roundId}`)
    expect(urn.map((row) => Object.keys(row).sort())).toEqual(urn.map(() => ['_et', 'number', 'pk', 'projectIds', 'roundId', 'sk']))
    expect(urn).toHaveLength(2)
    expect(JSON.stringify(rows.filter(({ pk }) => pk === `voters#${stage.roundId}`))).not.toContain(somebody.id)
    for (const seen of [await look(somebody, stage), await officer.call('GET /fund-work/vote-rounds/:roundId', which)]) {
      expect(seen.projects.map(({ votes, chosen }) => [votes, chosen])).toEqual([[undefined, undefined], [undefined, undefined]])
      expect(seen.phoneVoters).toBeUndefined()
    }
  })
})

describe('PEERS 5.21 Paper votes', () => {
  test('are of people on the roll, who vote no more on the phone; each pile is counted by two who agree', async () => {
    const stage = await votingStage()
    const { worker, colleague, community, which } = stage
    const [path, bench] = [await add(stage, '路', 300_000), await add(stage, '椅', 200_000)]
    const [granny, grandpa, clicker] = [await voter(stage), await newResident(community), await voter(stage)]
    expect(await refusalOf(enrol(stage, worker, granny))).toBe('vote.phase')
    later(6)
    expect((await enrol(stage, worker, granny)).onRoll).toBe(1)
    expect(await refusalOf(enrol(stage, worker, grandpa))).toBe('vote.realName')
    await worker.call('POST /people/:personId/real-name/seen', { personId: grandpa.id })
    expect(await refusalOf(enrol(stage, worker, grandpa))).toBe('vote.realName')
    await worker.call('PUT /people/:personId/facts', { personId: grandpa.id, birthDay: bornYearsAgo(81), note: '身份证' })
    await enrol(stage, worker, grandpa)
    expect(await refusalOf(enrol(stage, colleague, granny))).toBe('vote.done')
    expect(await refusalOf(enrol(stage, worker, worker))).toBe('conflict.close')
    expect(await refusalOf(enrol(stage, worker, await newResident(await newCommunity())))).toBe('vote.elsewhere')
    expect(await refusalOf(enrol(stage, worker, { ...granny, id: 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('person.unknown')
    const pupil = await newResident(community)
    await know(pupil.id, { birthDay: bornYearsAgo(12) })
    expect(await refusalOf(enrol(stage, worker, pupil))).toBe('vote.age')
    expect(await refusalOf(vote(granny, stage, path))).toBe('vote.done')
    expect((await look(granny, stage)).mine.voted).toBe('paper')
    await vote(clicker, stage, path)
    expect(await refusalOf(enrol(stage, worker, clicker))).toBe('vote.done')
    await drain()
    expect((await granny.call('GET /me/notices', {})).items.map(({ kind }) => kind)).toContain('vote.onPaper')

    expect(await refusalOf(enterPile(stage, worker, pile(2, 1, { [path]: 2 })))).toBe('vote.figures')
    expect(await refusalOf(enterPile(stage, worker, pile(3, 0, { [path]: 3 })))).toBe('vote.moreSheets')
    const figures = pile(2, 0, { [path]: 1, [bench]: 2 })
    const wrong = (await enterPile(stage, worker, pile(2, 1, { [bench]: 1 }))).counts[0]?.id ?? ''
    expect(await refusalOf(recount(stage, worker, wrong, figures))).toBe('approval.self')
    expect(await refusalOf(recount(stage, colleague, wrong, figures))).toBe('vote.differs')
    expect(await refusalOf(withdrawPile(stage, colleague, wrong))).toBe('vote.pile')
    await withdrawPile(stage, worker, wrong)
    const left = (await enterPile(stage, worker, pile(2, 1, { [bench]: 1 }))).counts[0]?.id ?? ''
    expect((await withdrawPile(stage, stage.approver, left)).counts).toEqual([])
    const countId = (await enterPile(stage, worker, figures)).counts[0]?.id ?? ''
    later(6)
    await doWhatIsDue()
    expect((await kept(stage)).phase).toBe('counting')
    expect((await recount(stage, colleague, countId, figures)).counts).toMatchObject([{ confirmedByName: expect.any(String) }])
    expect(await refusalOf(recount(stage, colleague, countId, figures))).toBe('vote.pile')
    later(1)
    await doWhatIsDue()
    expect(await look(clicker, stage)).toMatchObject({
      phase: 'counted', phoneVoters: 1, paperVoters: 2,
      projects: [{ id: path, votes: 2, chosen: true }, { id: bench, votes: 2, chosen: true }],
    })
    for (const { projects } of [await look(clicker, stage), await kept(stage)]) {
      expect(projects.map(({ paperVotes }) => paperVotes)).toEqual([undefined, undefined])
    }
    expect(await refusalOf(enterPile(stage, worker, figures))).toBe('vote.phase')
    await drain()
    const trail = await stage.mayor.call('GET /audit/trail', { community, limit: 100 })
    expect(trail.items.map(({ type }) => type)).toEqual(expect.arrayContaining(['vote.onPaper', 'votePile.entered', 'votePile.confirmed']))
    expect(trail.items.map(({ type }) => type)).not.toContain('vote.cast')
    expect(which.roundId).toBe(stage.roundId)
  })

  test('that are missing are waited for one day more than the days of paper', async () => {
    const stage = await votingStage()
    const path = await add(stage, '路', 300_000)
    later(6)
    await enrol(stage, stage.worker, await voter(stage))
    await vote(await voter(stage), stage, path)
    later(6)
    await doWhatIsDue()
    expect((await kept(stage)).phase).toBe('counting')
    later(1)
    await doWhatIsDue()
    expect(await kept(stage)).toMatchObject({ phase: 'counted', phoneVoters: 1, paperVoters: 0 })
  })

  test('of all the street’s communities are taken down by their own workers', async () => {
    const base = await fundStage()
    const { community, street, charity, seats } = base
    const division = community.slice(0, 9)
    const nearby = `${division}${community.endsWith('999') ? '998' : '999'}`
    await loadDivisions(`code,name,parent\n${nearby},邻近社区,${division}\n`)
    const fund = await street.call('POST /fund-work/funds', { community, division, charityId: charity.id, seats, resolution: '2026 年第 2 次居民会议' })
    const { id: roundId } = await openRound({ ...base, fund })
    const far = await newCommunity()
    const [worker, colleague, outsider] = [
      await newResident(nearby, 'gridWorker'), await newResident(nearby, 'gridWorker'), await newResident(far, 'gridWorker'),
    ]
    const here = await newResident(community, 'gridWorker')
    const stage = { ...base, fund, worker, colleague, roundId, which: { community: nearby, roundId } }
    const path = await add({ ...stage, which: { community, roundId } }, '路', 300_000)
    later(6)
    const granny = await named(nearby)
    expect(await refusalOf(enrol({ ...stage, which: { community, roundId } }, here, granny))).toBe('role.scope')
    expect(await refusalOf(enrol({ ...stage, which: { community: far, roundId } }, outsider, granny))).toBe('vote.unknown')
    expect((await enrol(stage, worker, granny)).onRoll).toBe(1)
    const countId = (await enterPile(stage, worker, pile(1, 0, { [path]: 1 }))).counts[0]?.id ?? ''
    expect((await recount(stage, colleague, countId, pile(1, 0, { [path]: 1 }))).counts).toMatchObject([{ sheets: 1 }])
    expect((await worker.call('GET /fund-work/vote-rounds/:roundId', { community: nearby, roundId })).onRoll).toBe(1)
    const officer = await newResident(nearby, 'fundOfficer')
    expect(await refusalOf(officer.call('GET /fund-work/vote-rounds/:roundId', { community: nearby, roundId }))).toBe('vote.unknown')
  })
})

describe('PEERS 5.21 CF-03 What is chosen', () => {
  test('becomes an application for money, decided on as any other, once', async () => {
    const stage = await votingStage({ shareFen: 500_000 })
    const { officer, which, community } = stage
    const [path, bench, lamp] = [await add(stage, '路', 400_000), await add(stage, '椅', 200_000), await add(stage, '灯', 100_000)]
    later(6)
    for (const choice of [[path, bench], [path, bench], [path, lamp]]) await vote(await voter(stage), stage, ...choice)
    const ask = (projectId: string) => officer.call('POST /fund-work/vote-rounds/:roundId/projects/:projectId/spendings', {
      ...which, projectId, reason: 'publicSpace', payee: { name: '某某工程队', account: '6222000011112222' },
      instalments: [{ milestone: '完工', amountFen: 400_000 }],
    })
    expect(await refusalOf(ask(path))).toBe('vote.phase')
    later(6)
    await doWhatIsDue()
    const { projects } = await kept(stage)
    expect(projects.map(({ votes, chosen }) => [votes, chosen])).toEqual([[3, true], [2, false], [1, true]])
    expect(await refusalOf(ask(bench))).toBe('vote.project')
    const { id, title, sumFen } = await ask(path)
    expect([title, sumFen]).toEqual(['路', 400_000])
    expect(await refusalOf(ask(path))).toBe('vote.asked')
    expect((await officer.call('GET /fund-work/spendings/:spendingId', { community, spendingId: id })).state).toBe('review')
    expect((await kept(stage)).projects[0]?.spendingId).toBe(id)
    await officer.call('POST /fund-work/spendings/:spendingId/withdrawal', { community, spendingId: id, reason: '工程队换了' })
    expect((await kept(stage)).projects[0]?.spendingId).toBeUndefined()
    const again = await ask(path)
    expect((await kept(stage)).projects[0]?.spendingId).toBe(again.id)
    expect(await refusalOf(ask(path))).toBe('vote.asked')
  })
})
