import { unmarshall } from '@aws-sdk/util-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { expect, test } from 'vitest'
import { reactions } from '../../../functions/entry/reactions.ts'
import { EventRow } from '../../../functions/platform/event.ts'
import { react } from '../../../functions/platform/reaction.ts'
import { eventImages } from '../../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../../support/world.ts'
import { settle, toldTo } from './world.ts'

const hour = 60
const signUp = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/sign-ups', { shiftId })
const join = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/waiting', { shiftId })
const leave = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
const placeOf = ({ call }: Person, shiftId: string) => call('GET /shifts/:shiftId/my-place', { shiftId })
const statusOf = async (person: Person, shiftId: string) => (await placeOf(person, shiftId)).signUp?.status
const takenOf = async (person: Person, shiftId: string) => (await person.call('GET /shifts/:shiftId', { shiftId })).shift.taken

/** A shift that is full, and people who wait for it in this order. */
const newFullShift = async ({ startsIn = 72 * hour, capacity = 1, waiting = 2 } = {}) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const { id: shiftId } = await newShift(leader, community, { startsIn, capacity })
  const holders = await Promise.all(Array.from({ length: capacity }, () => newResident(community)))
  for (const holder of holders) await signUp(holder, shiftId)
  const queue: Person[] = []
  for (let index = 0; index < waiting; index++) {
    const person = await newResident(community)
    await join(person, shiftId)
    queue.push(person)
  }
  const [holder] = holders
  const [first, second] = queue
  if (!holder || !first || !second) throw new Error('somebody holds a place and two wait')
  return { community, leader, shiftId, holder, holders, first, second, queue }
}

test('A place that becomes free is kept for who waits first, who is told and says yes (VR-16)', async () => {
  const { community, leader, shiftId, holder, first, second } = await newFullShift()
  expect(await placeOf(second, shiftId)).toMatchObject({ position: 2, waiting: 2, free: 0, firstCome: false })
  const { people } = await leader.call('GET /shifts/:shiftId/queue', { shiftId })
  expect(people.map(({ personId, status }) => [personId, status])).toEqual([[first.id, 'waiting'], [second.id, 'waiting']])
  await leave(holder, shiftId)
  await settle()
  expect(await statusOf(first, shiftId)).toBe('offered')
  const offerUntil = (await placeOf(first, shiftId)).signUp?.offerUntil ?? ''
  expect(Math.round((Date.parse(offerUntil) - clock.now()) / 60_000)).toBe(12 * hour)
  expect((await toldTo(first))[0]).toContain('is kept for you until')
  expect(await toldTo(second)).toEqual([])
  expect(await takenOf(leader, shiftId)).toBe(1)
  expect(await refusalOf(signUp(await newResident(community), shiftId))).toBe('shift.full')
  expect(await refusalOf(signUp(second, shiftId))).toBe('signUp.waiting')
  expect((await signUp(first, shiftId)).signUp).toMatchObject({ status: 'signedUp' })
  expect(await refusalOf(signUp(first, shiftId))).toBe('signUp.exists')
  clock.advance(13 * hour)
  await settle()
  expect([await statusOf(first, shiftId), await statusOf(second, shiftId)]).toEqual(['signedUp', 'waiting'])
  expect((await placeOf(second, shiftId)).position).toBe(1)
  expect(await takenOf(leader, shiftId)).toBe(1)
})

test('Who does not answer in time loses the offer to the next person, once, and is told', async () => {
  const { leader, shiftId, holder, first, second } = await newFullShift()
  await leave(holder, shiftId)
  await settle()
  clock.advance(12 * hour + 1)
  expect(await refusalOf(signUp(first, shiftId))).toBe('offer.over')
  await settle()
  await settle()
  expect([await statusOf(first, shiftId), await statusOf(second, shiftId)]).toEqual(['cancelled', 'offered'])
  expect((await placeOf(first, shiftId)).signUp?.ended).toBe('lapsed')
  expect((await toldTo(first))[0]).toContain('went to the next person')
  expect(await takenOf(leader, shiftId)).toBe(1)
  expect((await leave(second, shiftId)).signUp).toMatchObject({ status: 'cancelled', ended: 'declined' })
  await settle()
  expect(await takenOf(leader, shiftId)).toBe(0)
  expect((await signUp(first, shiftId)).signUp.status).toBe('signedUp')
})

test('Who leaves the list is passed over, and the places of those behind move up', async () => {
  const { shiftId, holder, first, second, leader } = await newFullShift()
  expect((await leave(first, shiftId)).signUp).toMatchObject({ status: 'cancelled', ended: 'left' })
  expect((await placeOf(second, shiftId)).position).toBe(1)
  await leave(holder, shiftId)
  await settle()
  expect(await statusOf(second, shiftId)).toBe('offered')
  expect(await takenOf(leader, shiftId)).toBe(1)
})

test('Nobody waits for a shift that has places, twice, once it has begun, or where the list is full', async () => {
  const community = await newCommunity()
  const [leader, admin, resident] = await Promise.all([
    newResident(community, 'teamLeader'), newResident(community, 'communityAdmin'), newResident(community),
  ])
  const { id: shiftId } = await newShift(leader, community, { startsIn: 6 * hour, capacity: 1 })
  expect(await refusalOf(join(resident, shiftId))).toBe('shift.notFull')
  await signUp(leader, shiftId)
  expect(await refusalOf(join(leader, shiftId))).toBe('signUp.exists')
  await admin.call('POST /settings', { division: community, key: 'volunteering.waitingMost', value: 1, reason: '试行' })
  await join(resident, shiftId)
  expect(await refusalOf(join(resident, shiftId))).toBe('signUp.exists')
  expect(await refusalOf(join(admin, shiftId))).toBe('waiting.full')
  clock.advance(6 * hour)
  expect(await refusalOf(join(await newResident(community), shiftId))).toBe('shift.begun')
})

test('Near the start the first of those waiting takes the place; all are told, nobody else gets it (VR-16)', async () => {
  const { community, leader, shiftId, holder, first, second } = await newFullShift({ startsIn: 170 })
  expect(await refusalOf(signUp(second, shiftId))).toBe('shift.full')
  await leave(holder, shiftId)
  await settle()
  for (const person of [first, second]) expect((await toldTo(person))[0]).toContain('the first of those waiting gets it')
  expect(await placeOf(second, shiftId)).toMatchObject({ position: 2, free: 1, firstCome: true })
  expect(await refusalOf(signUp(await newResident(community), shiftId))).toBe('shift.full')
  expect((await signUp(second, shiftId)).signUp.status).toBe('signedUp')
  expect(await refusalOf(signUp(first, shiftId))).toBe('shift.full')
  expect(await takenOf(leader, shiftId)).toBe(1)
})

test('The nearer the start, the shorter a place is kept, and never into the time of first come', async () => {
  const { shiftId, holder, first } = await newFullShift({ startsIn: 8 * hour })
  await leave(holder, shiftId)
  await settle()
  const offerUntil = (await placeOf(first, shiftId)).signUp?.offerUntil ?? ''
  expect(Math.round((Date.parse(offerUntil) - clock.now()) / 60_000)).toBeLessThanOrEqual(2 * hour)
  expect(Math.round((Date.parse(offerUntil) - clock.now()) / 60_000)).toBeGreaterThanOrEqual(2 * hour - 2)
})

const formatter = EventRow.build(EntityFormatter)

test('Five places given back at once go to the first five, once each, however often and in whatever order the events come', async () => {
  const { leader, shiftId, holders, queue } = await newFullShift({ capacity: 5, waiting: 8 })
  await Promise.all(holders.map((holder) => leave(holder, shiftId)))
  const events = (await eventImages()).map((image) => formatter.format(unmarshall(image)))
    .filter(({ type, data }) => type === 'signUp.cancelled' && (data as { shiftId: string }).shiftId === shiftId)
  expect(events).toHaveLength(5)
  const reaction = reactions['signUp.cancelled']?.find(({ name }) => name === 'volunteering.offerPlaces')
  if (!reaction) throw new Error('cancelling is reacted to')
  const twice = [...events, ...events.toReversed()]
  await Promise.all(twice.map((event) => react(reaction, event)))
  await settle()
  for (const event of events) await react(reaction, event)
  const statuses = await Promise.all(queue.map((person) => statusOf(person, shiftId)))
  expect(statuses).toEqual([...Array.from({ length: 5 }, () => 'offered'), ...Array.from({ length: 3 }, () => 'waiting')])
  expect(await takenOf(leader, shiftId)).toBe(5)
  for (const person of queue.slice(0, 5)) expect(await toldTo(person)).toHaveLength(1)
})

test('64 people race to join, while ten give their places back: nobody holds two, none is lost', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const { id: shiftId } = await newShift(leader, community, { startsIn: 72 * hour, capacity: 10 })
  const holders = await Promise.all(Array.from({ length: 10 }, () => newResident(community)))
  for (const holder of holders) await signUp(holder, shiftId)
  const others = await Promise.all(Array.from({ length: 54 }, () => newResident(community)))
  // As a person does: full, so on the list; a place there after all, so sign up.
  const attempts = others.map(async (person) => {
    for (;;) {
      const code = await refusalOf(signUp(person, shiftId))
      const joined = code === 'shift.full' ? await refusalOf(join(person, shiftId)) : code
      if (joined !== 'shift.notFull') return joined
    }
  })
  const outcomes = await Promise.all([...attempts, ...holders.map((holder) => refusalOf(leave(holder, shiftId)))])
  const unexpected = outcomes.filter((code) => !code.startsWith('no refusal') && code !== 'waiting.full')
  expect(unexpected).toEqual([])
  await settle()
  const statuses = await Promise.all(others.map((person) => statusOf(person, shiftId)))
  const holding = statuses.filter((status) => status === 'signedUp' || status === 'offered')
  expect(holding).toHaveLength(10)
  expect(await takenOf(leader, shiftId)).toBe(10)
  const { people } = await leader.call('GET /shifts/:shiftId/queue', { shiftId })
  expect(people).toHaveLength(statuses.filter((status) => status === 'waiting').length)
})

test('Two shifts at the same time: the second is refused and named; one that follows soon is warned of', async () => {
  const community = await newCommunity()
  const [leader, resident] = [await newResident(community, 'teamLeader'), await newResident(community)]
  const first = await newShift(leader, community, { startsIn: 60, lasts: 120 })
  const overlapping = await newShift(leader, community, { startsIn: 150, lasts: 60 })
  const soon = await newShift(leader, community, { startsIn: 200, lasts: 60 })
  expect((await signUp(resident, first.id)).tight).toEqual([])
  const refused = signUp(resident, overlapping.id).catch((error: { problem: object }) => error.problem)
  expect(await refused).toMatchObject({ code: 'diary.overlap', issues: [{ path: first.id }] })
  expect((await signUp(resident, soon.id)).tight).toEqual([{ title: '楼栋清洁日', from: first.startsAt, to: first.endsAt }])
  await leave(resident, first.id)
  await leave(resident, soon.id)
  expect((await signUp(resident, overlapping.id)).signUp.status).toBe('signedUp')
})

test('Two phones that sign up for shifts at the same time get one of them', async () => {
  const community = await newCommunity()
  const [leader, resident] = [await newResident(community, 'teamLeader'), await newResident(community)]
  const shifts = await Promise.all([1, 2, 3, 4].map(() => newShift(leader, community)))
  const codes = await Promise.all(shifts.map(({ id }) => refusalOf(signUp(resident, id))))
  expect(codes.filter((code) => code === 'diary.overlap')).toHaveLength(3)
  const { items } = await resident.call('GET /me/shifts', {})
  expect(items.map(({ signUp: { status } }) => status)).toEqual(['signedUp'])
})

test('Cancelling less than two hours before is late and leaves a mark; before that it is free (VR-16, TB 1.4)', async () => {
  const community = await newCommunity()
  const [leader, resident] = [await newResident(community, 'teamLeader'), await newResident(community)]
  const early = await newShift(leader, community, { startsIn: 123, lasts: 30 })
  const late = await newShift(leader, community, { startsIn: 60, lasts: 30 })
  for (const { id } of [early, late]) await signUp(resident, id)
  expect((await leave(resident, early.id)).signUp.ended).toBe('cancelled')
  expect((await leave(resident, late.id)).signUp.ended).toBe('cancelledLate')
  await signUp(resident, late.id)
  await leave(resident, late.id)
  const { items } = await resident.call('GET /me/marks', {})
  expect(items.map(({ reference, kind }) => [reference, kind])).toEqual([[late.id, 'late']])
  await settle()
  expect((await toldTo(resident)).filter((text) => text.includes('late cancelling'))).toHaveLength(1)
})

test('Who has a place kept is told and released when the shift is called off, and nothing lapses after that (VR-16)', async () => {
  const { leader, shiftId, holder, first, second } = await newFullShift()
  await leave(holder, shiftId)
  await settle()
  expect(await statusOf(first, shiftId)).toBe('offered')
  await leader.call('POST /shifts/:shiftId/cancellation', { shiftId, reason: '暴雨' })
  await settle()
  for (const person of [first, second]) {
    expect(await statusOf(person, shiftId)).toBe('cancelled')
    expect((await toldTo(person))[0]).toContain('is cancelled. Reason: 暴雨')
  }
  expect(await refusalOf(signUp(first, shiftId))).toBe('shift.cancelled')
  clock.advance(13 * hour)
  await settle()
  expect((await toldTo(first)).join()).not.toContain('did not answer in time')
  expect((await leader.call('GET /shifts/:shiftId', { shiftId })).shift.taken).toBe(0)
})

test('A shift that is opened again offers its free places to who waits (VR-16)', async () => {
  const { leader, shiftId, holder, first, second } = await newFullShift()
  await leader.call('POST /shifts/:shiftId/sign-up-state', { shiftId, open: false })
  await leave(holder, shiftId)
  await settle()
  expect(await statusOf(first, shiftId)).toBe('waiting')
  await leader.call('POST /shifts/:shiftId/sign-up-state', { shiftId, open: true })
  await settle()
  expect([await statusOf(first, shiftId), await statusOf(second, shiftId)]).toEqual(['offered', 'waiting'])
})

test('More places go to who waits, in their order; fewer than are taken cannot be (VR-16)', async () => {
  const { leader, shiftId, holder, first, second } = await newFullShift()
  const want = (capacity: number, by = leader) => by.call('POST /shifts/:shiftId/capacity', { shiftId, capacity })
  expect(await refusalOf(want(3, holder))).toBe('role.missing')
  expect((await want(3)).shift).toMatchObject({ capacity: 3, taken: 1 })
  await settle()
  await settle()
  expect([await statusOf(first, shiftId), await statusOf(second, shiftId)]).toEqual(['offered', 'offered'])
  await signUp(first, shiftId)
  expect(await refusalOf(want(2))).toBe('capacity.taken')
  await leave(second, shiftId)
  await settle()
  expect((await want(2)).shift).toMatchObject({ capacity: 2, taken: 2 })
  expect(await takenOf(leader, shiftId)).toBe(2)
  const unknown = leader.call('POST /shifts/:shiftId/capacity', { shiftId, roleId: 'r6', capacity: 3 })
  expect(await refusalOf(unknown)).toBe('shift.role')
  clock.advance(73 * hour)
  expect(await refusalOf(want(5))).toBe('shift.begun')
})
