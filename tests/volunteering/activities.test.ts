import { expect, test } from 'vitest'
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
