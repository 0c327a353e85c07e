import { expect, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { publishing } from '../support/activities.ts'
import { bornYearsAgo, know } from '../support/person.ts'
import { setHere } from '../support/settings.ts'
import { type Person, clock, codeOn, newCommunity, newResident, newShift } from '../support/world.ts'
import { settle, toldTo } from './places/world.ts'

const day = 1440
const roles = [{ name: '引导员', maxAge: 75 }]
const signUp = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/sign-ups', { shiftId })
const cancel = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
const spare = ({ call }: Person, shiftId: string) => call('POST /shifts/:shiftId/spare', { shiftId, on: true })
const asksTo = async (person: Person) => (await toldTo(person)).filter((text) => text.includes('if you have time and would like to'))

/** An activity with a shift in which some people were, and one in four days that has nobody yet. */
const newTown = async (wanted = 4) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const shiftIn = (minutes: number, places: number) =>
    ({ startsAt: clock.in(minutes), endsAt: clock.in(minutes + 60), wanted: [places] })
  const { shifts: [first, second] } = await publishing(leader, community, { roles, shifts: [shiftIn(30, 20), shiftIn(4 * day, wanted)] })
  const [past, shiftId] = [first?.id ?? '', second?.id ?? '']
  const grown = async () => {
    const person = await newResident(community)
    await know(person.id, { birthDay: bornYearsAgo(50) })
    return person
  }
  const people = async (count: number) => Promise.all(Array.from({ length: count }, grown))
  const came = async (ones: Person[]) => {
    for (const one of ones) await signUp(one, past)
    clock.advance(30)
    const code = await codeOn(leader, past)
    for (const { call } of ones) await call('POST /shifts/:shiftId/check-ins', { shiftId: past, code })
    clock.advance(70)
    await settle()
  }
  const dayBefore = async () => {
    clock.advance(3 * day)
    await settle()
    await settle()
  }
  const asked = async () => (await leader.call('GET /shifts/:shiftId/spares', { shiftId })).asked
  return { community, leader, past, shiftId, people, came, dayBefore, asked }
}

test('Who fits is asked once when people are missing, free to say no; the leader sees how many were asked and came (PEERS 2.28, VR-16)', async () => {
  const { community, leader, shiftId, people, came, dayBefore, asked } = await newTown()
  const [one, ready, busy, tooOld, gaveBack, left, stranger] = await people(7) as [Person, ...Person[]] & Person[]
  await spare(ready as Person, shiftId)
  await came([one, busy, tooOld, gaveBack, left] as Person[])
  const { id: other } = await newShift(leader, community, { startsIn: 4 * day - 70, lasts: 60 })
  await signUp(busy as Person, other)
  await know(tooOld?.id ?? '', { birthDay: bornYearsAgo(80) })
  await know(left?.id ?? '', { leftAt: clock.in(0), leftWhy: 'moved' })
  await signUp(gaveBack as Person, shiftId)
  await cancel(gaveBack as Person, shiftId)
  expect(await asked()).toEqual({ people: 0, signedUp: 0 })
  await dayBefore()
  expect(await asksTo(one)).toEqual([expect.stringMatching(/wants 4 more.*up to you alone, and nothing follows/)])
  expect(await asksTo(ready as Person)).toHaveLength(1)
  for (const person of [busy, tooOld, gaveBack, left, stranger, leader] as Person[]) expect(await asksTo(person)).toEqual([])
  expect(await asked()).toEqual({ people: 2, signedUp: 0 })
  await signUp(one, shiftId)
  expect(await asked()).toEqual({ people: 2, signedUp: 1 })
  // Moved, it is counted anew: who was asked is not asked again.
  await leader.call('POST /shifts/:shiftId/moves', { shiftId, startsAt: clock.in(3 * day), endsAt: clock.in(3 * day + 60), reason: '场地有事' })
  await settle()
  clock.advance(2 * day + 10)
  await settle()
  await settle()
  expect([await asksTo(ready as Person), await asksTo(one)].map(({ length }) => length)).toEqual([1, 1])
  // Who was busy at the old time fits the new one.
  expect(await asksTo(busy as Person)).toHaveLength(1)
  expect(await asked()).toEqual({ people: 3, signedUp: 1 })
})

test('Whoever is suspended is not asked, and no more are asked than the community wants, the spare list first (PEERS 2.28)', async () => {
  const { community, leader, shiftId, people, came, dayBefore, asked } = await newTown()
  await setHere(community, 'volunteering.shortageAsksMost', 2)
  await setHere(community, 'identity.marksForSuspension', 1)
  const [late, one, other, ready] = await people(4) as [Person, Person, Person, Person]
  await spare(ready, shiftId)
  await came([late, one, other])
  const { id: soon } = await newShift(leader, community, { startsIn: 60 })
  await signUp(late, soon)
  await cancel(late, soon)
  await dayBefore()
  expect(await asked()).toEqual({ people: 2, signedUp: 0 })
  const told = await Promise.all([late, one, other, ready].map(async (person) => (await asksTo(person)).length))
  expect([told[0], told[3], (told[1] ?? 0) + (told[2] ?? 0)]).toEqual([0, 1, 1])
})

test('Regulars who have no place and do not pause are asked too (PEERS 2.28)', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const [one, pausing] = [await newResident(community), await newResident(community)]
  const dayIn = (days: number) => chinaDay(clock.now() + days * 86_400_000)
  const { id: activityId, shifts: [shift] } = await publishing(leader, community, {
    shifts: [], series: { rule: 'FREQ=WEEKLY', from: dayIn(4), until: dayIn(60), time: '09:00', minutes: 60, capacity: 4 },
  })
  const { id: shiftId, startsAt } = shift ?? { id: '', startsAt: '' }
  const startsIn = Math.round((Date.parse(startsAt) - clock.now()) / 60_000)
  const { id: other } = await newShift(leader, community, { startsIn, lasts: 60 })
  for (const person of [one, pausing]) {
    await signUp(person, other)
    await person.call('PUT /activities/:activityId/regular', { activityId })
  }
  await settle()
  for (const person of [one, pausing]) await cancel(person, other)
  await pausing.call('POST /activities/:activityId/regular/pause', { activityId, until: dayIn(20) })
  await settle()
  clock.advance(startsIn - day + 1)
  await settle()
  await settle()
  expect([await asksTo(one), await asksTo(pausing)].map(({ length }) => length)).toEqual([1, 0])
  expect((await leader.call('GET /shifts/:shiftId/spares', { shiftId })).asked).toEqual({ people: 1, signedUp: 0 })
})

test('Where the community asks nobody, or enough have come by themselves, nobody is asked', async () => {
  const quiet = await newTown()
  await setHere(quiet.community, 'volunteering.shortageAsksMost', 0)
  const [one] = await quiet.people(1) as [Person]
  await quiet.came([one])
  await quiet.dayBefore()
  expect([await asksTo(one), await quiet.asked()]).toEqual([[], { people: 0, signedUp: 0 }])
  const enough = await newTown(2)
  const [here, there] = await enough.people(2) as [Person, Person]
  await enough.came([here, there])
  await signUp(here, enough.shiftId)
  await enough.dayBefore()
  expect(await asksTo(there)).toEqual([])
})
