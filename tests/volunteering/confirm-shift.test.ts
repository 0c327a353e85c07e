import { afterAll, expect, inject, test } from 'vitest'
import { partsOfRecord, sumsOf } from '../../functions/volunteering/hours/sums.ts'
import { startFaultProxy } from '../support/fault-proxy.ts'
import type { Person } from '../support/world.ts'

const proxy = await startFaultProxy(inject('endpoint'))
// Before any function is imported: they read the endpoint once.
process.env.LINLI_DYNAMODB_ENDPOINT = proxy.endpoint
const { drain } = await import('../support/stream.ts')
const { clock, newCommunity, newResident, newShift, refusalOf } = await import('../support/world.ts')
const { reconcile } = await import('../../functions/audit/reconcile.ts')
const { newRequestId } = await import('../../shared/client.ts')

afterAll(() => proxy.stop())

const crowd = async (size: number, kind: 'community' | 'timeBank' = 'timeBank') => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const { id: shiftId } = await newShift(leader, community, { startsIn: 1, lasts: 60, capacity: 200, kind })
  const people: Person[] = []
  for (let index = 0; index < size; index++) people.push(await newResident(community))
  for (const one of people) await one.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(62)
  const input = { shiftId, people: people.map(({ id }) => ({ personId: id, minutes: 60, reason: '全程在场' })) }
  const confirm = (requestId = newRequestId()) => leader.call('POST /shifts/:shiftId/confirmation-batches', input, { requestId })
  const balances = async (one: Person | undefined) => ((await one?.call('GET /me/accounts', {}))?.items ?? []).map(({ balance }) => balance)
  return { community, leader, shiftId, people, input, confirm, balances }
}

test('A whole shift is confirmed at once, and for each person follows what follows for one', async () => {
  const { community, people, confirm, balances, shiftId } = await crowd(35)
  await people[3]?.call('POST /households', { name: '家' })
  expect(await confirm()).toEqual({ confirmed: 35, minutes: 35 * 60, refused: [] })
  await drain()
  expect(await balances(people[0])).toEqual([60, 60])
  expect(await balances(people[34])).toEqual([60, 60])
  expect(await balances(people[3])).toEqual([60, 60, 10])
  const [record] = (await people[34]?.call('GET /me/service-records', {}))?.items ?? []
  expect(record).toMatchObject({ shiftId, minutes: 60, evidence: 'leaderEntered' })
  const notices = await people[34]?.call('GET /me/notices', {})
  expect(notices?.items).toMatchObject([{ kind: 'hours.confirmed' }])
  const why = await people[34]?.call('GET /accounts/:account/explanation', { account: `timeCredit:member:${people[34].id}` })
  expect(why?.items[0]?.what.zh).toContain('时间银行')
  const admin = await newResident(community, 'communityAdmin')
  const reversal = { personId: people[34]?.id ?? '', recordId: record?.id ?? '', reason: '名字相同，登记错了人' }
  await admin.call('POST /people/:personId/service-records/:recordId/reversal', reversal)
  await drain()
  expect(await balances(people[34])).toEqual([0, 0])
  expect(await balances(people[33])).toEqual([60, 60])
  const { items } = await admin.call('GET /accounts/:account/statement', { account: `serviceMinutes:volunteer:${people[34]?.id}` })
  expect(items[0]?.reverses).toBe(items[1]?.movementId)
  expect(await reconcile()).toMatchObject({ balanced: true })
})

test('Whoever cannot be confirmed is named, and keeps nobody else back', async () => {
  const { leader, shiftId, input, people, confirm } = await crowd(2)
  const stranger = await newResident(await newCommunity())
  const personId = people[1]?.id ?? ''
  await leader.call('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 60, reason: '到场' })
  input.people.push({ personId: stranger.id, minutes: 60, reason: '到场' }, { personId: leader.id, minutes: 60, reason: '到场' })
  const { confirmed, refused } = await confirm()
  expect(confirmed).toBe(1)
  expect(refused.map(({ code }) => code).toSorted()).toEqual(['signUp.confirmed', 'signUp.unknown', 'signUp.unknown'])
})

test('Cut off between its parts, sent again or sent twice at once, a confirmation records everybody\'s hours exactly once', async () => {
  const { people, confirm, balances } = await crowd(35)
  const requestId = newRequestId()
  let transactions = 0
  proxy.decide((operation) => (operation === 'TransactWriteItems' && transactions++ > 0 ? 'lostBefore' : 'none'))
  expect(await refusalOf(confirm(requestId))).toBe('busy')
  proxy.decide(() => 'none')
  expect((await balances(people[0]))[0]).toBe(60)
  expect((await balances(people[34]))[0] ?? 0).toBe(0)
  let lost = 0
  proxy.decide((operation) => (operation === 'TransactWriteItems' && lost++ % 2 === 0 ? 'lostAfterCommit' : 'none'))
  const answers = await Promise.all([confirm(requestId), confirm(requestId)])
  proxy.decide(() => 'none')
  expect(answers).toEqual([{ confirmed: 35, minutes: 2100, refused: [] }, { confirmed: 35, minutes: 2100, refused: [] }])
  await drain()
  for (const one of people) expect(await balances(one)).toEqual([60, 60])
  expect(await reconcile()).toMatchObject({ balanced: true })
})

test('What a leader adds to measured minutes stands apart in the sums', () => {
  const record = { minutes: 90, evidence: 'leaderEntered', topUpMinutes: 30, baseEvidence: 'measured' }
  expect(partsOfRecord(record)).toEqual({ measured: 60, leaderEntered: 30, selfReported: 0 })
  const plain = { minutes: 40, evidence: 'selfReported' }
  expect(sumsOf([record, plain, { ...plain, reversedAt: '2026-11-24T01:30:00.000Z' }])).toEqual({
    records: 2, measuredMinutes: 60, leaderEnteredMinutes: 30, selfReportedMinutes: 40, sentLateMinutes: 0,
  })
})
