import { expect, test } from 'vitest'
import type { Settings } from '../../../shared/contract/settings.ts'
import { suspendedUntil } from '../../../functions/platform/mark-rules.ts'
import { clock, newCommunity, newResident, newShift, refusalOf } from '../../support/world.ts'
import { overShift, settle, toldTo } from './world.ts'

const newTown = async () => {
  const community = await newCommunity()
  const [leader, came, missed, admin, otherAdmin] = await Promise.all([
    newResident(community, 'teamLeader'), newResident(community), newResident(community),
    newResident(community, 'communityAdmin'), newResident(community, 'communityAdmin'),
  ])
  return { community, leader, came, missed, admin, otherAdmin }
}

test('The leader marks who neither came nor cancelled, once, and not before the end (VR-16)', async () => {
  const { community, leader, came, missed } = await newTown()
  const shift = await newShift(leader, community, { startsIn: 1, lasts: 60 })
  const mark = (personId: string) => refusalOf(leader.call('POST /shifts/:shiftId/no-shows', { shiftId: shift.id, personId }))
  for (const { call } of [came, missed, leader]) await call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  expect(await mark(missed.id)).toBe('shift.notOver')
  const { code } = await leader.call('GET /shifts/:shiftId/check-code', { shiftId: shift.id })
  await came.call('POST /shifts/:shiftId/check-ins', { shiftId: shift.id, code })
  clock.advance(70)
  expect(await mark(came.id)).toBe('noShow.came')
  expect(await mark(leader.id)).toBe('noShow.self')
  expect(await mark('per_01J9ZZZZZZZZZZZZZZZZZZZZZZ')).toBe('signUp.unknown')
  const marked = await leader.call('POST /shifts/:shiftId/no-shows', { shiftId: shift.id, personId: missed.id })
  expect(marked).toEqual({ shiftId: shift.id, personId: missed.id })
  expect(await mark(missed.id)).toBe('noShow.came')
  expect((await missed.call('GET /me/marks', {})).items).toMatchObject([
    { reference: shift.id, of: 'shift', kind: 'noShow', state: 'standing', title: '楼栋清洁日' },
  ])
  await settle()
  expect((await toldTo(missed))[0]).toContain('neither came nor cancelled')
  expect((await missed.call('GET /me/shifts', {})).items[0]?.signUp.status).toBe('noShow')
})

test('A day after the shift those without any trace are marked by themselves, once, where codes were in use (VR-16)', async () => {
  const { community, leader, came, missed } = await newTown()
  const shift = await overShift(leader, community, came, missed)
  const withoutCodes = await newShift(leader, community, { startsIn: 1, lasts: 60 })
  await missed.call('POST /shifts/:shiftId/sign-ups', { shiftId: withoutCodes.id })
  await settle()
  expect((await missed.call('GET /me/marks', {})).items).toEqual([])
  clock.advance(25 * 60)
  await settle()
  await settle()
  expect((await missed.call('GET /me/marks', {})).items.map(({ reference }) => reference)).toEqual([shift.id])
  expect((await came.call('GET /me/marks', {})).items).toEqual([])
  const { people } = await leader.call('GET /shifts/:shiftId/attendance', { shiftId: shift.id })
  expect(people.find(({ personId }) => personId === missed.id)?.signUp.status).toBe('noShow')
})

test('A no-show whose minutes are confirmed after all no longer counts', async () => {
  const { community, leader, came, missed } = await newTown()
  const { id: shiftId } = await overShift(leader, community, came, missed)
  await leader.call('POST /shifts/:shiftId/no-shows', { shiftId, personId: missed.id })
  await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: missed.id, minutes: 30, reason: '纸质签到' })
  await settle()
  expect((await missed.call('GET /me/marks', {})).items).toMatchObject([{ state: 'forgiven' }])
  expect((await toldTo(missed)).join()).toContain('no longer counts')
})

test('Three marks within 30 days keep from signing up for 14 days; a forgiven one ends that (TB 1.4)', async () => {
  const { community, leader, came, missed, admin, otherAdmin } = await newTown()
  const shifts = []
  for (let index = 0; index < 3; index++) {
    const shift = await overShift(leader, community, came, missed)
    shifts.push(shift)
    await admin.call('POST /shifts/:shiftId/no-shows', { shiftId: shift.id, personId: missed.id })
  }
  const [{ id: reference } = { id: '' }] = shifts
  const coming = await newShift(leader, community, { startsIn: 3000 })
  const signUp = () => refusalOf(missed.call('POST /shifts/:shiftId/sign-ups', { shiftId: coming.id }))
  expect(await signUp()).toBe('mark.suspended')
  await settle()
  expect((await toldTo(missed))[0]).toContain('you cannot sign up or take orders before')
  const { suspendedUntil: until = '' } = await missed.call('GET /me/marks', {})
  expect(Math.round((Date.parse(until) - clock.now()) / 86_400_000)).toBe(14)

  expect(await refusalOf(came.call('POST /me/marks/:reference/appeal', { reference, reason: '我来了' }))).toBe('mark.unknown')
  const decide = (by: typeof admin, forgive: boolean) => by.call('POST /people/:personId/marks/:reference/decision',
    { personId: missed.id, reference, community, forgive, reason: '住院证明属实' })
  expect(await refusalOf(decide(otherAdmin, true))).toBe('appeal.none')
  await missed.call('POST /me/marks/:reference/appeal', { reference, reason: '那天住院了' })
  expect(await refusalOf(missed.call('POST /me/marks/:reference/appeal', { reference, reason: '再说一次' }))).toBe('appeal.exists')
  const queue = await otherAdmin.call('GET /marks', { community })
  expect(queue.items[0]).toMatchObject({ state: 'appealed', appealReason: '那天住院了', personId: missed.id, byItself: false })
  expect(queue.items).toHaveLength(3)
  expect(await refusalOf(decide(admin, true))).toBe('appeal.self')
  expect(await decide(otherAdmin, true)).toMatchObject({ state: 'forgiven', decision: '住院证明属实' })
  expect(await refusalOf(decide(otherAdmin, false))).toBe('appeal.none')
  await settle()
  expect((await toldTo(missed))[0]).toContain('no longer counts. Reason given: 住院证明属实')
  expect((await missed.call('GET /me/marks', {})).suspendedUntil).toBeUndefined()
  expect((await missed.call('POST /shifts/:shiftId/sign-ups', { shiftId: coming.id })).signUp.status).toBe('signedUp')
})

test('An appeal that is not granted is told with its reason, and one after two weeks is too late', async () => {
  const { community, leader, came, missed, admin } = await newTown()
  const [first, second] = [await overShift(leader, community, came, missed), await overShift(leader, community, came, missed)]
  for (const { id: shiftId } of [first, second]) await leader.call('POST /shifts/:shiftId/no-shows', { shiftId, personId: missed.id })
  await missed.call('POST /me/marks/:reference/appeal', { reference: first.id, reason: '忘记了' })
  const decision = { personId: missed.id, reference: first.id, community, forgive: false, reason: '没有说明原因' }
  expect(await admin.call('POST /people/:personId/marks/:reference/decision', decision)).toMatchObject({ state: 'upheld' })
  await settle()
  expect((await toldTo(missed))[0]).toContain('was not granted. Reason given: 没有说明原因')
  clock.advance(15 * 1440)
  expect(await refusalOf(missed.call('POST /me/marks/:reference/appeal', { reference: second.id, reason: '想起来了' }))).toBe('appeal.tooLate')
})

test('A suspension begins with the mark that fills the measure, and spread marks begin none (TB 1.4)', () => {
  const settings = {
    'identity.marksForSuspension': 3, 'identity.marksWithinDays': 30, 'identity.suspensionDays': 14,
  } as Settings
  const day = (number: number) => new Date(Date.UTC(2027, 0, number)).toISOString()
  const marksOn = (...days: number[]) => days.map((number) => ({ state: 'standing' as const, startsAt: day(number), markedAt: day(number + 1) }))
  const at = (number: number) => Date.UTC(2027, 0, number)
  expect(suspendedUntil(marksOn(1, 10), at(12), settings)).toBeUndefined()
  expect(suspendedUntil(marksOn(1, 10, 20), at(22), settings)).toBe(day(35))
  expect(suspendedUntil(marksOn(1, 10, 20), at(35), settings)).toBeUndefined()
  expect(suspendedUntil(marksOn(1, 10, 32), at(34), settings)).toBeUndefined()
  expect(suspendedUntil(marksOn(1, 10, 31), at(33), settings)).toBe(day(46))
  expect(suspendedUntil(marksOn(1, 10, 20, 36), at(38), settings)).toBe(day(51))
  const forgiven = marksOn(1, 10, 20).map((mark, index) => (index === 1 ? { ...mark, state: 'forgiven' as const } : mark))
  expect(suspendedUntil(forgiven, at(22), settings)).toBeUndefined()
})
