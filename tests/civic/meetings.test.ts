import { beforeEach, describe, expect, test } from 'vitest'
import { readStanding } from '../../functions/ledger/balance.ts'
import { noticeText } from '../../shared/notices.ts'
import { passes } from '../../functions/civic/meetings/rules.ts'
import { type CivicTown, announce, happened, newCivicTown } from '../support/civic.ts'
import { doWhatIsDue } from '../support/orders.ts'
import { know } from '../support/person.ts'
import { setHere } from '../support/settings.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let town: CivicTown
beforeEach(async () => { town = await newCivicTown() })

const codeAt = async (meetingId: string): Promise<string> =>
  (await town.worker.call('GET /meetings/:meetingId/code', { community: town.community, meetingId })).code
const attend = async (person: Person, meetingId: string) =>
  person.call('POST /meetings/:meetingId/attendance', { meetingId, code: await codeAt(meetingId) })
const close = (by: Person, meetingId: string, given: object = {}) => by.call('POST /meetings/:meetingId/closings', {
  community: town.community, meetingId, minutes: '大家说了停车难，选出三条建议。', proposals: [], ...given,
})
const enter = (by: Person, meetingId: string, ...people: Person[]) => by.call('POST /meetings/:meetingId/paper-lists', {
  community: town.community, meetingId, personIds: people.map(({ id }) => id), source: '签到本第 3 页',
})
const decide = (by: Person, meetingId: string, paperListId: string, approve: boolean, reason?: string) =>
  by.call('POST /meetings/:meetingId/paper-lists/:paperListId/decisions', {
    community: town.community, meetingId, paperListId, approve, ...(reason ? { reason } : {}),
  })
const settle = async () => {
  clock.advance(2)
  await doWhatIsDue()
  await drain()
}
const attendedBy = async () => (await happened(town.community, 'meeting.attended')).map(({ data }) => data as { personId: string })
const told = async (person: Person) =>
  (await person.call('GET /me/notices', {})).items.map(({ kind, values }) => [kind, noticeText(kind, values, 'zh')] as const)

describe('A meeting', () => {
  test('is announced in the future, one for discussion three days ahead (DOMAIN 6)', async () => {
    const { resident } = town
    expect(await refusalOf(announce(town, { startsIn: -5 }))).toBe('meeting.times')
    expect(await refusalOf(announce(town, { startsIn: 2 * 1440, stage: 'discuss' }))).toBe('meeting.notice')
    const far = await announce(town, { startsIn: 3 * 1440 + 5, stage: 'discuss' })
    const near = await announce(town)
    expect((await resident.call('GET /meetings', {})).items.map(({ id }) => id)).toEqual([far.id, near.id])
    expect(await resident.call('GET /meetings/:meetingId', { meetingId: near.id }))
      .toMatchObject({ state: 'announced', coming: 0, iAmComing: false, iAttended: false, proposals: [] })
    await setHere(town.community, 'civic.discussNoticeDays', 0)
    expect(await announce(town, { stage: 'discuss' })).toMatchObject({ stage: 'discuss' })
  })

  test('counts who says they come, once each, and tells them when it is called off', async () => {
    const { community, resident, neighbour, admin } = town
    const { id: meetingId } = await announce(town)
    const say = (person: Person, coming: boolean) => person.call('POST /meetings/:meetingId/answers', { meetingId, coming })
    await Promise.all([resident, resident, neighbour].map((person) => say(person, true)))
    expect(await say(neighbour, false)).toMatchObject({ coming: 1, iAmComing: false })
    const elsewhere = await newResident(await newCommunity())
    expect(await refusalOf(say(elsewhere, true))).toBe('meeting.elsewhere')
    await admin.call('POST /meetings/:meetingId/cancellations', { community, meetingId, reason: '停电' })
    await drain()
    expect(await told(resident)).toEqual([['meeting.cancelled', expect.stringContaining('停电')]])
    expect(await told(neighbour)).toEqual([])
    expect(await refusalOf(say(resident, false))).toBe('meeting.over')
    const { id: begun } = await announce(town, { startsIn: 1 })
    clock.advance(2)
    expect(await refusalOf(admin.call('POST /meetings/:meetingId/cancellations', { community, meetingId: begun, reason: '停电' })))
      .toBe('meeting.begun')
  })

  test('is attended by the code on site, within an hour of it, once; wrong codes end', async () => {
    const { community, resident, neighbour, worker } = town
    const { id: meetingId } = await announce(town, { startsIn: 90 })
    expect(await refusalOf(codeAt(meetingId))).toBe('meeting.notOpen')
    clock.advance(40)
    expect(await attend(resident, meetingId)).toMatchObject({ iAttended: true })
    expect(await refusalOf(attend(resident, meetingId))).toBe('meeting.attended')
    const right = await codeAt(meetingId)
    const wrong = right === '000000' ? '111111' : '000000'
    const guess = (code = wrong) => refusalOf(neighbour.call('POST /meetings/:meetingId/attendance', { meetingId, code }))
    for (let tries = 0; tries < 10; tries++) expect(await guess()).toBe('code.wrong')
    expect(await guess(await codeAt(meetingId))).toBe('code.tries')
    const { people } = await worker.call('GET /meetings/:meetingId/roster', { community, meetingId })
    expect(people).toEqual([expect.objectContaining({ personId: resident.id, evidence: 'code', coming: false })])
    expect(await refusalOf(resident.call('GET /meetings/:meetingId', { meetingId: meetingId.replace(/.$/, '0') }))).toBe('meeting.unknown')
  })

  test('lets nobody guess more by guessing at once', async () => {
    const { neighbour } = town
    const { id: meetingId } = await announce(town, { startsIn: 1 })
    const right = await codeAt(meetingId)
    const wrong = right === '000000' ? '111111' : '000000'
    const guesses = await Promise.all(Array.from({ length: 16 }, () =>
      refusalOf(neighbour.call('POST /meetings/:meetingId/attendance', { meetingId, code: wrong }))))
    expect(guesses.sort()).toEqual([...Array(6).fill('code.tries'), ...Array(10).fill('code.wrong')])
  })

  test('takes a code that was typed without network later, for the moment at which it was shown', async () => {
    const { resident } = town
    const { id: meetingId } = await announce(town, { startsIn: 1 })
    clock.advance(5)
    const [code, madeAt] = [await codeAt(meetingId), clock.in(0)]
    clock.advance(180)
    await resident.call('POST /meetings/:meetingId/attendance', { meetingId, code, madeAt })
    const { people } = await town.worker.call('GET /meetings/:meetingId/roster', { community: town.community, meetingId })
    expect(people).toEqual([expect.objectContaining({ late: true, evidence: 'code' })])
    expect(Math.abs(Date.parse(people[0]?.attendedAt ?? '') - Date.parse(madeAt))).toBeLessThan(60_000)
  })
})

describe('A paper list', () => {
  test('counts once a second person has approved it, who is not on it and no kin; a code is better evidence', async () => {
    const { resident, neighbour, worker, admin, second } = town
    const { id: meetingId } = await announce(town, { startsIn: 10 })
    expect(await refusalOf(enter(worker, meetingId, resident))).toBe('meeting.notBegun')
    clock.advance(11)
    await attend(neighbour, meetingId)
    const stranger = await newResident(await newCommunity())
    expect(await refusalOf(enter(worker, meetingId, resident, stranger))).toBe('person.unknown')
    const { paperLists: [list] } = await enter(admin, meetingId, resident, neighbour, resident)
    expect(list).toMatchObject({ state: 'proposed', people: [{ personId: resident.id }, { personId: neighbour.id }] })
    const listId = list?.id ?? ''
    expect(await refusalOf(decide(admin, meetingId, listId, true))).toBe('approval.self')
    await know(second.id, { kin: [{ personId: resident.id, relation: 'child', verifiedBy: 'per_x', at: '2026-01-01' }] })
    expect(await refusalOf(decide(second, meetingId, listId, true))).toBe('conflict.close')
    expect(await refusalOf(close(admin, meetingId))).toBe('meeting.listsOpen')
    const third = await newResident(town.community, 'communityAdmin')
    const { people } = await decide(third, meetingId, listId, true)
    expect(people.map(({ personId, evidence }) => [personId, evidence]).sort())
      .toEqual([[resident.id, 'paper'], [neighbour.id, 'code']].sort())
    expect(await refusalOf(decide(third, meetingId, listId, true))).toBe('approval.done')
    expect(await refusalOf(attend(resident, meetingId))).toBe('meeting.attended')
    expect(await refusalOf(decide(third, meetingId, listId.replace(/.$/, '0'), true))).toBe('paperList.unknown')
  })

  test('is refused with a reason that who entered it reads', async () => {
    const { resident, worker, admin } = town
    const { id: meetingId } = await announce(town, { startsIn: 1 })
    clock.advance(2)
    const { paperLists: [list] } = await enter(worker, meetingId, resident)
    expect(await refusalOf(decide(admin, meetingId, list?.id ?? '', false))).toBe('review.reason')
    const { people, paperLists } = await decide(admin, meetingId, list?.id ?? '', false, '签名对不上')
    expect([people, paperLists[0]?.state]).toEqual([[], 'refused'])
    await drain()
    expect(await told(worker)).toEqual([['paperList.refused', expect.stringContaining('签名对不上')]])
  })
})

describe('Closing a meeting', () => {
  test('publishes its result; each who attended has one event, the proposer of what was adopted with it (FP-05)', async () => {
    const { community, resident, neighbour, admin, worker } = town
    const households = await Promise.all([resident, neighbour].map((by) => by.call('POST /households', { name: '家' })))
    const { id: meetingId } = await announce(town, { startsIn: 10 })
    expect(await refusalOf(close(admin, meetingId))).toBe('meeting.notBegun')
    clock.advance(11)
    await attend(resident, meetingId)
    await attend(neighbour, meetingId)
    const proposals = [
      { personId: resident.id, text: '画三个临时车位', adopted: true }, { personId: neighbour.id, text: '收停车费', adopted: false },
    ]
    expect(await refusalOf(close(admin, meetingId, { proposals: [{ ...proposals[0], personId: worker.id }] }))).toBe('meeting.proposer')
    expect(await close(admin, meetingId, { proposals })).toMatchObject({
      state: 'closing', proposals: [{ text: '画三个临时车位', adopted: true }, { text: '收停车费', adopted: false }],
    })
    expect(await refusalOf(close(admin, meetingId))).toBe('meeting.over')
    expect(await refusalOf(worker.call('GET /meetings/:meetingId/code', { community, meetingId }))).toBe('meeting.over')
    await settle()
    expect(await resident.call('GET /meetings/:meetingId', { meetingId })).toMatchObject({ state: 'closed', attended: 2, iAttended: true })
    expect((await attendedBy()).sort((one, other) => (one.personId < other.personId ? -1 : 1))).toEqual(
      [{ meetingId, personId: resident.id, proposalAdopted: true }, { meetingId, personId: neighbour.id }]
        .sort((one, other) => (one.personId < other.personId ? -1 : 1)).map((one) => expect.objectContaining(one)))
    expect((await told(resident)).map(([kind]) => kind)).toContain('meeting.adopted')
    expect((await told(neighbour)).map(([kind]) => kind)).toContain('meeting.attended')
    await settle()
    expect(await attendedBy()).toHaveLength(2)
    const points = await Promise.all(households.map(async ({ id }) => (await readStanding(`familyPoint:household:${id}`)).balance))
    expect(points).toEqual([25, 5])
  })

  test('adopts nothing of the closer’s own household or kin (PEERS 4.22)', async () => {
    const { resident, admin } = town
    const { id: meetingId } = await announce(town, { startsIn: 1 })
    clock.advance(2)
    await attend(resident, meetingId)
    await know(admin.id, { kin: [{ personId: resident.id, relation: 'child', verifiedBy: 'per_x', at: '2026-01-01' }] })
    const proposal = { personId: resident.id, text: '换灯', adopted: true }
    expect(await refusalOf(close(admin, meetingId, { proposals: [proposal] }))).toBe('conflict.close')
    expect(await close(admin, meetingId, { proposals: [{ ...proposal, adopted: false }] })).toMatchObject({ state: 'closing' })
  })

  test('of a large meeting counts in parts, each person exactly once, however often the work is run', async () => {
    const { admin, worker } = town
    const { id: meetingId } = await announce(town, { startsIn: 1 })
    clock.advance(2)
    const people: Person[] = []
    while (people.length < 45) people.push(await newResident(town.community))
    const { paperLists: [list] } = await enter(worker, meetingId, ...people)
    await decide(admin, meetingId, list?.id ?? '', true)
    await close(admin, meetingId)
    clock.advance(2)
    await Promise.all([doWhatIsDue(), doWhatIsDue()])
    await settle()
    const counted = (await attendedBy()).map(({ personId }) => personId)
    expect([counted.length, new Set(counted).size]).toEqual([45, 45])
    expect(await admin.call('GET /meetings/:meetingId', { meetingId })).toMatchObject({ state: 'closed', attended: 45 })
  })
})

describe('A resolution', () => {
  const vote = { title: '停车公约', text: '每户一个车位，临时车位轮流用。', eligible: 9, inFavour: 4, against: 1, abstained: 1, commonProperty: true }

  test('takes two thirds of those who may vote, and more than half of those who did (DOMAIN 6)', () => {
    const result = (eligible: number, inFavour: number, against: number, abstained = 0) => passes({ eligible, inFavour, against, abstained })
    expect([result(9, 4, 1, 1), result(9, 4, 1, 0), result(9, 3, 3), result(3, 2, 0), result(0, 0, 0)])
      .toEqual([true, false, false, true, false])
  })

  test('has a number people can quote and a rule of points can name; one that does not pass has none (FP-03)', async () => {
    const { admin, resident, community } = town
    const year = new Date(clock.now() + 8 * 3_600_000).getUTCFullYear()
    const decided = async (given: object, stage: 'decide' | 'act' = 'decide') => {
      const { id } = await announce(town, { startsIn: 1, stage })
      clock.advance(2)
      return close(admin, id, { vote: { ...vote, ...given } })
    }
    expect(await refusalOf(decided({}, 'act'))).toBe('meeting.noVote')
    expect(await refusalOf(decided({ eligible: 5 }))).toBe('meeting.votes')
    expect(await decided({})).toMatchObject({ vote: { passed: true, number: `议〔${year}〕1号` } })
    expect(await decided({ inFavour: 1, against: 4 })).toMatchObject({ vote: { passed: false } })
    await decided({ title: '第二项' })
    const { items } = await resident.call('GET /resolutions', {})
    expect(items.map(({ number, title }) => [number, title])).toEqual([[`议〔${year}〕2号`, '第二项'], [`议〔${year}〕1号`, '停车公约']])
    expect(items[1]).toMatchObject({ meetingTitle: '停车位怎么分', commonProperty: true, eligible: 9 })
    const other = await newResident(await newCommunity())
    expect((await other.call('GET /resolutions', {})).items).toEqual([])
    expect((await other.call('GET /resolutions', { community })).items).toHaveLength(2)
  })
})
