import { expect, test } from 'vitest'
import { isNeeded, leastOf } from '../../functions/volunteering/activities/needed.ts'
import { setHere } from '../support/settings.ts'
import { type Person, clock, newCommunity, newResident, newShift } from '../support/world.ts'
import { settle, toldTo } from './places/world.ts'

const signUp = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/sign-ups', { shiftId })
const neededIn = async (person: Person) =>
  (await person.call('GET /shifts', {})).items.filter(({ needed }) => needed).map(({ id }) => id)
const shortTold = async (leader: Person) => (await toldTo(leader)).filter((text) => text.includes('The list says that people are needed'))

test('A day before, the leader of a shift with too few people is told once, and the list says so (PEERS 2.28)', async () => {
  const community = await newCommunity()
  const [leader, one, other] = [await newResident(community, 'teamLeader'), await newResident(community), await newResident(community)]
  const { id: short } = await newShift(leader, community, { startsIn: 3 * 1440, capacity: 4 })
  const { id: enough } = await newShift(leader, community, { startsIn: 3 * 1440 + 200, capacity: 2 })
  await signUp(one, short)
  await signUp(other, enough)
  await settle()
  expect([await shortTold(leader), await neededIn(other)]).toEqual([[], []])
  clock.advance(2 * 1440 + 210)
  await settle()
  await settle()
  expect(await shortTold(leader)).toEqual([expect.stringContaining('wants 4 people and has 1')])
  expect(await neededIn(other)).toEqual([short])
  await signUp(other, short)
  expect(await neededIn(one)).toEqual([])
  await other.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: enough })
  expect(await neededIn(one)).toEqual([enough])
  expect(await shortTold(leader)).toHaveLength(1)
})

test('A shift that was moved is counted before its new start, one published late halfway to it, and one closed by its leader never', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const { id: moved } = await newShift(leader, community, { startsIn: 1500, lasts: 60 })
  const { id: late } = await newShift(leader, community, { startsIn: 120 })
  const { id: closed } = await newShift(leader, community, { startsIn: 130 })
  await settle()
  await leader.call('POST /shifts/:shiftId/moves', {
    shiftId: moved, startsAt: clock.in(3 * 1440), endsAt: clock.in(3 * 1440 + 60), reason: '场地有事',
  })
  await leader.call('POST /shifts/:shiftId/sign-up-state', { shiftId: closed, open: false })
  await settle()
  expect(await neededIn(leader)).toEqual([])
  clock.advance(70)
  await settle()
  expect(await neededIn(leader)).toEqual([late])
  clock.advance(2 * 1440)
  await settle()
  expect(await neededIn(leader)).toEqual([moved])
})

test('A shift that has been counted and then wants fewer people needs none once it is full', async () => {
  const community = await newCommunity()
  const [leader, one, other] = [await newResident(community, 'teamLeader'), await newResident(community), await newResident(community)]
  const { id: shiftId } = await newShift(leader, community, { startsIn: 200, capacity: 10 })
  await signUp(one, shiftId)
  await settle()
  clock.advance(110)
  await settle()
  const want = (capacity: number) => leader.call('POST /shifts/:shiftId/capacity', { shiftId, capacity })
  expect(await neededIn(other)).toEqual([shiftId])
  expect((await want(2)).shift).toMatchObject({ taken: 1, needed: true })
  expect((await want(1)).shift).not.toHaveProperty('needed')
  expect(await neededIn(other)).toEqual([])
  await want(2)
  expect(await neededIn(other)).toEqual([shiftId])
})

test('Where a community wants no alerts nobody is told', async () => {
  const community = await newCommunity()
  await setHere(community, 'volunteering.shortagePercent', 0)
  const leader = await newResident(community, 'teamLeader')
  await newShift(leader, community, { startsIn: 200 })
  await settle()
  clock.advance(110)
  await settle()
  expect([await shortTold(leader), await neededIn(leader)]).toEqual([[], []])
})

test.each([[10, 50, 5], [3, 50, 2], [1, 50, 1], [10, 0, 0], [7, 100, 7]])('Of %i places %i percent are %i people', (capacity, percent, least) => {
  expect(leastOf({ capacity }, percent)).toBe(least)
  expect(isNeeded({ state: 'open', neededLeast: least, taken: least, capacity })).toBe(false)
  expect(isNeeded({ state: 'closed', neededLeast: least, taken: 0, capacity })).toBe(false)
  expect(isNeeded({ state: 'open', neededLeast: least, taken: least - 1, capacity })).toBe(true)
})
