import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { chinaDay } from '../../shared/units.ts'
import { keepPicture } from '../support/browser.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }
const activityPage = (shiftId: string): string => `packages/volunteering/activity/index?shiftId=${shiftId}`
const dayMs = 86_400_000

describe('A weekly series with one place', () => {
  let town: Town
  let regular: Phone
  let neighbour: Phone
  let shiftIds: string[]

  const settle = async (): Promise<void> => {
    await town.system.clock.advance(2)
    await town.system.drain()
  }
  const statusOf = async (role: 'resident' | 'neighbour', shiftId = '') =>
    (await town.as(role)('GET /shifts/:shiftId', { shiftId })).signUp?.status

  beforeAll(async () => {
    town = await startTown()
    for (const role of ['resident', 'neighbour'] as const) await town.register(role)
    const day = (days: number): string => chinaDay(town.system.clock.now() + days * dayMs)
    const { id: activityId } = await town.as('leader')('POST /activities', {
      title: '周周理发', kind: 'community', summary: '给老人理发。', place: '社区活动室', community: community.code, guarantees: '围布',
      riskLevel: 1, checklist: [], shifts: [],
      series: { rule: 'FREQ=WEEKLY', from: day(3), until: day(30), time: '09:00', minutes: 60, capacity: 1 },
    })
    await town.as('admin')('POST /activities/:activityId/reviews', { activityId, accept: true })
    shiftIds = (await town.as('resident')('GET /activities/:activityId', { activityId })).shifts.map(({ id }) => id)
    ;[regular, neighbour] = [await openPhone(town, 'resident'), await openPhone(town, 'neighbour')]
  }, 400_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(regular.page, 'failed-series-waiting-regular')
    await keepPicture(neighbour.page, 'failed-series-waiting-neighbour')
  }))
  afterAll(async () => { await town?.stop() })

  test('One comes every time and so has every place; the other waits for one of the shifts', async () => {
    await regular.open(activityPage(shiftIds[0] ?? ''))
    await regular.tap('every-time')
    await regular.see('is-regular')
    await settle()
    expect(await Promise.all(shiftIds.map((shiftId) => statusOf('resident', shiftId)))).toEqual(shiftIds.map(() => 'signedUp'))
    await neighbour.open(activityPage(shiftIds[1] ?? ''))
    await neighbour.tap('join-waiting')
    await expect.poll(() => neighbour.reads('position'), patience).toContain('第 1 位')
  })

  test('The regular gives that one back: who waits is promoted by itself, and the other shifts stay (VR-16)', async () => {
    await regular.open(activityPage(shiftIds[1] ?? ''))
    await regular.tap('cancel')
    await regular.tap('cancel-yes')
    await regular.see('cancelled')
    await settle()
    await neighbour.open('packages/people/inbox/index')
    await expect.poll(() => neighbour.page.locator('#messages:visible').innerText(), patience).toContain('有名额了')
    await neighbour.open(activityPage(shiftIds[1] ?? ''))
    await neighbour.tap('accept-place')
    await neighbour.see('signed-up')
    await keepPicture(neighbour.page, 'series-promoted')
    expect([await statusOf('neighbour', shiftIds[1]), await statusOf('resident', shiftIds[1]), await statusOf('resident', shiftIds[2])])
      .toEqual(['signedUp', 'cancelled', 'signedUp'])
    expect([...regular.complaints, ...neighbour.complaints]).toEqual([])
  })
})
