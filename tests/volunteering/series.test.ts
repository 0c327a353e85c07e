import { expect, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { handingIn, publishing } from '../support/activities.ts'
import { settle, toldTo } from './places/world.ts'
import { type Person, clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

const dayIn = (days: number): string => chinaDay(clock.now() + days * 86_400_000)
const weekly = (changes: object = {}) =>
  ({ rule: 'FREQ=WEEKLY', from: dayIn(1), until: dayIn(180), time: '09:00', minutes: 60, capacity: 4, ...changes })

test('A series is refused where its rule is none, runs for more than a year, or began already', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const refused = (series: object) => refusalOf(handingIn(leader, community, { shifts: [], series: weekly(series) }))
  expect(await refused({ rule: 'FREQ=WEEKLY;COUNT=3' })).toBe('series.rule')
  expect(await refused({ until: dayIn(400) })).toBe('series.rule')
  expect(await refused({ from: dayIn(0) })).toBe('shift.times')
  expect(await refusalOf(handingIn(leader, community, { shifts: [] }))).toBe('shift.times')
})

test('The shifts of a series are made for the weeks ahead, and further ones when their time comes, each once', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const first = await publishing(leader, community, { shifts: [], series: weekly({ until: dayIn(64) }) })
  const starts = async () =>
    (await leader.call('GET /activities/:activityId', { activityId: first.id })).shifts.map(({ startsAt }) => startsAt)
  const before = await starts()
  expect(before.map((at) => Math.round((Date.parse(at) - Date.parse(before[0] ?? '')) / 86_400_000))).toEqual([0, 7, 14, 21])
  await settle()
  expect(await starts()).toEqual(before)
  clock.advance(14 * 24 * 60)
  await settle()
  await settle()
  const after = await starts()
  expect(after.slice(0, 2)).toEqual(before.slice(2))
  expect(after).toHaveLength(4)
  for (let week = 0; week < 6; week++) {
    clock.advance(7 * 24 * 60)
    await settle()
  }
  const last = (await leader.call('GET /me/led-shifts', { limit: 50 })).items
  expect(last).toHaveLength(10)
})

const series = async (changes: object = {}) => {
  const community = await newCommunity()
  const [leader, one, other] = await Promise.all([newResident(community, 'teamLeader'), newResident(community), newResident(community)])
  const from = nextDay(2)
  const plan = { rule: 'FREQ=WEEKLY;BYDAY=TU', from, until: later(from, 120), time: '09:00', minutes: 60, capacity: 4, ...changes }
  const { id: activityId } = await publishing(leader, community, { shifts: [], series: plan })
  const shifts = async () => (await leader.call('GET /activities/:activityId', { activityId })).shifts
  return { community, leader, one, other, activityId, plan, from, shifts }
}
type Series = Awaited<ReturnType<typeof series>>

const dayMs = 86_400_000
const later = (day: string, days: number): string => chinaDay(Date.parse(`${day}T12:00:00+08:00`) + days * dayMs)
/** The next such day of the week (1 is Monday) that is more than a week away: three of them lie in the weeks ahead. */
const nextDay = (weekday: number): string => {
  const afterAWeek = clock.now() + 8 * dayMs
  return Array.from({ length: 7 }, (_, index) => afterAWeek + index * dayMs)
    .filter((ms) => new Date(ms + 8 * 3_600_000).getUTCDay() === weekday).map(chinaDay)[0] ?? ''
}
const join = ({ call }: Person, shiftId = '') => call('POST /shifts/:shiftId/sign-ups', { shiftId })
const startsOf = (shifts: { startsAt: string; state: string }[]) =>
  shifts.filter(({ state }) => state !== 'cancelled').map(({ startsAt }) => new Date(Date.parse(startsAt) + 8 * 3_600_000).toISOString().slice(0, 16))
const settled = async () => { for (let time = 0; time < 3; time++) await settle() }
const change = ({ leader, activityId, plan }: Series, changes: object) =>
  leader.call('POST /activities/:activityId/series', { ...plan, activityId, reason: '场地换时间', ...changes })

test('All following shifts of a series move to another day: they stay the same shifts, and people keep their places', async () => {
  const town = await series()
  const { one, from, shifts } = town
  const before = await shifts()
  expect(before).toHaveLength(3)
  for (const shift of before) await join(one, shift.id)
  await change(town, { rule: 'FREQ=WEEKLY;BYDAY=WE', from: later(from, 7), time: '10:00' })
  await settled()
  const after = await shifts()
  expect(startsOf(after)).toEqual([`${from}T09:00`, `${later(from, 8)}T10:00`, `${later(from, 15)}T10:00`])
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.map(({ taken }) => taken)).toEqual([1, 1, 1])
  expect((await toldTo(one)).filter((text) => text.includes('you keep your place'))).toHaveLength(2)
  clock.advance(21 * 1440)
  await settled()
  const again = startsOf(await shifts())
  expect(again.every((start) => start.endsWith('T10:00'))).toBe(true)
  expect(new Set(again).size).toBe(again.length)
})

test('Where a changed series wants fewer shifts the others are called off, and where more they are made', async () => {
  const town = await series()
  const { one, from, shifts } = town
  const [, second] = await shifts()
  await join(one, second?.id)
  await change(town, { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU' })
  await settled()
  expect(startsOf(await shifts()).map((start) => start.slice(0, 10))).toEqual([from, later(from, 14)])
  expect((await toldTo(one))[0]).toContain('is cancelled')
  await change(town, { rule: 'FREQ=WEEKLY;BYDAY=TU,TH' })
  await settled()
  const days = [0, 2, 7, 9, 14, 16].map((days) => later(from, days))
  const found = startsOf(await shifts()).map((start) => start.slice(0, 10))
  expect(days.slice(0, 5).every((day) => found.filter((one) => one === day).length === 1)).toBe(true)
})

test('One shift that was cancelled stays cancelled when the series moves, and one that was moved goes back in line', async () => {
  const town = await series()
  const { leader, from, shifts } = town
  const [first, second] = await shifts()
  await leader.call('POST /shifts/:shiftId/cancellation', { shiftId: second?.id ?? '', reason: '放假' })
  await leader.call('POST /shifts/:shiftId/moves', {
    shiftId: first?.id ?? '', startsAt: `${later(from, 1)}T01:00:00.000Z`, endsAt: `${later(from, 1)}T02:00:00.000Z`, reason: '换一天',
  })
  await change(town, { rule: 'FREQ=WEEKLY;BYDAY=TH' })
  await settled()
  await settled()
  expect(startsOf(await shifts()).map((start) => start.slice(0, 10))).toEqual([later(from, 2), later(from, 16)])
})

test('A series is ended: nothing of it stands from that day on, and nothing more is made', async () => {
  const town = await series()
  const { leader, activityId, from, shifts } = town
  await leader.call('POST /activities/:activityId/series/end', { activityId, from: later(from, 7), reason: '办完了' })
  await settled()
  expect(startsOf(await shifts())).toEqual([`${from}T09:00`])
  clock.advance(16 * 1440)
  await settled()
  expect(startsOf(await shifts())).toEqual([])
})

test('What is no series cannot be changed or taken as one', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const { id: activityId } = await publishing(leader, community)
  expect(await refusalOf(leader.call('POST /activities/:activityId/series/end', { activityId, from: dayIn(9), reason: '办完了' }))).toBe('series.none')
  expect(await refusalOf(leader.call('PUT /activities/:activityId/regular', { activityId }))).toBe('series.none')
})

test('A regular has a place in every shift of a series as it is made, pauses, comes back, and ends it (VR-16)', async () => {
  const town = await series()
  const { one, activityId, from, shifts } = town
  const mine = async () => (await one.call('GET /me/shifts', { limit: 50 })).items
    .filter(({ signUp }) => signUp.status === 'signedUp').map(({ shift }) => chinaDay(Date.parse(shift.startsAt))).toSorted()
  expect(await refusalOf(one.call('POST /activities/:activityId/regular/end', { activityId }))).toBe('regular.unknown')
  await one.call('PUT /activities/:activityId/regular', { activityId })
  await settled()
  expect(await mine()).toEqual([0, 7, 14].map((days) => later(from, days)))
  clock.advance(7 * 1440)
  await settled()
  expect(await mine()).toEqual([0, 7, 14, 21].map((days) => later(from, days)))
  expect(await refusalOf(one.call('POST /activities/:activityId/regular/pause', { activityId, until: dayIn(0) }))).toBe('regular.pause')
  await one.call('POST /activities/:activityId/regular/pause', { activityId, until: later(from, 14) })
  await settled()
  expect(await mine()).toEqual([later(from, 21)])
  expect((await one.call('GET /me/regulars', {})).items).toMatchObject([{ activityId, pausedUntil: later(from, 14) }])
  await one.call('PUT /activities/:activityId/regular', { activityId })
  await settled()
  expect(await mine()).toHaveLength(4)
  await one.call('POST /activities/:activityId/regular/end', { activityId })
  await settled()
  expect(await mine()).toEqual([])
  clock.advance(7 * 1440)
  await settled()
  expect((await shifts()).every(({ taken }) => taken === 0)).toBe(true)
})

test('A series has as many regulars as its community allows', async () => {
  const { community, one, other, activityId } = await series()
  const admin = await newResident(community, 'communityAdmin')
  await admin.call('POST /settings', { division: community, key: 'volunteering.mostRegulars', value: 1, reason: '试点' })
  await one.call('PUT /activities/:activityId/regular', { activityId })
  await one.call('PUT /activities/:activityId/regular', { activityId })
  expect(await refusalOf(other.call('PUT /activities/:activityId/regular', { activityId }))).toBe('regulars.full')
})

test('A regular for whom no place could be taken is told why', async () => {
  const { one, other, activityId, shifts } = await series({ capacity: 1 })
  for (const { id } of await shifts()) await join(other, id)
  await one.call('PUT /activities/:activityId/regular', { activityId })
  await settled()
  const told = (await toldTo(one)).filter((text) => text.includes('no place could be taken'))
  expect(told).toHaveLength(3)
  expect(told[0]).toContain('full')
})
