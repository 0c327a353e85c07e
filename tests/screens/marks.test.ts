import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }

describe('A no-show, and the appeal against it', () => {
  let town: Town
  let desk: Page
  let resident: Phone
  let residentId: string
  let shiftId: string

  beforeAll(async () => {
    town = await startTown()
    residentId = await town.register('resident')
    shiftId = (await publish(town, 'community', { startsIn: 5, lasts: 60 })).id
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    resident = await openPhone(town, 'resident')
  }, 300_000)
  afterAll(async () => { await town?.stop() })
  const onFailure = (pages: () => Page[]) => onTestFailed(async () => {
    for (const [index, page] of pages().entries()) await keepPicture(page, `failed-marks-${index}`)
  })

  test('The leader marks who did not come; the person reads it and says why', async () => {
    const leader = await openPhone(town, 'leader')
    onFailure(() => [leader.page, resident.page])
    await leader.open(`packages/places/roll/index?shiftId=${shiftId}`)
    await leader.tap(`missing-do-${residentId}`)
    await leader.see('all-came')
    await town.system.drain()
    await resident.open('packages/places/marks/index')
    await resident.tap(`appeal-${shiftId}`)
    await resident.write(`why-${shiftId}`, '那天送老伴去医院了')
    await resident.tap(`send-${shiftId}`)
    await expect.poll(() => resident.reads(`mark-${shiftId}`), patience).toContain('申诉待裁定')
    await keepPicture(resident.page, 'marks-appealed')
    expect([...leader.complaints, ...resident.complaints]).toEqual([])
  })

  test('An administrator decides it in the console, and the person reads the reason', async () => {
    desk = await openConsole(town, 'admin')
    onFailure(() => [desk, resident.page])
    await desk.getByTestId('page-overview').waitFor()
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/marks`)
    await desk.getByTestId('decision-reason').fill('医院证明属实')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await keepPicture(desk, 'console-marks')
    await desk.getByTestId('forgive').click()
    await expect.poll(() => desk.getByTestId('table-marks').innerText(), patience).toContain('已撤销')
    await town.system.drain()
    await resident.open('packages/places/marks/index')
    await expect.poll(() => resident.reads(`mark-${shiftId}`), patience).toContain('医院证明属实')
    expect(await resident.reads(`mark-${shiftId}`)).toContain('不计数')
  })
})
