import { expect, test } from 'vitest'
import { handler as work } from '../../functions/entry/work.ts'
import type { Input } from '../../shared/contract/index.ts'
import { type Publication, publishing } from '../support/activities.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const town = async (changes: Partial<Publication> = {}) => {
  const community = await newCommunity()
  const [leader, admin, other] = [await newResident(community, 'teamLeader'), await newResident(community, 'communityAdmin'),
    await newResident(community, 'communityAdmin')]
  const [resident, waiting] = [await newResident(community), await newResident(community)]
  const activity = await publishing(leader, community, {
    shifts: [60, 300].map((minutes) => ({ startsAt: clock.in(minutes), endsAt: clock.in(minutes + 120), capacity: 1 })), ...changes,
  })
  const [{ id: shiftId } = { id: '' }, { id: laterId } = { id: '' }] = activity.shifts
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  await waiting.call('POST /shifts/:shiftId/waiting', { shiftId })
  const { id: activityId, title, summary, place, method } = activity
  const change = (by: Person, more: Partial<Input<'POST /activities/:activityId/texts'>>) =>
    by.call('POST /activities/:activityId/texts', { activityId, title, summary, place, method, ...more })
  const decide = (by: Person, changeId: string, accept: boolean, reason?: string) =>
    by.call('POST /activities/:activityId/texts/decisions', { activityId, changeId, accept, reason })
  const reads = () => resident.call('GET /activities/:activityId', { activityId })
  const queue = async () => (await admin.call('GET /activity-texts', { community })).items
  return { community, leader, admin, other, resident, waiting, activityId, shiftId, laterId, change, decide, reads, queue }
}

/** What is due follows, and people are told. */
const settle = async () => {
  await work()
  await drain()
}
const told = async ({ call }: Person, about: string) =>
  (await call('GET /me/notices', {})).items.filter(({ kind }) => kind.startsWith(about))

test('A changed place goes to the shifts to come, and everybody on them or waiting is told old and new (VR-14)', async () => {
  const { admin, resident, waiting, change, reads, shiftId, laterId } = await town()
  await change(admin, { place: '社区活动室二楼', summary: '给楼里的老人送午饭和水果。' })
  expect(await reads()).toMatchObject({ place: '社区活动室二楼', summary: '给楼里的老人送午饭和水果。' })
  await settle()
  for (const id of [shiftId, laterId]) {
    expect((await resident.call('GET /shifts/:shiftId', { shiftId: id })).shift.place).toBe('社区活动室二楼')
  }
  for (const person of [resident, waiting]) {
    expect(await told(person, 'shift.')).toMatchObject([
      { kind: 'shift.placeChanged', values: { place: '社区活动室二楼', before: '幸福食堂', shiftId } },
    ])
  }
})

test('Who signed up for another place or other risks may leave late without a mark (VR-16)', async () => {
  const { admin, resident, change, shiftId } = await town()
  await change(admin, { risks: '台阶湿滑' })
  await settle()
  expect(await told(resident, 'shift.')).toMatchObject([{ kind: 'shift.risksChanged', values: { risks: '台阶湿滑' } }])
  clock.advance(10)
  const { signUp } = await resident.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
  expect(signUp.ended).toBe('cancelled')
})

test('Another name or wording is shown everywhere, and nobody is troubled with it', async () => {
  const { admin, resident, change, shiftId } = await town()
  await change(admin, { title: '午餐送上门', method: '电话或小程序' })
  await settle()
  expect(await resident.call('GET /shifts/:shiftId', { shiftId })).toMatchObject({ shift: { title: '午餐送上门' }, method: '电话或小程序' })
  expect(await told(resident, 'shift.')).toEqual([])
  const { signUp } = await resident.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
  expect(signUp.ended).toBe('cancelledLate')
})

test('What a leader changes waits where everything is reviewed, and the old text stays until it is accepted (WX-05)', async () => {
  const { leader, admin, other, resident, change, decide, reads, queue, activityId } = await town()
  const first = await change(leader, { place: '东门' })
  expect(first).toMatchObject({ activity: { place: '幸福食堂' }, waiting: { place: '东门', suggest: 'pass' } })
  const { waiting } = await change(leader, { place: '西门' })
  expect((await reads()).place).toBe('幸福食堂')
  expect(await queue()).toMatchObject([{ activityId, place: '西门', before: { place: '幸福食堂' } }])
  expect(await refusalOf(decide(admin, first.waiting?.changeId ?? '', true))).toBe('text.unknown')
  expect(await refusalOf(decide(admin, waiting?.changeId ?? '', false))).toBe('review.reason')
  expect(await refusalOf(decide(leader, waiting?.changeId ?? '', true))).toBe('role.missing')
  const answers = await Promise.all([admin, other].map((by) => refusalOf(decide(by, waiting?.changeId ?? '', true))))
  expect(answers.filter((answer) => answer === 'text.unknown')).toHaveLength(1)
  await settle()
  expect((await reads()).place).toBe('西门')
  expect(await queue()).toEqual([])
  expect(await told(leader, 'text.')).toMatchObject([{ kind: 'text.accepted' }])
  expect(await told(resident, 'shift.')).toMatchObject([{ values: { place: '西门' } }])
})

test('A text that WeChat does not pass waits for a person, whoever wrote it, and not for whoever wrote it (WX-05)', async () => {
  const { leader, admin, other, change, decide, reads, queue } = await town()
  const { waiting } = await change(admin, { summary: '教大家赌博' })
  expect(waiting?.suggest).toBe('risky')
  expect(await refusalOf(decide(admin, waiting?.changeId ?? '', true))).toBe('review.self')
  await decide(other, waiting?.changeId ?? '', false, '不能发布赌博内容')
  await settle()
  expect((await reads()).summary).toBe('给楼里的老人送午饭。')
  expect(await queue()).toEqual([])
  for (const person of [admin, leader]) {
    expect(await told(person, 'text.')).toMatchObject([{ kind: 'text.refused', values: { reason: '不能发布赌博内容' } }])
  }
})

test('A newer text that goes out at once takes the place of one that waits', async () => {
  const { leader, admin, change, reads, queue, activityId } = await town()
  await change(leader, { place: '东门' })
  await change(admin, { place: '南门' })
  expect([(await reads()).place, await queue()]).toEqual(['南门', []])
  expect((await leader.call('GET /activities/:activityId/texts', { activityId })).waiting).toBeUndefined()
})

test('Who hands in the text that is shown takes back what waits, once', async () => {
  const { leader, change, queue, activityId } = await town()
  await change(leader, { place: '东门' })
  expect((await change(leader, {})).waiting).toBeUndefined()
  expect([await queue(), (await leader.call('GET /activities/:activityId/texts', { activityId })).waiting]).toEqual([[], undefined])
  expect(await refusalOf(change(leader, {}))).toBe('text.same')
})

test('Only who leads or administers changes the text, of what is published, to something else that is sound (VR-09, VR-13)', async () => {
  const { community, leader, admin, change, decide, activityId } = await town({ riskLevel: 2, risks: '搬重物', policyNumber: 'P-1' })
  const stranger = await newResident(community, 'teamLeader')
  expect(await refusalOf(change(stranger, { place: '东门', risks: '搬重物' }))).toBe('role.scope')
  expect(await refusalOf(change(admin, { risks: '搬重物' }))).toBe('text.same')
  expect(await refusalOf(change(admin, { title: '补录清洁', risks: '搬重物' }))).toBe('activity.title')
  expect(await refusalOf(change(admin, {}))).toBe('activity.risks')
  const elsewhere = await newResident(await newCommunity(), 'communityAdmin')
  expect(await refusalOf(elsewhere.call('GET /activity-texts', { community }))).toBe('role.scope')
  const { waiting } = await change(leader, { place: '东门', risks: '搬重物' })
  expect(await refusalOf(decide(elsewhere, waiting?.changeId ?? '', true))).toBe('role.scope')
  await leader.call('POST /activities/:activityId/cancellation', { activityId, reason: '下雨' })
  expect(await refusalOf(decide(admin, waiting?.changeId ?? '', true))).toBe('activity.notPublished')
  expect(await refusalOf(change(admin, { place: '北门', risks: '搬重物' }))).toBe('activity.notPublished')
})
