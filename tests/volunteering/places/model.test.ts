import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRow } from '../../../functions/platform/row.ts'
import { bookingsOf } from '../../../functions/platform/diary.ts'
import { listPage } from '../../../functions/platform/list.ts'
import { type Shift, shiftKey } from '../../../functions/volunteering/activities/items.ts'
import { RosterRow } from '../../../functions/volunteering/items.ts'
import { frontOf } from '../../../functions/volunteering/places/queue.ts'
import { type Person, clock, codeOn, newCommunity, newResident, newShift, refusalOf } from '../../support/world.ts'
import { settle } from './world.ts'

/**
 * The life of a sign-up as a state machine: `none`, `waiting`, `offered`, `signedUp`, `checkedIn`, `cancelled`,
 * `noShow`. Random people do random things, at once or one after the other, while time goes on and the stream and the
 * schedule come whenever they like. Whatever happens, the books of places must agree.
 */
type Act = 'signUp' | 'join' | 'leave' | 'checkIn'
type Step =
  | { kind: 'act'; who: number; act: Act }
  | { kind: 'together'; acts: { who: number; act: Act }[] }
  | { kind: 'settle' }
  | { kind: 'wait'; minutes: number }

// A failure prints its seed; LINLI_MODEL_SEED repeats it, LINLI_MODEL_TIMES walks that many times as far.
const seed = Number(process.env.LINLI_MODEL_SEED ?? Math.trunc(Date.now() % 2 ** 31))
const times = Number(process.env.LINLI_MODEL_TIMES ?? 1)

const peopleCount = 5
const capacity = 2
const act = fc.constantFrom<Act>('signUp', 'signUp', 'join', 'leave', 'checkIn')
const who = fc.nat(peopleCount - 1)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('act' as const), who, act }) },
  { weight: 3, arbitrary: fc.record({
    kind: fc.constant('together' as const), acts: fc.array(fc.record({ who, act }), { minLength: 2, maxLength: 5 }),
  }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'settle' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.constantFrom(10, 60, 300, 721) }) },
)

interface Town { shiftId: string; leader: Person; people: Person[]; before: (string | undefined)[] }

const expected = new Set([
  'signUp.exists', 'signUp.waiting', 'offer.over', 'shift.full', 'shift.notFull', 'shift.begun', 'shift.over',
  'signUp.unknown', 'signUp.tooLate', 'signUp.checkedIn', 'shift.notOpen', 'mark.suspended',
])

const perform = async ({ shiftId, leader, people }: Town, index: number, what: Act): Promise<void> => {
  const { call } = people[index] as Person
  const attempts = {
    signUp: () => call('POST /shifts/:shiftId/sign-ups', { shiftId }),
    join: () => call('POST /shifts/:shiftId/waiting', { shiftId }),
    leave: () => call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId }),
    checkIn: async () => call('POST /shifts/:shiftId/check-ins', { shiftId, code: await codeOn(leader, shiftId) }),
  }
  const outcome = await refusalOf(attempts[what]())
  if (!outcome.startsWith('no refusal')) expect(expected).toContain(outcome)
}

// From where to where a sign-up may go, several steps at once included.
const holding = ['offered', 'signedUp', 'checkedIn']
const onTheRoster = ['signedUp', 'checkedIn', 'noShow']

const statusesOf = ({ shiftId, people }: Town) => Promise.all(people.map(async ({ call }) =>
  (await call('GET /shifts/:shiftId/my-place', { shiftId })).signUp?.status))

const mustAgree = async (town: Town, isSettled: boolean): Promise<void> => {
  const { shiftId, people, before } = town
  const shift = await readRow<Shift>(shiftKey({ shiftId }))
  if (!shift) throw new Error('the shift is there')
  const statuses = await statusesOf(town)
  const count = (among: string[]) => statuses.filter((status) => status && among.includes(status)).length
  const [left = 0, waiting = 0] = [shift.leftBy.r1, shift.waitingBy.r1]
  // A no-show held its place to the end.
  expect(shift.taken).toBe(count([...holding, 'noShow']))
  expect(shift.taken).toBeLessThanOrEqual(capacity)
  expect(left).toBe(capacity - shift.taken)
  expect(waiting).toBe(count(['waiting']))
  const queue = (await frontOf(shiftId, 'r1', 100)).map(({ personId }) => personId)
  expect(queue.toSorted()).toEqual(people.filter((_, index) => statuses[index] === 'waiting').map(({ id }) => id).toSorted())
  const { items } = await listPage(RosterRow, { partition: `roster#${shiftId}`, limit: 100 })
  const roster = people.filter((_, index) => onTheRoster.includes(statuses[index] ?? '')).map(({ id }) => id).toSorted()
  expect(items.map(({ personId }) => personId)).toEqual(roster)
  for (const { id } of people) {
    const booked = (await bookingsOf(id, { from: shift.startsAt, to: shift.endsAt })).map(({ reference }) => reference)
    expect(booked).toEqual(roster.includes(id) ? [shiftId] : [])
  }
  statuses.forEach((status, index) => { if (before[index] === 'checkedIn') expect(status).toBe('checkedIn') })
  town.before = statuses
  const firstCome = clock.now() >= Date.parse(shift.startsAt) - 180 * 60_000
  if (isSettled && !firstCome) expect(left > 0 && waiting > 0).toBe(false)
}

const walk = async (steps: Step[]): Promise<void> => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const people: Person[] = []
  for (let index = 0; index < peopleCount; index++) people.push(await newResident(community))
  const { id: shiftId } = await newShift(leader, community, { startsIn: 1500, lasts: 60, capacity })
  const town: Town = { shiftId, leader, people, before: [] }
  for (const one of steps) {
    if (one.kind === 'act') await perform(town, one.who, one.act)
    if (one.kind === 'together') await Promise.all(one.acts.map((each) => perform(town, each.who, each.act)))
    if (one.kind === 'settle') await settle()
    if (one.kind === 'wait') clock.advance(one.minutes)
    await mustAgree(town, one.kind === 'settle')
  }
  await settle()
  await mustAgree(town, true)
}

test('Whatever people do, at once or in turn: never more places than there are, nobody holds two, none leaks (VR-16)', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), walk), { numRuns: 12 * times, seed, endOnFailure: true })
}, 300_000)
