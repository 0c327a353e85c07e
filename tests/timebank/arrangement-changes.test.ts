import { beforeEach, describe, expect, test } from 'vitest'
import { arranged, dayIn, settle, statesOf, told, visitsOf } from '../support/arrangements.ts'
import { type Town, acceptedOrder, creditOf, heldFor, newElder, newHelper, openOrder, statusOf } from '../support/orders.ts'
import { know } from '../support/person.ts'
import { clock, newCommunity, newResident, refusalOf } from '../support/world.ts'

let town: Town
let arrangementId: string

beforeEach(async () => {
  const community = await newCommunity()
  town = {
    community, elder: await newElder(community), helper: await newHelper(community),
    worker: await newResident(community, 'gridWorker'),
  }
  arrangementId = await arranged(town.elder, town.helper, town.worker, community)
})

const skip = (day: string, person = town.elder) =>
  refusalOf(person.call('POST /time-bank/arrangements/:arrangementId/skips', { arrangementId, day }))
const pause = (until: string, person = town.elder) =>
  refusalOf(person.call('POST /time-bank/arrangements/:arrangementId/pause', { arrangementId, until }))
const end = (person = town.elder) =>
  refusalOf(person.call('POST /time-bank/arrangements/:arrangementId/end', { arrangementId, reason: '不需要了' }))
const firstOrder = async (): Promise<string> => (await visitsOf(town.elder, arrangementId))[0]?.orderId ?? ''
const week = 7 * 1440

describe('One visit', () => {
  test('that is booked is left out by either side: what was held is back, the time is free, the other is told', async () => {
    const { elder, helper, worker } = town
    const orderId = await firstOrder()
    expect(await skip(dayIn(3), helper)).toMatch(/active/)
    expect([await creditOf(elder.id), await heldFor(orderId), await statusOf(elder, orderId)]).toEqual([300, 0, 'cancelled'])
    expect((await statesOf(elder, arrangementId)).slice(0, 2)).toEqual(['skipped', 'planned'])
    expect(await told(elder)).toContain('order.cancelled')
    expect(await skip(dayIn(3))).toBe('arrangement.day')
    // The hour is the volunteer's own again.
    const startsIn = (Date.parse(`${dayIn(3)}T09:00:00.000+08:00`) - clock.now()) / 60_000
    expect(await acceptedOrder(await newElder(town.community), worker, helper, { startsIn, minutes: 60 })).toMatch(/^ord_/)
  })

  test('that is not booked yet is left out beforehand, and the week after goes on', async () => {
    const { elder, helper } = town
    expect(await skip(dayIn(10))).toMatch(/active/)
    expect(await told(helper)).toContain('arrangement.skipped')
    clock.advance(week)
    await settle()
    expect(await creditOf(elder.id)).toBe(240)
    clock.advance(week)
    await settle()
    expect(await creditOf(elder.id)).toBe(180)
  })

  test('that is not there, or about to begin, is not left out here', async () => {
    expect(await skip(dayIn(4))).toBe('arrangement.day')
    const startsIn = (Date.parse(`${dayIn(3)}T09:00:00.000+08:00`) - clock.now()) / 60_000
    clock.advance(startsIn - 60)
    expect(await skip(dayIn(0))).toBe('arrangement.late')
    clock.advance(90)
    expect(await skip(dayIn(0))).toBe('arrangement.day')
  })

  test('that the volunteer lets go is an ordinary order again: open for others, and the arrangement goes on', async () => {
    const { elder, helper } = town
    const orderId = await firstOrder()
    await helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason: '有事' })
    expect(await statusOf(elder, orderId)).toBe('open')
    clock.advance(week)
    await settle()
    expect((await statesOf(elder, arrangementId))[0]).toBe('booked')
  })
})

describe('A pause', () => {
  test('until a day calls off what is booked in it, books nothing, and goes on after that day', async () => {
    const { elder, helper } = town
    const orderId = await firstOrder()
    expect(await pause(dayIn(12))).toMatch(/active/)
    await settle()
    expect([await statusOf(elder, orderId), await creditOf(elder.id)]).toEqual(['cancelled', 300])
    expect(await told(helper)).toContain('arrangement.paused')
    expect((await statesOf(elder, arrangementId)).slice(0, 3)).toEqual(['off', 'paused', 'planned'])
    clock.advance(week)
    await settle()
    expect(await creditOf(elder.id)).toBe(300)
    clock.advance(week)
    await settle()
    expect(await creditOf(elder.id)).toBe(240)
  })

  test('is ended before its day by either side, and is not longer than the arrangement', async () => {
    const { elder, helper } = town
    expect(await pause(dayIn(60))).toBe('arrangement.day')
    expect(await pause(dayIn(-1))).toBe('arrangement.day')
    await pause(dayIn(30), helper)
    await settle()
    await elder.call('POST /time-bank/arrangements/:arrangementId/resumption', { arrangementId })
    expect(await told(helper)).toContain('arrangement.resumed')
    clock.advance(week)
    await settle()
    expect(await creditOf(elder.id)).toBe(240)
    const again = elder.call('POST /time-bank/arrangements/:arrangementId/resumption', { arrangementId })
    expect(await refusalOf(again)).toBe('arrangement.state')
  })
})

describe('It ends', () => {
  test('by either side: what is booked and free to call off is called off, and nothing is booked any more', async () => {
    const { elder, helper } = town
    const orderId = await firstOrder()
    expect(await end(helper)).toMatch(/ended/)
    await settle()
    expect([await statusOf(elder, orderId), await creditOf(elder.id)]).toEqual(['cancelled', 300])
    expect(await told(elder)).toContain('arrangement.ended')
    clock.advance(2 * week)
    await settle()
    expect((await elder.call('GET /me/time-bank/orders', {})).items).toHaveLength(1)
    expect(await end()).toBe('arrangement.state')
  })

  test('by a worker at the desk, with a reason that stands in the trail; a visit about to begin stays', async () => {
    const { community, elder, helper, worker } = town
    const orderId = await firstOrder()
    clock.advance((Date.parse(`${dayIn(3)}T09:00:00.000+08:00`) - clock.now()) / 60_000 - 60)
    expect(await end(worker)).toMatch(/ended/)
    await settle()
    expect(await statusOf(elder, orderId)).toBe('accepted')
    for (const person of [elder, helper]) expect(await told(person)).toContain('arrangement.ended')
    const admin = await newResident(community, 'communityAdmin')
    const { items } = await admin.call('GET /audit/trail', { community, type: 'arrangement.closed' })
    expect(items).toMatchObject([{ actorId: worker.id }])
    expect((await worker.call('GET /time-bank/arrangements', { community, queue: 'done' })).items)
      .toMatchObject([{ endedAs: 'worker', endReason: '不需要了' }])
  })

  test('with its last day', async () => {
    const { elder } = town
    for (let count = 0; count < 9; count++) {
      clock.advance(week)
      await settle()
    }
    const { arrangement } = await elder.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })
    expect(arrangement).toMatchObject({ status: 'ended', endedAs: 'over' })
    expect(await told(elder)).toContain('arrangement.over')
  })

  test('when one side has left, and what was held for the visits to come goes back (TB-11)', async () => {
    const { community, elder, helper, worker } = town
    const { deskActId } = await worker.call('POST /people/:personId/leaving', {
      personId: helper.id, why: 'moved', kinIds: [], note: '搬到外地',
    })
    const second = await newResident(community, 'communityAdmin')
    await second.call('POST /desk-acts/:deskActId/seconding', { deskActId, community })
    await settle()
    const { arrangement } = await elder.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })
    expect([arrangement.endedAs, await creditOf(elder.id)]).toEqual(['left', 300])
    expect(await told(elder)).toContain('arrangement.left')
  })

  test('when the volunteer is suspended for absences, and both are told (1.4)', async () => {
    const { community, elder, helper, worker } = town
    const other = await newElder(community)
    for (let count = 0; count < 3; count++) {
      const orderId = await openOrder(other, worker, { startsIn: 60, minutes: 60 })
      await helper.call('POST /time-bank/orders/:orderId/claims', { orderId })
      await helper.call('POST /time-bank/orders/:orderId/claim-withdrawals', { orderId, reason: '有事' })
    }
    await settle()
    clock.advance(week)
    await settle()
    const { arrangement } = await elder.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })
    expect(arrangement.endedAs).toBe('suspended')
    for (const person of [elder, helper]) expect(await told(person)).toContain('arrangement.suspended')
  })

  test('at its next visit where the leaving was not told of', async () => {
    await know(town.helper.id, { leftAt: clock.in(0), leftWhy: 'moved' })
    clock.advance(week)
    await settle()
    const { arrangement } = await town.elder.call('GET /time-bank/arrangements/:arrangementId', { arrangementId })
    expect(arrangement.endedAs).toBe('left')
  })
})
