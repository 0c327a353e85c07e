import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, expect, test } from 'vitest'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { tables } from '../support/environment.ts'
import { drain } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'

let community: string
let auditor: Person
let resident: Person
let householdId: string
let movementId: string

beforeAll(async () => {
  community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  auditor = await newResident(community, 'auditor')
  resident = await newResident(community)
  householdId = (await resident.call('POST /households', { name: '家' })).id
  const { id: shiftId } = await newShift(leader, community, { startsIn: 1, lasts: 120, kind: 'timeBank' })
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  clock.advance(122)
  const confirmed = await leader.call('POST /shifts/:shiftId/confirmations', {
    shiftId, personId: resident.id, minutes: 120, reason: '到场',
  })
  movementId = confirmed.movementId
  await drain()
})

test('An auditor sees the accounts of a community, derived ones first, and the books balance', async () => {
  const { items } = await auditor.call('GET /audit/accounts', { community })
  expect(items.map(({ account, balance }) => [account, balance])).toEqual([
    [`familyPoint:issued:${community}`, -20], [`serviceMinutes:issued:${community}`, -120],
    [`timeCredit:issued:${community}`, -120], [`familyPoint:household:${householdId}`, 20],
    [`serviceMinutes:volunteer:${resident.id}`, 120], [`timeCredit:member:${resident.id}`, 120],
  ])
  const points = await auditor.call('GET /audit/accounts', { community, asset: 'familyPoint' })
  expect(points.items.map(({ kind }) => kind)).toEqual(['familyPoint:issued', 'familyPoint:household'])
  const { assets } = await auditor.call('GET /audit/trial-balance', { community })
  expect(assets.every(({ sum }) => sum === 0)).toBe(true)
})

test('An auditor follows a journal line to the event and the entries behind it', async () => {
  const { items } = await auditor.call('GET /audit/journal', { community })
  expect(items.map(({ movement }) => movement).sort()).toEqual(['credit.earn', 'hours.record', 'points.award'])
  expect(items.some((row) => row.movementId === movementId)).toBe(true)
  const { movement, event, entries } = await auditor.call('GET /audit/movements/:movementId', { movementId })
  expect(movement).toMatchObject({ movement: 'hours.record', amount: 120 })
  expect(event).toMatchObject({ type: 'hours.confirmed', data: { personId: resident.id, minutes: 120 } })
  expect(entries).toMatchObject([{ account: `serviceMinutes:volunteer:${resident.id}`, balance: 120 }])
  for (const unknown of ['nobody.nothing~0', `${event.id}~1`, `${event.id}~x`]) {
    const attempt = auditor.call('GET /audit/movements/:movementId', { movementId: unknown })
    expect(await refusalOf(attempt)).toBe('movement.unknown')
  }
  const today = new Date(clock.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  expect((await auditor.call('GET /audit/journal', { community, from: today, asset: 'timeCredit' })).items).toHaveLength(1)
  expect((await auditor.call('GET /audit/journal', { community, to: '2020-01-01' })).items).toEqual([])
})

test('Reconciliation reports that the ledger balances, and names what does not', async () => {
  expect(await auditor.call('POST /audit/reconciliations', {})).toMatchObject({ balanced: true, faults: [] })
  const account = `timeCredit:member:${resident.id}`
  const tamper = (balance: number) => documentClient.send(new UpdateCommand({
    TableName: tables.entries, Key: { account, sequence: 1 }, UpdateExpression: 'SET balance = :balance',
    ExpressionAttributeValues: { ':balance': balance },
  }))
  await tamper(500)
  const changed = await auditor.call('POST /audit/reconciliations', {})
  expect(changed.faults).toEqual([{ code: 'entry.balance', subject: `${account} #1`, expected: '120', found: '500' }])
  await tamper(120)
  await documentClient.send(new PutCommand({ TableName: tables.entries, Item: {
    account, sequence: 2, amount: 5, balance: 125, movementId: 'nobody.nothing~0', movement: 'credit.earn',
    counterAccount: `timeCredit:issued:${community}`, happenedAt: clock.in(0), bookedAt: clock.in(0),
  } }))
  const inserted = await auditor.call('POST /audit/reconciliations', {})
  expect(inserted.faults.map(({ code }) => code)).toEqual(['entry.orphan'])
  await documentClient.send(new UpdateCommand({
    TableName: tables.records, Key: { pk: `totals#${community}`, sk: 'timeCredit:member' },
    UpdateExpression: 'SET balance = balance + :five', ExpressionAttributeValues: { ':five': 5 },
  }))
  const { faults, balanced } = await auditor.call('POST /audit/reconciliations', {})
  expect(faults.map(({ code }) => code).sort()).toEqual(['asset.unbalanced', 'entry.orphan', 'total.differs'])
  expect(balanced).toBe(false)
  const { items } = await auditor.call('GET /audit/reconciliations', {})
  expect(items.map((report) => report.balanced)).toEqual([false, false, false, true])
})
