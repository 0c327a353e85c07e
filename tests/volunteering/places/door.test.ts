import { expect, test } from 'vitest'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../../support/world.ts'
import { eventImages } from '../../support/stream.ts'

const newDoor = async ({ capacity = 5, startsIn = 30 } = {}) => {
  const community = await newCommunity()
  const [leader, neighbour] = await Promise.all([newResident(community, 'teamLeader'), newResident(community)])
  const { id: shiftId } = await newShift(leader, community, { capacity, startsIn, lasts: 60 })
  const code = async () => (await leader.call('GET /shifts/:shiftId/door-code', { shiftId })).code
  const register = async (person: Person, more: object = {}) => person.call('POST /shifts/:shiftId/guests',
    { shiftId, code: await code(), kind: 'guest', name: '王小明', people: 1, lastDigits: '5678', ...more })
  return { community, leader, neighbour, shiftId, code, register }
}

test('A guest and a group take places at the door by the code that is shown there, as many as there are', async () => {
  const { leader, neighbour, shiftId, register } = await newDoor({ capacity: 5 })
  expect((await leader.call('GET /shifts/:shiftId/door-code', { shiftId })).qr).toMatch(/^linli:door:shf_[0-9A-Z]{26}:\d{6}$/)
  expect(await register(neighbour)).toMatchObject({ people: 1 })
  expect(await register(neighbour, { kind: 'group', name: '银杏合唱队', people: 3 })).toMatchObject({ people: 3 })
  expect(await refusalOf(register(neighbour, { kind: 'group', name: '二队', people: 2 }))).toBe('shift.full')
  expect(await refusalOf(register(neighbour, { people: 2 }))).toBe('guest.people')
  expect(await refusalOf(register(neighbour, { code: '000000' }))).toBe('code.wrong')
  const { code } = await leader.call('GET /shifts/:shiftId/check-code', { shiftId })
  expect(await refusalOf(register(neighbour, { code }))).toBe('code.wrong')
  const { items } = await leader.call('GET /shifts/:shiftId/guests', { shiftId })
  expect(items.map(({ name, people }) => [name, people])).toEqual([['王小明', 1], ['银杏合唱队', 3]])
  expect((await leader.call('GET /shifts/:shiftId', { shiftId })).shift.taken).toBe(4)
  expect(await refusalOf(neighbour.call('GET /shifts/:shiftId/guests', { shiftId }))).toBe('role.missing')
  const events = (await eventImages()).filter(({ type }) => type?.S === 'guest.registered')
  expect(JSON.stringify(events.map(({ data }) => data))).not.toMatch(/王小明|5678/)
})

test('Groups that come at once never get more places than there are', async () => {
  const { leader, shiftId, neighbour, register } = await newDoor({ capacity: 10 })
  const codes = await Promise.all(Array.from({ length: 8 }, () =>
    refusalOf(register(neighbour, { kind: 'group', name: '队', people: 3 }))))
  expect(codes.filter((code) => code === 'shift.full')).toHaveLength(5)
  expect((await leader.call('GET /shifts/:shiftId', { shiftId })).shift.taken).toBe(9)
})

test('The door opens an hour before the shift; what was registered by mistake gives its places back', async () => {
  const { leader, neighbour, shiftId, register } = await newDoor({ startsIn: 90 })
  expect(await refusalOf(register(neighbour))).toBe('shift.notOpen')
  clock.advance(40)
  const { guestId } = await register(neighbour, { kind: 'group', name: '队', people: 4 })
  const remove = () => leader.call('POST /shifts/:shiftId/guests/:guestId/removal', { shiftId, guestId, reason: '重复登记' })
  await remove()
  expect(await refusalOf(remove())).toBe('guest.unknown')
  expect((await leader.call('GET /shifts/:shiftId', { shiftId })).shift.taken).toBe(0)
})

test('What a guest did stays a claim until the guest has registered, takes it over once, and it is confirmed', async () => {
  const { community, leader, neighbour, shiftId, register } = await newDoor()
  const { claimCode, guestId } = await register(neighbour)
  const say = (minutes: number) => leader.call('POST /shifts/:shiftId/guests/:guestId/minutes', { shiftId, guestId, minutes })
  expect(await refusalOf(say(30))).toBe('shift.notOver')
  clock.advance(100)
  expect(await refusalOf(say(61))).toBe('minutes.tooMany')
  await say(45)
  const [guest, other] = [await newResident(community), await newResident(community)]
  const claim = ({ call }: Person, lastDigits: string) => call('POST /me/guest-claims', { claimCode, lastDigits })
  expect(await refusalOf(claim(other, '0000'))).toBe('guest.unknown')
  expect(await refusalOf(other.call('POST /me/guest-claims', { claimCode: 'ZZZZZZZZZZ', lastDigits: '5678' }))).toBe('guest.unknown')
  expect((await claim(guest, '5678')).signUp).toMatchObject({ status: 'checkedIn', selfReportedMinutes: 45 })
  expect(await refusalOf(claim(other, '5678'))).toBe('guest.allClaimed')
  const removal = { shiftId, guestId, reason: '重复登记' }
  expect(await refusalOf(leader.call('POST /shifts/:shiftId/guests/:guestId/removal', removal))).toBe('guest.claimed')
  expect((await leader.call('GET /shifts/:shiftId', { shiftId })).shift.taken).toBe(1)
  const confirmed = await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId: guest.id, minutes: 45 })
  expect(confirmed).toMatchObject({ minutes: 45, evidence: 'selfReported' })
})

test('Each of a group takes over one place, and nobody two', async () => {
  const { community, neighbour, register } = await newDoor()
  const { claimCode } = await register(neighbour, { kind: 'group', name: '队', people: 2 })
  const people = await Promise.all(Array.from({ length: 4 }, () => newResident(community)))
  const codes = await Promise.all(people.map(({ call }) =>
    refusalOf(call('POST /me/guest-claims', { claimCode, lastDigits: '5678' }))))
  expect(codes.filter((code) => code === 'guest.allClaimed')).toHaveLength(2)
  const [again] = people.filter((_, index) => codes[index]?.startsWith('no refusal'))
  expect(await refusalOf(again?.call('POST /me/guest-claims', { claimCode, lastDigits: '5678' }) ?? Promise.resolve()))
    .toMatch(/signUp.exists|guest.allClaimed/)
})
