import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }

describe('A weekly series, from the leader’s phone to the residents', () => {
  let town: Town
  let leader: Phone
  let resident: Phone
  let desk: Page
  let shiftId: string
  const see = (id: string) => desk.getByTestId(id)
  const onFailure = () => onTestFailed(async () => {
    await keepPicture(leader.page, 'failed-series-leader')
    await keepPicture(resident.page, 'failed-series-resident')
    if (desk) await keepPicture(desk, 'failed-series-desk')
  })
  const shiftsOf = async () => {
    const { shift } = await town.as('resident')('GET /shifts/:shiftId', { shiftId })
    return (await town.as('resident')('GET /activities/:activityId', { activityId: shift.activityId })).shifts
  }
  const schedule = async (): Promise<void> => {
    await town.system.clock.advance(2)
    await town.system.drain()
    await town.system.clock.advance(2)
    await town.system.drain()
  }

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    ;[leader, resident] = [await openPhone(town, 'leader'), await openPhone(town, 'resident')]
  }, 300_000)
  afterAll(async () => { await town?.stop() })

  test('The leader hands in a weekly activity, one question a page, and reads that the community looks at it first', async () => {
    onFailure()
    await leader.open('packages/leader/publish/index')
    await leader.tap('checklist-ownDuty')
    await leader.see('not-voluntary')
    await keepPicture(leader.page, 'publish-not-voluntary')
    await leader.tap('checklist-none')
    await leader.tap('next')
    await leader.write('title', '周周助老理发')
    await leader.tap('next')
    await leader.tap('kind-community')
    await leader.tap('next')
    await leader.write('summary', '给老人理发，自带工具的请提前说。')
    await leader.tap('next')
    await leader.write('place', '社区活动室')
    await leader.tap('next')
    await leader.page.locator('.option:visible').nth(3).tap()
    await leader.tap('time-09:00')
    for (const answer of ['minutes-60', 'capacity-10', 'repeat-week', 'span-12', 'holidays-yes']) {
      const [step = '', key = ''] = answer.split('-')
      await leader.tap(`${step === 'minutes' ? 'length' : step}-${key}`)
      if (step === 'repeat') await keepPicture(leader.page, 'publish-repeat')
      await leader.tap('next')
    }
    await leader.write('guarantees', '工具、围布')
    await leader.tap('next')
    await leader.tap('risk-1')
    await leader.tap('next')
    await leader.tap('more-no')
    await leader.tap('next')
    await leader.see('publication')
    await keepPicture(leader.page, 'publish-series-check')
    await leader.tap('next')
    await expect.poll(() => leader.page.locator('.page:visible').last().innerText(), patience).toContain('等社区审核')
    await keepPicture(leader.page, 'my-activities')
    expect((await town.as('resident')('GET /shifts', {})).items).toEqual([])
  })

  test('An administrator reads it in the console and accepts it', async () => {
    onFailure()
    desk = await openConsole(town, 'admin')
    await see('page-overview').waitFor()
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/activities`)
    await desk.getByRole('button', { name: '查看' }).click()
    await see('accept').waitFor()
    await keepPicture(desk, 'console-review')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await see('accept').click()
    await expect.poll(async () => (await town.as('resident')('GET /shifts', {})).items.length, patience).toBeGreaterThan(2)
    shiftId = (await town.as('resident')('GET /shifts', {})).items[0]?.id ?? ''
    await town.system.drain()
    await leader.open('packages/people/inbox/index')
    await expect.poll(() => leader.page.locator('#messages:visible').innerText(), patience).toContain('已审核通过')
  })

  test('A resident comes every time: places are taken in all shifts that are there', async () => {
    onFailure()
    await resident.open(`packages/volunteering/activity/index?shiftId=${shiftId}`)
    await resident.see('every-time')
    await keepPicture(resident.page, 'activity-series')
    await resident.tap('every-time')
    await resident.see('is-regular')
    await schedule()
    await expect.poll(async () => (await shiftsOf()).map(({ taken }) => taken), patience).toEqual((await shiftsOf()).map(() => 1))
  })

  test('The leader moves all that follow; the resident keeps the places, is told, and pauses', async () => {
    onFailure()
    const before = await shiftsOf()
    await leader.open(`packages/leader/manage/index?shiftId=${before[1]?.id ?? ''}`)
    await leader.see('task-following')
    await keepPicture(leader.page, 'manage-shift')
    await leader.tap('task-following')
    await leader.page.locator('[id^="day-"]:visible').nth(12).tap()
    await leader.tap('next')
    await leader.tap('time-14:30')
    await leader.tap('next')
    await leader.write('text', '活动室上午有课')
    await keepPicture(leader.page, 'manage-following')
    await leader.tap('next')
    await leader.see('done')
    await schedule()
    await schedule()
    const moved = async () => (await shiftsOf()).slice(1)
    await expect.poll(async () => (await moved()).every(({ startsAt }) => startsAt.endsWith('T06:30:00.000Z')), patience).toBe(true)
    const after = await shiftsOf()
    expect(after.slice(0, before.length).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(after.slice(0, before.length).map(({ taken }) => taken)).toEqual(before.map(() => 1))
    await resident.open('packages/people/inbox/index')
    await expect.poll(() => resident.page.locator('#messages:visible').innerText(), patience).toContain('活动室上午有课')
    await keepPicture(resident.page, 'series-moved-told')
    await resident.open('packages/volunteering/regulars/index')
    const { activityId } = before[0] ?? { activityId: '' }
    await resident.tap(`pause-${activityId}`)
    await keepPicture(resident.page, 'regular-pause')
    await resident.tap(`weeks-${activityId}-12`)
    await resident.see(`resume-${activityId}`)
    await schedule()
    await expect.poll(async () => (await shiftsOf()).map(({ taken }) => taken), patience).toEqual(after.map(() => 0))
    expect([...leader.complaints, ...resident.complaints]).toEqual([])
  })

  test('A certificate is handed in on the phone and confirmed in the console', async () => {
    onFailure()
    await resident.open('packages/volunteering/qualifications/index')
    await resident.tap('add-qualification')
    await resident.tap('kind-firstAid')
    await resident.tap('next')
    await resident.write('number', 'HB-2026-118')
    await resident.tap('next')
    await resident.write('until', '20281231')
    await keepPicture(resident.page, 'qualification-until')
    await resident.tap('next')
    await resident.see('qualification-firstAid')
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/qualifications`)
    await desk.getByRole('button', { name: '核实' }).click()
    await expect.poll(async () => (await town.as('resident')('GET /me/qualifications', {})).items[0]?.state, patience).toBe('confirmed')
    await keepPicture(desk, 'console-qualifications')
  })
})
