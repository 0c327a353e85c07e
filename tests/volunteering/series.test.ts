import { expect, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { handingIn, publishing } from '../support/activities.ts'
import { settle } from './places/world.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

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
