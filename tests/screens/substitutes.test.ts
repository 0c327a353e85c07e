import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }
const activityPage = (shiftId: string): string => `packages/volunteering/activity/index?shiftId=${shiftId}`

describe('Who comes instead, who could come too, and a text that changes', () => {
  let town: Town
  let resident: Phone
  let neighbour: Phone
  let leader: Phone
  let desk: Page
  let shiftId: string

  const signUpOf = async (role: 'resident' | 'neighbour', id = shiftId) =>
    (await town.as(role)('GET /shifts/:shiftId', { shiftId: id })).signUp

  beforeAll(async () => {
    town = await startTown()
    for (const role of ['resident', 'neighbour'] as const) await town.register(role)
    ;[resident, neighbour, leader] = [await openPhone(town, 'resident'), await openPhone(town, 'neighbour'), await openPhone(town, 'leader')]
    shiftId = (await publish(town, 'community', { startsIn: 4320, capacity: 2 })).id
  }, 300_000)
  beforeEach(() => onTestFailed(async () => {
    for (const [name, phone] of Object.entries({ resident, neighbour, leader })) await keepPicture(phone.page, `failed-substitutes-${name}`)
    if (desk) await keepPicture(desk, 'failed-substitutes-desk')
  }))
  afterAll(async () => { await town?.stop() })

  test('One looks for a stand-in, the other takes the place over, and there is no mark', async () => {
    await resident.open(activityPage(shiftId))
    await resident.tap('sign-up')
    await resident.tap('search-stand-in')
    await expect.poll(async () => (await town.as('neighbour')('GET /shifts/:shiftId/stand-ins', { shiftId })).people.length, patience).toBe(1)
    const { id: residentId } = await town.as('resident')('GET /me', {})
    await neighbour.open(activityPage(shiftId))
    await expect.poll(() => neighbour.reads(`search-${residentId}`), patience).toContain('李*英')
    await keepPicture(neighbour.page, 'stand-in-asked')
    await neighbour.tap(`stand-in-${residentId}`)
    await neighbour.see('signed-up')
    expect((await signUpOf('resident'))?.ended).toBe('standIn')
    expect((await town.as('resident')('GET /me/marks', {})).items).toEqual([])
  })

  test('Of several roles one says for which one is spare; the leader asks, and a place is kept for the answer', async () => {
    const at = (minutes: number): string => new Date(town.system.clock.now() + minutes * 60_000).toISOString()
    const { id: activityId } = await town.as('leader')('POST /activities', {
      title: '助老理发', kind: 'community', summary: '给老人理发。', place: '社区活动室', community: community.code, guarantees: '围布',
      riskLevel: 1, checklist: [], roles: [{ name: '理发' }, { name: '接送' }],
      shifts: [{ startsAt: at(7000), endsAt: at(7060), wanted: [1, 1] }],
    })
    const { shifts } = await town.as('admin')('POST /activities/:activityId/reviews', { activityId, accept: true })
    const id = shifts[0]?.id ?? ''
    await resident.open(activityPage(id))
    await resident.see('sign-up')
    expect(await resident.at('sign-up').getAttribute('aria-disabled')).toBe('true')
    await resident.tap('spare')
    await resident.tap('spare-role-r2')
    await keepPicture(resident.page, 'spare-role')
    await resident.tap('spare-yes')
    await expect.poll(async () => (await town.as('resident')('GET /shifts/:shiftId/my-place', { shiftId: id })).spare, patience).toBe(true)
    const { id: residentId } = await town.as('resident')('GET /me', {})
    await leader.open(`packages/places/roll/index?shiftId=${id}`)
    await expect.poll(() => leader.reads(`spare-${residentId}`), patience).toContain('接送')
    await leader.tap(`spare-do-${residentId}`)
    await town.system.drain()
    await resident.open(activityPage(id))
    await resident.tap('accept-place')
    await resident.see('signed-up')
    expect(await signUpOf('resident', id)).toMatchObject({ status: 'signedUp', roleId: 'r2' })
  })

  test('The leader changes the place, one question a page; residents read the old one until the community has looked at it (WX-05)', async () => {
    await leader.open('packages/leader/activities/index')
    const { activityId } = (await town.as('leader')('GET /shifts/:shiftId', { shiftId })).shift
    await leader.tap(`text-${activityId}`)
    await leader.tap('change-place')
    await leader.write('text-place', '东湖边凉亭')
    await leader.tap('next')
    await leader.tap('send-text')
    await leader.see('text-submitted')
    await keepPicture(leader.page, 'text-submitted')
    await neighbour.open(activityPage(shiftId))
    await expect.poll(() => neighbour.reads('activity-facts'), patience).toContain('红巷口集合')
    desk = await openConsole(town, 'admin')
    await desk.getByTestId('page-overview').waitFor()
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/activities`)
    await expect.poll(() => desk.getByTestId(`text-${activityId}`).innerText(), patience).toContain('东湖边凉亭')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await keepPicture(desk, 'console-texts')
    await desk.getByTestId(`accept-text-${activityId}`).click()
    await expect.poll(() => desk.getByTestId('waiting-texts').count(), patience).toBe(0)
  })

  test('Then everybody on it is told where to go instead, and may leave without a mark', async () => {
    await town.system.clock.advance(2)
    await town.system.drain()
    await neighbour.open('packages/people/inbox/index')
    await expect.poll(() => neighbour.page.locator('#messages:visible').innerText(), patience).toContain('东湖边凉亭')
    await keepPicture(neighbour.page, 'text-told')
    await neighbour.open(activityPage(shiftId))
    await expect.poll(() => neighbour.reads('activity-facts'), patience).toContain('东湖边凉亭')
    expect([...resident.complaints, ...neighbour.complaints, ...leader.complaints]).toEqual([])
  })
})
