import { expect, test } from 'vitest'
import { balanceOf } from '../../functions/ledger/balance.ts'
import { readPerson } from '../../functions/platform/person.ts'
import { confirmedHour } from '../support/hour.ts'
import { daysLater, newDesk, stepsOf } from '../support/leaving.ts'
import { drain } from '../support/stream.ts'
import { clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

test('Who wants to close the account sees what is open, step by step, settles what has to be, and the rest ends by itself (PEERS 1.17)', async () => {
  const { community, resident, leader } = await confirmedHour({ minutes: 90 })
  await drain()
  const { id: shiftId } = await newShift(leader, community, { startsIn: 600 })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  const waiting = await newResident(community)
  expect(await stepsOf(resident)).toEqual({ credit: 1, shifts: 1, household: 1 })
  const close = () => resident.call('POST /me/closing', { erase: false })
  await expect(close()).rejects.toMatchObject({ problem: { code: 'closing.first', issues: [{ path: 'credit', message: '1' }] } })
  await resident.call('POST /time-credit/gifts', { minutes: 90 })
  expect(await stepsOf(resident)).toEqual({ shifts: 1, gifts: 1, household: 1 })
  expect((await resident.call('GET /me/closing', {})).steps.find(({ step }) => step === 'gifts')).toMatchObject({ minutes: 90, first: false })
  expect((await close()).erasedAfter).toBeUndefined()
  await drain()
  expect(await stepsOf(resident)).toEqual({ gifts: 1 })
  expect((await readPerson(resident.id)).leftWhy).toBe('moved')
  // The place is free again, without a mark, and the gift arrives as it would have.
  expect((await resident.call('GET /me/marks', {})).items).toEqual([])
  await waiting.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  await daysLater(2)
  expect(await balanceOf(`timeCredit:member:${resident.id}`)).toBe(0)
  expect(await refusalOf(close())).toBe('person.left')
})

test('Who leads shifts hands them on first; a request that nobody began is called off with its credit', async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  await newShift(leader, community, { startsIn: 600 })
  expect(await stepsOf(leader)).toEqual({ leading: 1, roles: 1 })
  await expect(leader.call('POST /me/closing', { erase: true })).rejects
    .toMatchObject({ problem: { code: 'closing.first', issues: [{ path: 'leading', message: '1' }] } })
})

test('A closing is taken back on one’s own phone while it waits, the account opens, and nothing is erased', async () => {
  const { community } = await newDesk()
  const resident = await newResident(community)
  expect(await refusalOf(resident.call('POST /me/return', {}))).toBe('person.here')
  const { erasedAfter } = await resident.call('POST /me/closing', { erase: true })
  expect(erasedAfter?.slice(0, 10)).toBe(clock.in(15 * 1440).slice(0, 10))
  expect(await resident.call('GET /me/closing', {})).toMatchObject({ left: { why: 'moved', own: true }, erasure: { state: 'waiting' } })
  await drain()
  await resident.call('POST /me/return', {})
  await daysLater(20)
  expect((await readPerson(resident.id)).leftAt).toBeUndefined()
  expect(await resident.call('GET /me', {})).toMatchObject({ registered: true, name: resident.name })
  expect((await resident.call('GET /me/closing', {})).erasure).toMatchObject({ state: 'withdrawn' })
})

test('At the desk a worker sees the same list for who has died; what two workers recorded only the desk takes back', async () => {
  const { community, worker, confirm } = await newDesk()
  const { resident } = await confirmedHour({ community, minutes: 60 })
  await drain()
  const see = () => worker.call('GET /people/:personId/closing', { personId: resident.id })
  expect((await see()).steps.find(({ step }) => step === 'credit')).toEqual({ step: 'credit', count: 1, minutes: 60, first: true })
  const { deskActId } = await worker.call('POST /people/:personId/leaving', { personId: resident.id, why: 'moved', kinIds: [], note: '搬去广州' })
  await confirm(deskActId)
  expect((await see()).left).toMatchObject({ why: 'moved', own: false })
  expect(await refusalOf(resident.call('POST /me/return', {}))).toBe('closing.desk')
  const elsewhere = await newResident(await newCommunity(), 'gridWorker')
  expect(await refusalOf(elsewhere.call('GET /people/:personId/closing', { personId: resident.id }))).toBe('role.scope')
})
