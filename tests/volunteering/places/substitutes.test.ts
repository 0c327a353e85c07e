import { expect, test } from 'vitest'
import { publishing } from '../../support/activities.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../../support/world.ts'
import { settle, toldTo } from './world.ts'

const newTown = async ({ capacity = 1, startsIn = 4000 } = {}) => {
  const community = await newCommunity()
  const [leader, holder, helper, third] = await Promise.all([
    newResident(community, 'teamLeader'), newResident(community), newResident(community), newResident(community),
  ])
  const { id: shiftId } = await newShift(leader, community, { capacity, startsIn })
  await holder.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  const taken = async () => (await leader.call('GET /shifts/:shiftId', { shiftId })).shift.taken
  const roster = async () => (await leader.call('GET /shifts/:shiftId/attendance', { shiftId })).people.map(({ personId }) => personId)
  return { community, leader, holder, helper, third, shiftId, taken, roster }
}
const placeOf = ({ call }: Person, shiftId: string) => call('GET /shifts/:shiftId/my-place', { shiftId })

test('The leader asks somebody of the spare list; a place is kept until they say yes', async () => {
  const { leader, holder, helper, third, shiftId, taken } = await newTown({ capacity: 2 })
  const spare = ({ call }: Person, on = true) => call('POST /shifts/:shiftId/spare', { shiftId, on })
  const ask = (personId: string) => leader.call('POST /shifts/:shiftId/spares/:personId/offer', { shiftId, personId })
  expect(await refusalOf(spare(holder))).toBe('signUp.exists')
  for (const person of [helper, third]) await spare(person)
  expect((await placeOf(helper, shiftId)).spare).toBe(true)
  expect((await leader.call('GET /shifts/:shiftId/spares', { shiftId })).people.map(({ personId }) => personId).toSorted())
    .toEqual([helper.id, third.id].toSorted())
  expect(await refusalOf(ask(holder.id))).toBe('spare.unknown')
  await ask(helper.id)
  expect(await refusalOf(ask(third.id))).toBe('shift.full')
  expect(await taken()).toBe(2)
  await settle()
  expect((await toldTo(helper))[0]).toContain('is kept for you until')
  expect((await helper.call('POST /shifts/:shiftId/sign-ups', { shiftId })).signUp.status).toBe('signedUp')
  await spare(third, false)
  expect((await leader.call('GET /shifts/:shiftId/spares', { shiftId })).people).toEqual([])
  clock.advance(4001)
  expect(await refusalOf(spare(third))).toBe('shift.begun')
})

test('Of a shift with several roles somebody is on the spare list for the role they chose, by its conditions', async () => {
  const { community, leader, helper, third } = await newTown()
  const activity = await publishing(leader, community, {
    roles: [{ name: '引导员' }, { name: '司机', certificate: 'driving' }, { name: '搬运' }],
    shifts: [{ startsAt: clock.in(4000), endsAt: clock.in(4120), wanted: [1, 1, 1] }],
  })
  const shiftId = activity.shifts[0]?.id ?? ''
  const spare = ({ call }: Person, roleId: string) => call('POST /shifts/:shiftId/spare', { shiftId, on: true, roleId })
  expect(await refusalOf(spare(helper, 'r2'))).toBe('condition.certificate')
  expect(await refusalOf(spare(helper, 'r4'))).toBe('shift.role')
  await spare(helper, 'r3')
  await third.call('POST /shifts/:shiftId/sign-ups', { shiftId, roleId: 'r1' })
  expect((await leader.call('GET /shifts/:shiftId/spares', { shiftId })).people).toMatchObject([{ personId: helper.id, roleId: 'r3' }])
  await leader.call('POST /shifts/:shiftId/spares/:personId/offer', { shiftId, personId: helper.id })
  expect((await helper.call('POST /shifts/:shiftId/sign-ups', { shiftId })).signUp).toMatchObject({ status: 'signedUp', roleId: 'r3' })
})

test('A stand-in takes the place over in one step; the other and the leader are told, and there is no mark', async () => {
  const { leader, holder, helper, third, shiftId, taken, roster } = await newTown({ startsIn: 60 })
  const search = ({ call }: Person, on = true) => call('POST /shifts/:shiftId/stand-in-search', { shiftId, on })
  const standIn = ({ call }: Person) => call('POST /shifts/:shiftId/stand-ins', { shiftId, personId: holder.id })
  expect(await refusalOf(search(helper))).toBe('signUp.unknown')
  expect(await refusalOf(standIn(helper))).toBe('standIn.unknown')
  await helper.call('POST /shifts/:shiftId/waiting', { shiftId })
  await search(holder)
  expect((await placeOf(holder, shiftId)).searching).toBe(true)
  const { people } = await third.call('GET /shifts/:shiftId/stand-ins', { shiftId })
  expect(people).toMatchObject([{ personId: holder.id }])
  expect(people[0]?.nameMasked).toContain('*')
  expect(await refusalOf(standIn(holder))).toBe('standIn.unknown')
  const codes = await Promise.all([helper, third].map((person) => refusalOf(standIn(person))))
  expect(codes.filter((code) => code.startsWith('no refusal'))).toHaveLength(1)
  const [winner] = [helper, third].filter((_, index) => codes[index]?.startsWith('no refusal'))
  expect(await roster()).toEqual([winner?.id])
  expect(await taken()).toBe(1)
  expect((await placeOf(holder, shiftId)).signUp).toMatchObject({ status: 'cancelled', ended: 'standIn' })
  expect((await holder.call('GET /me/marks', {})).items).toEqual([])
  await settle()
  expect((await toldTo(holder))[0]).toContain('instead of you')
  expect((await toldTo(leader))[0]).toContain('Somebody else comes')
  const { people: waiting } = await leader.call('GET /shifts/:shiftId/queue', { shiftId })
  expect(waiting.map(({ personId }) => personId)).toEqual(winner?.id === helper.id ? [] : [helper.id])
  expect((await third.call('GET /shifts/:shiftId/stand-ins', { shiftId })).people).toEqual([])
})
