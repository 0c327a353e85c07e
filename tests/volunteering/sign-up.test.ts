import { expect, test } from 'vitest'
import { newRequestId } from '../../shared/client.ts'
import { send } from '../support/raw.ts'
import { eventImages } from '../support/stream.ts'
import { accepted, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

test('64 residents race for the last 10 places: exactly 10 sign-ups and 54 shift.full', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const shift = await newShift(leader, community, { capacity: 10 })
  const residents = await Promise.all(Array.from({ length: 64 }, () => newResident(community)))
  const answers = await Promise.all(residents.map(({ headers }) =>
    send('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id }, { headers: headers() })))
  const codes = answers.map(({ status, body }) => (status === 201 ? 'taken' : (body as { code: string }).code))
  expect(codes.filter((code) => code === 'taken')).toHaveLength(10)
  expect(codes.filter((code) => code === 'shift.full')).toHaveLength(54)
  const { people, shift: after } = await leader.call('GET /shifts/:shiftId/attendance', { shiftId: shift.id })
  expect([people.length, after.taken]).toEqual([10, 10])
})

test.each(['at once', 'one after the other'])('The same request sent 5 times %s has one effect and one answer', async (how) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const shift = await newShift(leader, community)
  const key = newRequestId()
  const sign = () => send('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id }, { headers: resident.headers(), key })
  const answers = how === 'at once' ? await Promise.all(Array.from({ length: 5 }, sign)) : []
  while (answers.length < 5) answers.push(await sign())
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
  expect(answers[0]?.status).toBe(201)
  expect(answers.filter(({ headers }) => headers['idempotent-replay'] === 'true')).toHaveLength(4)
  const { shift: after } = await leader.call('GET /shifts/:shiftId/attendance', { shiftId: shift.id })
  expect(after.taken).toBe(1)
  const events = (await eventImages()).filter(({ type, actorId }) =>
    type?.S === 'shift.signedUp' && actorId?.S === resident.id)
  expect(events).toHaveLength(1)
})

test('A request id that is used for something else is refused', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const [one, other] = [await newShift(leader, community), await newShift(leader, community)]
  const options = { requestId: newRequestId() }
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: one.id }, options)
  expect(await refusalOf(resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: other.id }, options))).toBe('request.reused')
  const { items } = await resident.call('GET /me/shifts', {})
  expect(items.map(({ shift }) => shift.id)).toEqual([one.id])
})

test('A repeated sign-up gets its first answer even when the shift is full or over by then', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const shift = await newShift(leader, community, { capacity: 1 })
  const options = { requestId: newRequestId() }
  const first = await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id }, options)
  expect(await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id }, options)).toEqual(first)
  clock.advance(24 * 60)
  expect(await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id }, options)).toEqual(first)
})

test('A resident signs up once, may cancel before the start, and may come back', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { id: shiftId } = await newShift(leader, community, { startsIn: 60 })
  const signUp = () => resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  const cancel = () => resident.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId, reason: '家里有事' })
  expect(await refusalOf(cancel())).toBe('signUp.unknown')
  await signUp()
  expect(await refusalOf(signUp())).toBe('signUp.exists')
  expect((await cancel()).signUp.status).toBe('cancelled')
  expect(await refusalOf(cancel())).toBe('signUp.unknown')
  expect((await leader.call('GET /shifts/:shiftId/attendance', { shiftId })).people).toEqual([])
  expect((await signUp()).signUp.status).toBe('signedUp')
  clock.advance(61)
  expect(await refusalOf(cancel())).toBe('signUp.tooLate')
  clock.advance(120)
  expect(await refusalOf((await newResident(community)).call('POST /shifts/:shiftId/sign-ups', { shiftId }))).toBe('shift.over')
})

test('Cancelling twice at once gives one place back', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { id: shiftId } = await newShift(leader, community, { capacity: 3 })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  await Promise.all(Array.from({ length: 5 }, () =>
    refusalOf(resident.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId }))))
  expect((await leader.call('GET /shifts/:shiftId/attendance', { shiftId })).shift.taken).toBe(0)
})

test('Nearby shifts are those of the street that are not over, soonest first, in pages', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const ids = []
  for (const startsIn of [300, 60, 180]) ids.push((await newShift(leader, community, { startsIn, lasts: 60 })).id)
  const [late, soon, middle] = ids
  const first = await resident.call('GET /shifts', { limit: 2 })
  const second = await resident.call('GET /shifts', { limit: 2, cursor: first.cursor })
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([soon, middle, late])
  expect((await resident.call('GET /shifts', { kind: 'timeBank' })).items).toEqual([])
  clock.advance(130)
  expect((await resident.call('GET /shifts', {})).items.map(({ id }) => id)).toEqual([middle, late])
  expect(await refusalOf(resident.call('GET /shifts/:shiftId', { shiftId: 'shf_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('shift.unknown')
  const unknown = resident.call('GET /activities/:activityId', { activityId: 'act_01J9ZZZZZZZZZZZZZZZZZZZZZZ' })
  expect(await refusalOf(unknown)).toBe('activity.unknown')
})

test('An activity is published with its shifts, its guarantees and, where there is risk, a policy (VR-13, VR-14)', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const other = await newResident(community)
  const publish = (changes: object) => leader.call('POST /activities', {
    title: '高处清扫', kind: 'community', summary: '清扫雨棚', place: '2 栋', community, guarantees: '安全绳', riskLevel: 1, risks: '高处作业', checklist: [],
    shifts: [{ startsAt: clock.in(60), endsAt: clock.in(120), capacity: 2 }], ...changes,
  })
  const activity = await accepted(await publish({ riskLevel: 3, policyNumber: 'PICC-2026-0001' }))
  const seen = await other.call('GET /activities/:activityId', { activityId: activity.id })
  expect(seen).toMatchObject({ title: '高处清扫', guarantees: '安全绳', risks: '高处作业', insured: true, method: '在邻里小程序报名' })
  expect(JSON.stringify(seen)).not.toContain('PICC')
  expect(await refusalOf(publish({ riskLevel: 2 }))).toBe('activity.uninsured')
  for (const [from, to] of [[-10, 50], [60, 60], [60, 60 + 721], [367 * 1440, 367 * 1440 + 60]]) {
    const shifts = [{ startsAt: clock.in(from ?? 0), endsAt: clock.in(to ?? 0), capacity: 2 }]
    expect(await refusalOf(publish({ shifts }))).toBe('shift.times')
  }
  expect(await refusalOf(publish({ leaderId: other.id }))).toBe('leader.notLeader')
  expect(await refusalOf(publish({ leaderId: 'per_01J9ZZZZZZZZZZZZZZZZZZZZZZ' }))).toBe('person.unknown')
})
