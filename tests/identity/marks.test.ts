import { beforeEach, expect, test } from 'vitest'
import { type Town, acceptedOrder, creditOf, giveCredit, newElder, newHelper, openOrder } from '../support/orders.ts'
import { setHere } from '../support/settings.ts'
import { type Person, clock, newCommunity, newResident, newShift, refusalOf } from '../support/world.ts'
import { overShift, settle, toldTo } from '../volunteering/places/world.ts'

/** Marks of one person, whatever they came from: shifts and orders together (docs/decisions/056). */

let town: Town & { leader: Person; came: Person; admin: Person }

beforeEach(async () => {
  const community = await newCommunity()
  town = {
    community, elder: await newElder(community, 1000), helper: await newHelper(community),
    worker: await newResident(community, 'gridWorker'), leader: await newResident(community, 'teamLeader'),
    came: await newResident(community), admin: await newResident(community, 'communityAdmin'),
  }
})

const letGo = async (orderId: string) =>
  town.helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason: '临时有事' })

const missShift = async () => {
  const { community, leader, came, helper } = town
  const { id: shiftId } = await overShift(leader, community, came, helper)
  await leader.call('POST /shifts/:shiftId/no-shows', { shiftId, personId: helper.id })
  return shiftId
}

const letGoLate = async (startsIn: number) => {
  const { elder, worker, helper } = town
  const orderId = await acceptedOrder(elder, worker, helper, { startsIn, minutes: 30 })
  await letGo(orderId)
  return orderId
}

const myMarks = () => town.helper.call('GET /me/marks', {})
const take = (orderId: string) => refusalOf(town.helper.call('POST /time-bank/orders/:orderId/claims', { orderId }))
const signUp = (shiftId: string) => refusalOf(town.helper.call('POST /shifts/:shiftId/sign-ups', { shiftId }))

test('Marks of shifts and orders count together: three keep from signing up and claiming, an appeal ends both (TB 1.4, VR-16)', async () => {
  const { community, elder, helper, worker, leader, admin } = town
  await giveCredit(helper.id, community, 200)
  const shiftId = await missShift()
  const [first, second] = [await letGoLate(100), await letGoLate(101)]
  const coming = await newShift(leader, community, { startsIn: 3000 })
  const open = await openOrder(elder, worker, { startsIn: 5000, minutes: 30 })
  expect([await signUp(coming.id), await take(open)]).toEqual(['mark.suspended', 'mark.suspended'])
  const { items, suspendedUntil = '' } = await myMarks()
  expect(items.map(({ reference, of, kind }) => [reference, of, kind])).toEqual([
    [second, 'order', 'late'], [first, 'order', 'late'], [shiftId, 'shift', 'noShow'],
  ])
  expect(Math.round((Date.parse(suspendedUntil) - clock.now()) / 86_400_000)).toBe(14)
  expect(await creditOf(helper.id)).toBe(200)
  await settle()
  const told = (await toldTo(helper)).join('\n')
  expect(told).toContain('shortly before it began')
  expect(told).toContain('you cannot sign up or take orders before')

  await helper.call('POST /me/marks/:reference/appeal', { reference: first, reason: '母亲急诊' })
  const decision = { personId: helper.id, reference: first, community, forgive: true, reason: '急诊记录属实' }
  const elsewhere = await newResident(await newCommunity(), 'communityAdmin')
  expect(await refusalOf(elsewhere.call('POST /people/:personId/marks/:reference/decision', decision))).toBe('role.scope')
  const there = { ...decision, community: (await elsewhere.call('GET /me', {})).community ?? '' }
  expect(await refusalOf(elsewhere.call('POST /people/:personId/marks/:reference/decision', there))).toBe('mark.unknown')
  const queue = await admin.call('GET /marks', { community })
  expect(queue.items[0]).toMatchObject({ reference: first, of: 'order', state: 'appealed', appealReason: '母亲急诊' })
  expect(queue.items).toHaveLength(3)
  await admin.call('POST /people/:personId/marks/:reference/decision', decision)
  await settle()
  expect((await toldTo(helper))[0]).toContain('no longer counts. Reason given: 急诊记录属实')
  expect((await myMarks()).suspendedUntil).toBeUndefined()
  expect([await signUp(coming.id), await take(open)]).toEqual([expect.stringContaining('signedUp'), expect.stringContaining('claimed')])
})

test('Who did not come to an order has a mark from whoever said so, who may not decide the appeal (TB 1.4)', async () => {
  const { community, elder, helper, worker, admin } = town
  const orderId = await acceptedOrder(elder, worker, helper, { startsIn: 40 })
  clock.advance(75)
  await admin.call('POST /time-bank/orders/:orderId/no-show', { orderId, reason: '老人等了半小时' })
  await settle()
  const told = await toldTo(helper)
  expect(told.filter((text) => text.includes('neither came nor cancelled'))).toHaveLength(1)
  expect(told.join()).not.toContain('nobody came')
  await helper.call('POST /me/marks/:reference/appeal', { reference: orderId, reason: '走错了楼' })
  const decision = { personId: helper.id, reference: orderId, community, forgive: true, reason: '核实过了' }
  expect(await refusalOf(admin.call('POST /people/:personId/marks/:reference/decision', decision))).toBe('appeal.self')
  const other = await newResident(community, 'communityAdmin')
  expect(await other.call('POST /people/:personId/marks/:reference/decision', decision)).toMatchObject({ state: 'forgiven', of: 'order' })
})

test('One set of settings holds for shifts and orders alike', async () => {
  const { community, elder, worker, helper, leader } = town
  await setHere(community, 'identity.freeCancelMinutes', 30)
  await setHere(community, 'identity.marksForSuspension', 1)
  await letGoLate(60)
  expect((await myMarks()).items).toEqual([])
  const { id: shiftId } = await newShift(leader, community, { startsIn: 25 })
  await helper.call('POST /shifts/:shiftId/sign-ups', { shiftId })
  await helper.call('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
  expect(await take(await openOrder(elder, worker, { startsIn: 3000, minutes: 30 }))).toBe('mark.suspended')
})
