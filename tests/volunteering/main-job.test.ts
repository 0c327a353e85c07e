import { expect, test } from 'vitest'
import { drain } from '../support/stream.ts'
import { clock, codeOn, newCommunity, newResident, newShift } from '../support/world.ts'

test('A resident signs up, checks in and out, is confirmed, and has hours, credit and family points', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  const { id: householdId } = await resident.call('POST /households', { name: '李家' })
  const shift = await newShift(leader, community, { startsIn: 30, lasts: 120, kind: 'timeBank' })
  const nearby = await resident.call('GET /shifts', {})
  expect(nearby.items.map(({ id }) => id)).toContain(shift.id)
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  clock.advance(30)
  await resident.call('POST /shifts/:shiftId/check-ins', { shiftId: shift.id, code: await codeOn(leader, shift.id) })
  clock.advance(95)
  const { signUp } = await resident.call('POST /shifts/:shiftId/check-outs', {
    shiftId: shift.id, code: await codeOn(leader, shift.id),
  })
  expect(signUp.measuredMinutes).toBe(95)
  const confirmed = await leader.call('POST /shifts/:shiftId/confirmations', {
    shiftId: shift.id, personId: resident.id, minutes: 95,
  })
  expect(confirmed.evidence).toBe('measured')
  await drain()
  const { items } = await resident.call('GET /me/accounts', {})
  expect(items).toMatchObject([
    { account: `serviceMinutes:volunteer:${resident.id}`, asset: 'serviceMinutes', balance: 95 },
    { account: `timeCredit:member:${resident.id}`, asset: 'timeCredit', balance: 95 },
    { account: `familyPoint:household:${householdId}`, asset: 'familyPoint', balance: 15 },
  ])
  const records = await resident.call('GET /me/service-records', {})
  expect(records.items).toMatchObject([{ minutes: 95, evidence: 'measured', title: '楼栋清洁日' }])
})
