import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const dayMinutes = 1440

describe('Somebody who was not here for months (PEERS 1.15)', () => {
  let town: Town
  let desk: Page
  let residentId: string

  beforeAll(async () => {
    town = await startTown()
    await town.as('admin')('POST /settings', { division: community.code, key: 'identity.idleMonths', value: 6, reason: '试行' })
    residentId = await town.register('resident')
    // In steps that the schedule would not sleep through.
    for (let step = 0; step < 18; step += 1) {
      await town.system.clock.advance(13 * dayMinutes)
      await town.system.drain()
    }
    desk = await openConsole(town, 'admin')
  }, 900_000)
  beforeEach(() => onTestFailed(async () => { await keepPicture(desk, 'failed-idle') }))
  afterAll(async () => { await town?.stop() })

  test('The desk finds who was put away, and brings them back with a word on how they met (PEERS 1.15)', async () => {
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/people?show=away`)
    await desk.getByTestId(`record-${residentId}`).waitFor()
    await keepPicture(desk, 'console-people-away')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId(`reason-${residentId}`).fill('来服务台办事')
    await desk.getByTestId(`met-${residentId}`).click()
    await expect.poll(() => desk.getByTestId(`record-${residentId}`).count(), patience).toBe(0)
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/people`)
    await desk.getByTestId(`record-${residentId}`).waitFor()
  })
})
