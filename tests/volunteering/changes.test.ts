import { expect, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { publishing } from '../support/activities.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'
import { settle, toldTo } from './places/world.ts'

const town = async () => {
  const community = await newCommunity()
  const [leader, one, other] = await Promise.all([newResident(community, 'teamLeader'), newResident(community), newResident(community)])
  return { community, leader, one, other }
}
const join = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/sign-ups', { shiftId })
const mine = async ({ call }: Person) => (await call('GET /me/shifts', {})).items.map(({ shift, signUp }) => [shift.id, signUp.status])

test('A shift is cancelled with a reason: everybody on it and waiting for it is told, and their time is free again', async () => {
  const { community, leader, one, other } = await town()
  const shift = await newShift(leader, community, { startsIn: 600, capacity: 1 })
  const sameTime = await newShift(leader, community, { startsIn: 600 })
  await join(one, shift.id)
  await other.call('POST /shifts/:shiftId/waiting', { shiftId: shift.id })
  expect(await refusalOf(join(one, sameTime.id))).toBe('diary.overlap')
  await leader.call('POST /shifts/:shiftId/cancellation', { shiftId: shift.id, reason: '下大雨' })
  expect(await refusalOf(leader.call('POST /shifts/:shiftId/cancellation', { shiftId: shift.id, reason: '下大雨' }))).toBe('shift.cancelled')
  expect(await refusalOf(join(await newResident(community), shift.id))).toBe('shift.cancelled')
  await settle()
  await settle()
  for (const person of [one, other]) {
    expect(await mine(person)).toEqual([[shift.id, 'cancelled']])
    expect((await toldTo(person)).filter((text) => text.includes('下大雨'))).toHaveLength(1)
  }
  await join(one, sameTime.id)
  expect((await leader.call('GET /shifts', {})).items.map(({ id }) => id)).toEqual([sameTime.id])
})

test('A shift is moved: people keep their places, are told, and may leave late without a mark', async () => {
  const { community, leader, one, other } = await town()
  const shift = await newShift(leader, community, { startsIn: 600, lasts: 60 })
  const [before, later] = [await newShift(leader, community, { startsIn: 600 }), await newShift(leader, community, { startsIn: 200, lasts: 60 })]
  await join(one, shift.id)
  await join(other, shift.id)
  await join(other, later.id)
  const moved = { shiftId: shift.id, startsAt: clock.in(210), endsAt: clock.in(270), reason: '场地有事' }
  await leader.call('POST /shifts/:shiftId/moves', moved)
  await settle()
  await settle()
  expect((await one.call('GET /shifts/:shiftId', { shiftId: shift.id })).signUp?.status).toBe('signedUp')
  expect((await toldTo(one))[0]).toContain('you keep your place')
  await join(one, before.id)
  expect(await refusalOf(join(one, later.id))).toBe('diary.overlap')
  expect((await other.call('GET /shifts/:shiftId', { shiftId: shift.id })).signUp).toMatchObject({ status: 'cancelled', ended: 'clash' })
  expect((await toldTo(other))[0]).toContain('moved onto something else')
  expect((await leader.call('GET /shifts/:shiftId', { shiftId: shift.id })).shift.taken).toBe(1)
  clock.advance(200)
  await one.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: shift.id })
  expect((await one.call('GET /me/marks', {})).items).toEqual([])
})

test('A shift moves within a year, near where it was planned, and not once it has begun', async () => {
  const { community, leader } = await town()
  const shift = await newShift(leader, community, { startsIn: 60 })
  const move = (from: number, to: number) => refusalOf(leader.call('POST /shifts/:shiftId/moves', {
    shiftId: shift.id, startsAt: clock.in(from), endsAt: clock.in(to), reason: '换时间',
  }))
  for (const [from, to] of [[-10, 50], [60, 60], [60, 60 + 721], [40 * 1440, 40 * 1440 + 60]]) {
    expect(await move(from ?? 0, to ?? 0)).toBe('shift.times')
  }
  clock.advance(61)
  expect(await move(60, 120)).toBe('shift.begun')
})

test('A leader closes sign-up and opens it again', async () => {
  const { community, leader, one } = await town()
  const { id: shiftId } = await newShift(leader, community)
  await leader.call('POST /shifts/:shiftId/sign-up-state', { shiftId, open: false })
  expect(await refusalOf(join(one, shiftId))).toBe('shift.closed')
  await leader.call('POST /shifts/:shiftId/sign-up-state', { shiftId, open: true })
  await join(one, shiftId)
})

test('A message reaches everybody on a shift; what WeChat does not pass is not sent (WX-05)', async () => {
  const { community, leader, one, other } = await town()
  const { id: shiftId } = await newShift(leader, community)
  await join(one, shiftId)
  const send = (text: string) => leader.call('POST /shifts/:shiftId/messages', { shiftId, text })
  expect(await send('请自带水杯')).toEqual({ people: 1 })
  expect(await refusalOf(send('加群领红包'))).toBe('message.unchecked')
  expect(await refusalOf(one.call('POST /shifts/:shiftId/messages', { shiftId, text: '你好' }))).toBe('role.missing')
  await settle()
  expect(await toldTo(one)).toEqual([expect.stringContaining('请自带水杯')])
  expect(await toldTo(other)).toEqual([])
})

test('An activity is cancelled with all its shifts to come, and everybody on any of them is told', async () => {
  const { community, leader, one, other } = await town()
  const shifts = [60, 1500].map((minutes) => ({ startsAt: clock.in(minutes), endsAt: clock.in(minutes + 60), capacity: 2 }))
  const activity = await publishing(leader, community, { shifts })
  const [first, second] = activity.shifts
  await join(one, first?.id ?? '')
  await join(other, second?.id ?? '')
  const cancel = () => leader.call('POST /activities/:activityId/cancellation', { activityId: activity.id, reason: '领队病了' })
  expect((await cancel()).state).toBe('cancelled')
  expect(await refusalOf(cancel())).toBe('activity.notPublished')
  for (let time = 0; time < 3; time++) await settle()
  for (const person of [one, other]) expect((await toldTo(person))[0]).toContain('领队病了')
  expect((await one.call('GET /shifts', {})).items).toEqual([])
})

test('A risky shift shows no code after the last day of its policy, until there is a new one (VR-13)', async () => {
  const { community, leader } = await town()
  const today = chinaDay(clock.now())
  const risky = {
    riskLevel: 2, risks: '登高', policyNumber: 'P1', policyUntil: today,
    shifts: [{ startsAt: clock.in(1), endsAt: clock.in(61), capacity: 2 }],
  }
  const { id: activityId, shifts: [shift] } = await publishing(leader, community, risky)
  const shiftId = shift?.id ?? ''
  const code = () => leader.call('GET /shifts/:shiftId/check-code', { shiftId })
  expect((await code()).code).toMatch(/^\d{6}$/)
  await leader.call('POST /activities/:activityId/policy', { activityId, policyNumber: 'P2', policyUntil: today })
  await settle()
  expect((await toldTo(leader))[0]).toContain('accident policy')
  expect(await refusalOf(leader.call('POST /activities/:activityId/policy', { activityId, policyNumber: 'P2', policyUntil: '2020-01-01' })))
    .toBe('policy.over')
})

test('A certificate is handed in, confirmed by an administrator, opens its roles, and ends (TB-04)', async () => {
  const { community, leader, one } = await town()
  const admin = await newResident(community, 'communityAdmin')
  const until = chinaDay(clock.now() + 40 * 86_400_000)
  const { shifts: [shift] } = await publishing(leader, community, { roles: [{ name: '急救员', certificate: 'firstAid' }] })
  const handIn = (person: Person, input: object = {}) =>
    person.call('POST /me/qualifications', { kind: 'firstAid', number: 'A-1', until, ...input })
  const decide = (person: Person, input: object = {}) => admin.call('POST /people/:personId/qualifications/decisions',
    { personId: person.id, kind: 'firstAid', accept: true, ...input })
  expect(await refusalOf(handIn(one, { until: '2020-01-01' }))).toBe('qualification.over')
  expect(await refusalOf(handIn(one, { kind: 'training' }))).toBe('qualification.name')
  expect(await refusalOf(decide(one))).toBe('qualification.unknown')
  await handIn(one)
  expect((await admin.call('GET /qualifications', { community, state: 'asked' })).items).toMatchObject([{ personId: one.id, number: 'A-1' }])
  expect(await refusalOf(join(one, shift?.id ?? ''))).toBe('condition.certificate')
  expect(await refusalOf(decide(one, { accept: false }))).toBe('review.reason')
  await decide(one)
  expect(await refusalOf(decide(one))).toBe('qualification.decided')
  expect(await refusalOf(handIn(one))).toBe('qualification.held')
  await join(one, shift?.id ?? '')
  await handIn(admin)
  expect(await refusalOf(decide(admin))).toBe('qualification.self')
  await settle()
  expect((await toldTo(one)).filter((text) => text.includes('certificate'))).toEqual([expect.stringContaining('confirmed')])
  clock.advance(11 * 1440)
  await settle()
  expect((await toldTo(one))[0]).toContain(`ends on ${until}`)
})
