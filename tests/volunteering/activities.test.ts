import { expect, test } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'
import { type Publication, publishing } from '../support/activities.ts'

test('An activity has roles, each shift so many of each, and a role is full on its own', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const [one, other, third] = [await newResident(community), await newResident(community), await newResident(community)]
  const { shifts: [shift], roles } = await publishing(leader, community, {
    roles: [{ name: '送餐员' }, { name: '领队助手' }],
    shifts: [{ startsAt: clock.in(60), endsAt: clock.in(120), wanted: [2, 1] }],
  })
  const shiftId = shift?.id ?? ''
  expect(roles).toMatchObject([{ id: 'r1', name: '送餐员' }, { id: 'r2', name: '领队助手' }])
  expect(shift).toMatchObject({ capacity: 3, taken: 0 })
  await one.call('POST /shifts/:shiftId/sign-ups', { shiftId, roleId: 'r2' })
  expect(await refusalOf(other.call('POST /shifts/:shiftId/sign-ups', { shiftId, roleId: 'r2' }))).toBe('shift.full')
  expect(await refusalOf(other.call('POST /shifts/:shiftId/sign-ups', { shiftId, roleId: 'r3' }))).toBe('shift.role')
  await other.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  const { shift: after } = await leader.call('GET /shifts/:shiftId', { shiftId })
  expect([after.taken, ...after.roles.map(({ taken }) => taken)]).toEqual([2, 1, 1])
  await one.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
  await third.call('POST /shifts/:shiftId/sign-ups', { shiftId, roleId: 'r2' })
})

test('Publishing refuses 补录 in the title, what is no volunteering, unnamed risks, a policy that ends too early (VR-08, VR-09, VR-13)', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const refused = (changes: Partial<Publication>) => refusalOf(publishing(leader, community, changes))
  expect(await refused({ title: '9 月巡逻补录' })).toBe('activity.title')
  expect(await refused({ checklist: ['ownDuty'] })).toBe('activity.notVoluntary')
  expect(await refused({ riskLevel: 2, policyNumber: 'P1' })).toBe('activity.risks')
  expect(await refused({ riskLevel: 2, risks: '登高' })).toBe('activity.uninsured')
  expect(await refused({ riskLevel: 2, risks: '登高', policyNumber: 'P1', policyUntil: '2020-01-01' })).toBe('activity.uninsured')
  expect(await refused({ roles: [{ name: '甲' }, { name: '乙' }] })).toBe('shift.roles')
})

test('Sign-up opens so many hours before the shift, and the refusal says when', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { shifts: [shift] } = await publishing(leader, community, {
    opensHoursBefore: 24, shifts: [{ startsAt: clock.in(25 * 60), endsAt: clock.in(26 * 60), capacity: 5 }],
  })
  const signUp = () => resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift?.id ?? '' })
  const refused = await signUp().catch((error: { problem: { code: string; issues: { message: string }[] } }) => error.problem)
  expect(refused).toMatchObject({ code: 'shift.notYetOpen', issues: [{ path: 'opensAt', message: shift?.opensAt }] })
  clock.advance(61)
  expect((await signUp()).signUp.status).toBe('signedUp')
})

test.each([
  ['minAge', { minAge: 18 }, 'condition.birthDay'], ['certificate', { certificate: 'firstAid' }, 'condition.certificate'],
  ['training', { training: '助老礼仪' }, 'condition.training'],
] as const)('A place is refused to whoever does not meet the %s of the role', async (_, conditions, code) => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { shifts: [shift] } = await publishing(leader, community, { roles: [{ name: '送餐员', ...conditions }] })
  expect(await refusalOf(resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift?.id ?? '' }))).toBe(code)
})

test('What I can take now leaves out what is full, waited for, not open yet, not for me, or overlaps with mine', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const [me, other] = [await newResident(community), await newResident(community)]
  const shiftAt = async (startsIn: number, changes: Partial<Publication> = {}) => {
    const { shifts: [shift] } = await publishing(leader, community, {
      shifts: [{ startsAt: clock.in(startsIn), endsAt: clock.in(startsIn + 60), capacity: 1 }], ...changes,
    })
    return shift?.id ?? ''
  }
  const join = (person: typeof me, shiftId: string) => person.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  const [mine, overlapping, full, free] = [await shiftAt(600), await shiftAt(630), await shiftAt(60), await shiftAt(200)]
  await shiftAt(3000, { opensHoursBefore: 1 })
  await shiftAt(300, { roles: [{ name: '司机', certificate: 'driving' }] })
  await join(me, mine)
  await join(other, full)
  const takeable = async () => (await me.call('GET /shifts', { takeable: 'yes' })).items.map(({ id }) => id)
  expect(await takeable()).toEqual([free])
  await me.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: mine })
  expect(await takeable()).toEqual([free, mine, overlapping])
})

test('Nobody is assigned: no call takes a place for another person (VR-16)', () => {
  const calls = Object.entries(contract).filter(([name]) => /sign-ups$|regular$|waiting$/.test(name))
  expect(calls.length).toBeGreaterThan(1)
  for (const [name, call] of calls) expect(Object.keys(call.input().shape), name).not.toContain('personId')
})
