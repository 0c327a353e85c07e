import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }
const activityPage = (shiftId: string): string => `packages/volunteering/activity/index?shiftId=${shiftId}`

describe('A series with one place, and two phones', () => {
  let town: Town
  let resident: Phone
  let neighbour: Phone
  let shiftId: string

  beforeAll(async () => {
    town = await startTown()
    for (const role of ['resident', 'neighbour'] as const) await town.register(role)
    ;[resident, neighbour] = [await openPhone(town, 'resident'), await openPhone(town, 'neighbour')]
    shiftId = (await publish(town, 'community', { startsIn: 4320, capacity: 1, weeks: 3 })).id
  }, 300_000)
  afterAll(async () => { await town?.stop() })
  const onFailure = () => onTestFailed(async () => {
    await keepPicture(resident.page, 'failed-waiting-resident')
    await keepPicture(neighbour.page, 'failed-waiting-neighbour')
  })

  test('The second finds it full, joins the waiting list and reads which one they are', async () => {
    onFailure()
    await resident.open(activityPage(shiftId))
    await resident.tap('sign-up')
    await resident.see('signed-up')
    await neighbour.open(activityPage(shiftId))
    await neighbour.tap('join-waiting')
    await expect.poll(() => neighbour.reads('position'), patience).toContain('第 1 位')
    await keepPicture(neighbour.page, 'waiting-list')
  })

  test('The first cancels; the second is told, confirms in time and has the place', async () => {
    onFailure()
    await resident.tap('cancel')
    await resident.tap('cancel-yes')
    await resident.see('cancelled')
    await town.system.drain()
    await neighbour.open('packages/people/inbox/index')
    await expect.poll(() => neighbour.page.locator('#messages:visible').innerText(), patience).toContain('有名额了')
    await keepPicture(neighbour.page, 'waiting-told')
    await neighbour.tap('message-open-0')
    await expect.poll(() => neighbour.reads('offer-until'), patience).toContain('前确认')
    await keepPicture(neighbour.page, 'waiting-offered')
    await resident.open(activityPage(shiftId))
    await resident.see('join-waiting')
    await neighbour.tap('accept-place')
    await neighbour.see('signed-up')
    const { shift, signUp } = await town.as('neighbour')('GET /shifts/:shiftId', { shiftId })
    expect([shift.taken, signUp?.status]).toEqual([1, 'signedUp'])
    expect([...resident.complaints, ...neighbour.complaints]).toEqual([])
  })

  test('Who does not answer loses the place to the next, by the schedule alone', async () => {
    onFailure()
    await resident.tap('join-waiting')
    await resident.see('position')
    await town.as('neighbour')('POST /shifts/:shiftId/sign-up-cancellations', { shiftId })
    await town.system.drain()
    await resident.open(activityPage(shiftId))
    await resident.see('accept-place')
    await town.as('neighbour')('POST /shifts/:shiftId/waiting', { shiftId })
    await town.system.clock.advance(12 * 60 + 2)
    await town.system.drain()
    await expect.poll(async () => (await town.as('neighbour')('GET /shifts/:shiftId', { shiftId })).signUp?.status, patience)
      .toBe('offered')
    await resident.open(activityPage(shiftId))
    await expect.poll(() => resident.reads('cancelled'), patience).toContain('没有确认')
  })
})
