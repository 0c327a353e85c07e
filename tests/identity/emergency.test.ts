import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, expect, test } from 'vitest'
import { documentClient } from '../../functions/platform/dynamo.ts'
import { purposes } from '../../shared/purposes.ts'
import { tables } from '../support/environment.ts'
import { acceptedOrder, newElder, newHelper, openOrder } from '../support/orders.ts'
import { drain, eventImages } from '../support/stream.ts'
import { type Person, clock, newCommunity, newResident, newShift, nextMorning, refusalOf } from '../support/world.ts'

const consent = (purpose: keyof typeof purposes) => ({ purpose, version: purposes[purpose].version })
const day = 24 * 60
const daughter = { name: '李晓梅', phone: '13900001111', relation: '女儿' }
const healthNote = '青霉素过敏，随身带硝酸甘油'
const told = {
  emergencyContact: daughter, healthNote, consents: [consent('emergencyContact'), consent('healthNote')],
}

// A window of days is met at the same hour, whenever the test runs.
beforeEach(() => { nextMorning() })

const noticesOf = async (person: Person) =>
  (await person.call('GET /me/notices', {})).items.filter(({ kind }) => kind === 'emergency.seen')

const viewsOf = async (personId: string) => (await eventImages()).filter(({ type, data }) =>
  type?.S === 'person.emergencySeen' && JSON.stringify(data).includes(personId))

const onShift = async () => {
  const community = await newCommunity()
  const leader = await newResident(community, 'teamLeader')
  const resident = await newResident(community)
  await resident.call('PUT /me/facts', told)
  const shift = await newShift(leader, community, { startsIn: 3 * day, lasts: 120 })
  const look = (who: Person, personId = resident.id) =>
    who.call('POST /shifts/:shiftId/emergency-views', { shiftId: shift.id, personId })
  return { community, leader, resident, shift, look }
}

test('Whom to ring and what to know of one’s health is said with a consent for each, and erased as easily (PEERS 1.10, PV-02)', async () => {
  const resident = await newResident(await newCommunity())
  const say = (input: object) => resident.call('PUT /me/facts', { consents: [], ...input })
  expect(await refusalOf(say({ emergencyContact: daughter }))).toBe('consent.missing')
  expect(await refusalOf(say({ healthNote, consents: [consent('emergencyContact')] }))).toBe('consent.missing')
  expect(await refusalOf(say({ emergencyContact: { ...daughter, phone: '12' }, consents: told.consents })))
    .toBe('input.invalid')
  await resident.call('PUT /me/facts', told)
  await say({ emergencyContact: { ...daughter, phone: '027-87654321' } })
  const kept = await resident.call('GET /me/facts', {})
  expect(kept).toMatchObject({ emergencyContact: { ...daughter, phone: '027-87654321' }, healthNote })
  await resident.call('POST /me/consent-withdrawals', { purpose: 'healthNote' })
  const after = await resident.call('GET /me/facts', {})
  expect([after.emergencyContact?.name, after.healthNote]).toEqual([daughter.name, undefined])
  await resident.call('POST /me/consent-withdrawals', { purpose: 'emergencyContact' })
  expect(JSON.stringify(await resident.call('GET /me/facts', {}))).not.toContain(daughter.name)
})

test('The shift’s leader sees it from the day before until the day after; each view is logged and told to the person (PEERS 1.10)', async () => {
  const { leader, resident, shift, look } = await onShift()
  expect(await refusalOf(look(leader))).toBe('signUp.unknown')
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  clock.advance(day)
  expect(await refusalOf(look(leader))).toBe('emergency.notNow')
  clock.advance(day)
  expect(await look(leader)).toEqual({ emergencyContact: daughter, healthNote })
  await drain()
  const [view, ...more] = await viewsOf(resident.id)
  expect(more).toEqual([])
  expect(view?.actorId?.S).toBe(leader.id)
  expect(JSON.stringify(view)).not.toMatch(/李晓梅|13900001111|青霉素/)
  const [notice] = await noticesOf(resident)
  expect(notice?.values).toMatchObject({ title: '楼栋清洁日', name: expect.stringContaining('*') as string })
  // The shift is in a day; it is over on the same day, and the day after still counts.
  clock.advance(2 * day)
  expect(await look(leader)).toMatchObject({ healthNote })
  clock.advance(day)
  expect(await refusalOf(look(leader))).toBe('emergency.notNow')
})

test('Nobody else sees it: not the administrator above, another leader or a worker, nor once the place is given up (PEERS 1.10)', async () => {
  const { community, leader, resident, shift, look } = await onShift()
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  clock.advance(3 * day - 60)
  for (const role of ['communityAdmin', 'teamLeader'] as const) {
    const other = await newResident(community, role)
    expect(await refusalOf(look(other))).toBe('role.scope')
    // Who may not look is not offered to.
    if (role === 'communityAdmin') {
      expect((await other.call('GET /shifts/:shiftId/attendance', { shiftId: shift.id })).isLeader).toBe(false)
    }
  }
  expect((await leader.call('GET /shifts/:shiftId/attendance', { shiftId: shift.id })).isLeader).toBe(true)
  const worker = await newResident(community, 'gridWorker')
  expect(JSON.stringify(await worker.call('GET /people/:personId', { personId: resident.id }))).not.toMatch(/李晓梅|青霉素/)
  expect(JSON.stringify(await leader.call('GET /shifts/:shiftId/attendance', { shiftId: shift.id }))).not.toMatch(/李晓梅|青霉素/)
  await resident.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId: shift.id, reason: '有事' })
  expect(await refusalOf(look(leader))).toBe('signUp.unknown')
  expect(await viewsOf(resident.id)).toEqual([])
})

test('Whoever serves sees it of the person they help, once both have agreed, and not when the day after is over (PEERS 1.10)', async () => {
  const community = await newCommunity()
  const [elder, helper] = [await newElder(community, 600), await newHelper(community)]
  const worker = await newResident(community, 'gridWorker')
  const look = (who: Person, orderId: string) => who.call('POST /time-bank/orders/:orderId/emergency-views', { orderId })
  const open = await openOrder(elder, worker, { startsIn: day })
  await helper.call('POST /time-bank/orders/:orderId/claims', { orderId: open })
  expect(await refusalOf(look(helper, open))).toBe('order.state')
  await helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId: open, reason: '有事' })
  const orderId = await acceptedOrder(elder, worker, helper, { startsIn: day + 180 })
  // Nothing is on record: there is nothing to see, and nobody is told of a look.
  expect(await refusalOf(look(helper, orderId))).toBe('field.empty')
  await worker.call('PUT /people/:personId/facts', { personId: elder.id, emergencyContact: daughter, note: '纸质登记表 12 号' })
  expect(await look(helper, orderId)).toEqual({ emergencyContact: daughter })
  expect(await refusalOf(look(worker, orderId))).toBe('claim.unknown')
  expect(await refusalOf(look(elder, orderId))).toBe('claim.unknown')
  await drain()
  expect(await noticesOf(elder)).toHaveLength(1)
  clock.advance(3 * day)
  expect(await refusalOf(look(helper, orderId))).toBe('emergency.notNow')
})

test('It is sealed in the database, stands in the export in full, and the trail shows each view without it (PEERS 1.10, 1.18, PV-04)', async () => {
  const { community, leader, resident, shift, look } = await onShift()
  const { Item } = await documentClient.send(new GetCommand({
    TableName: tables.records, Key: { pk: `person#${resident.id}`, sk: 'facts' },
  }))
  expect(JSON.stringify([Item, await eventImages()])).not.toMatch(/李晓梅|13900001111|青霉素/)
  const { text } = await resident.call('GET /me/data-export', {})
  const facts = text.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>)
    .find(({ list }) => list === 'facts')
  expect(facts).toMatchObject({ emergencyContact: daughter, healthNote })
  expect(facts).not.toHaveProperty('emergencySealed')
  await resident.call('POST /shifts/:shiftId/sign-ups', { shiftId: shift.id })
  clock.advance(2 * day)
  await look(leader)
  await drain()
  const auditor = await newResident(community, 'auditor')
  const { items } = await auditor.call('GET /audit/trail', { community, type: 'person.emergencySeen' })
  expect(items).toMatchObject([{ actorId: leader.id, data: { personId: resident.id, reference: shift.id } }])
})
