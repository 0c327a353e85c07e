import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { administrative } from '../../functions/audit/auditors/administrative.ts'
import { mustBeDrawable } from '../../functions/audit/auditors/selection.ts'
import { confirmedHour } from '../support/hour.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newResident, refusalOf } from '../support/world.ts'

let community: string
let auditor: Person
let admin: Person
let resident: Person
let movementId: string
let day: string
const chinaToday = () => new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)

beforeAll(async () => {
  ({ community, resident, movementId } = await confirmedHour())
  auditor = await newResident(community, 'auditor')
  admin = await newResident(community, 'communityAdmin')
  await drain()
  day = chinaToday()
})

test('A sample is what its public seed draws: anybody with the journal draws the same', async () => {
  const wanted = { community, from: day, to: day, size: 2, seed: '彩票 2026-11-24 期：07 11 23' }
  expect(await refusalOf(auditor.call('POST /audit/samples', wanted))).toBe('period.open')
  clock.advance(24 * 60)
  const { id: sampleId, population } = await auditor.call('POST /audit/samples', wanted)
  const { items: journal } = await auditor.call('GET /audit/journal', { community })
  expect(population).toBe(journal.length)
  const rank = (id: string) => createHash('sha256').update(wanted.seed + id).digest('hex')
  const expected = journal.map((row) => row.movementId).sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, 2)
  const { items } = await admin.call('GET /audit/samples/:sampleId', { community, sampleId })
  expect(items.map((item) => item.movementId)).toEqual(expected)
  const again = await auditor.call('POST /audit/samples', wanted)
  expect((await admin.call('GET /audit/samples/:sampleId', { community, sampleId: again.id })).items).toEqual(items)
  const [first] = expected
  const found = { community, sampleId, movementId: first ?? '', result: 'wrong' as const, note: '时长与签到不符' }
  await auditor.call('POST /audit/samples/:sampleId/reviews', found)
  expect(await refusalOf(auditor.call('POST /audit/samples/:sampleId/reviews', found))).toBe('sample.reviewed')
  const unknown = { ...found, movementId: 'nobody.nothing~0' }
  expect(await refusalOf(auditor.call('POST /audit/samples/:sampleId/reviews', unknown))).toBe('sample.unknown')
  const after = await auditor.call('GET /audit/samples/:sampleId', { community, sampleId })
  expect(after.items.map(({ review }) => review?.result)).toEqual(['wrong', undefined])
  expect((await auditor.call('GET /audit/samples', { community })).items.map(({ id }) => id)).toEqual([again.id, sampleId])
})

test('A period with more movements than can be read at once is refused', () => {
  expect(() => mustBeDrawable(100_000)).not.toThrow()
  expect(() => mustBeDrawable(100_001)).toThrow('sample.tooLarge')
})

test('A question is pinned to a movement, answered by an admin, and closed; open ones come first', async () => {
  const first = await auditor.call('POST /audit/questions', { community, movementId, text: '谁看见了？' })
  const second = await auditor.call('POST /audit/questions', { community, movementId, text: '为什么是 90 分钟？' })
  const which = { community, movementId, questionId: second.id }
  expect(await refusalOf(auditor.call('POST /audit/questions/:questionId/answers', { ...which, text: '我' }))).toBe('role.missing')
  const answered = await admin.call('POST /audit/questions/:questionId/answers', { ...which, text: '现场有签名表。' })
  expect(answered).toMatchObject({ state: 'answered', answer: '现场有签名表。' })
  expect((await auditor.call('GET /audit/questions', { community })).items.map(({ id }) => id)).toEqual([first.id, second.id])
  await auditor.call('POST /audit/questions/:questionId/closing', which)
  expect(await refusalOf(admin.call('POST /audit/questions/:questionId/answers', { ...which, text: '再说' }))).toBe('question.done')
  const pinned = await auditor.call('GET /audit/questions', { community, movementId })
  expect(pinned.items.map(({ state }) => state)).toEqual(['closed', 'open'])
  const nothing = { community, movementId: 'nobody.nothing~0' }
  expect(await refusalOf(auditor.call('POST /audit/questions', { ...nothing, text: '?' }))).toBe('movement.unknown')
  expect(await refusalOf(auditor.call('POST /audit/questions/:questionId/closing', { ...nothing, questionId: 'x' })))
    .toBe('question.unknown')
})

test('Each kind of administrative act is named once', () => {
  expect(administrative.filter((name, index) => administrative.indexOf(name) !== index)).toEqual([])
})

test('Every administrative act is in the trail of its community, by type, person and day', async () => {
  await admin.call('POST /people/:personId/disclosures', { personId: resident.id, field: 'phone', reason: '上门走访' })
  await admin.call('POST /people/:personId/roles', { personId: resident.id, role: 'gridWorker', scope: community })
  await drain()
  await drain()
  const trail = async (filter: object) => (await auditor.call('GET /audit/trail', { community, ...filter })).items
  const [granted] = await trail({ type: 'role.granted', actorId: admin.id })
  expect(granted).toMatchObject({ actorId: admin.id, data: { personId: resident.id, role: 'gridWorker' } })
  expect(granted?.actorName).toContain('*')
  const [seen] = await trail({ type: 'person.disclosed', from: chinaToday(), to: chinaToday() })
  expect(seen?.data).toEqual({ personId: resident.id, field: 'phone', reason: '上门走访' })
  expect((await trail({ actorId: auditor.id })).map(({ type }) => type)).toContain('sample.drawn')
  expect(await trail({ type: 'role.granted', to: '2020-01-01' })).toEqual([])
})
