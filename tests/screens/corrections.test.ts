import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Town, community, makeFirst, openConsole, publish, spend, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }

describe('Wrong hours whose points are spent, in the console', () => {
  let town: Town
  let desk: Page
  let movementId: string
  let reportId: string
  const see = (id: string) => desk.getByTestId(id)
  const open = async (page: string): Promise<void> => {
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/${page}`)
    await desk.reload()
  }
  const isLegible = async (name: string): Promise<void> => {
    await keepPicture(desk, name)
    expect(await lastingFaultsOf(desk, deskLimits), name).toEqual([])
  }

  beforeAll(async () => {
    town = await startTown()
    const personId = await town.register('resident')
    const { id: householdId } = await town.as('resident')('POST /households', { name: '红巷5号李家' })
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    const confirmed = await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 60, reason: '现场见到' })
    movementId = confirmed.movementId
    await town.system.drain()
    await spend(town, householdId, 9)
    await town.system.drain()
    reportId = (await town.as('resident')('POST /me/record-reports', {
      about: confirmed.recordId, minutes: 20, note: '那天只去了二十分钟',
    })).id
    desk = await openConsole(town, 'admin')
    await see('page-overview').waitFor()
  }, 400_000)
  beforeEach(() => onTestFailed(() => keepPicture(desk, 'failed-corrections-desk')))
  afterAll(async () => { await town?.stop() })

  test('A community is told that some is spent and who may force the correction, and is not offered it (VR-05)', async () => {
    await open('hours')
    await see(`decide-${reportId}`).click()
    await see(`reason-${reportId}`).fill('签到表上是二十分钟')
    await see(`correct-${reportId}`).click()
    await expect.poll(() => see(`hint-${reportId}`).innerText(), patience).toContain('街道或市级')
    expect(await see(`force-${reportId}`).count()).toBe(0)
    await isLegible('console-correction-refused')
  })

  test('A street reads what the community will carry, and corrects by force (VR-05)', async () => {
    await makeFirst('admin', 'streetAdmin', community.street)
    await open('hours')
    await see(`decide-${reportId}`).click()
    await see(`reason-${reportId}`).fill('签到表上是二十分钟')
    await see(`correct-${reportId}`).click()
    await expect.poll(() => see(`hint-${reportId}`).innerText(), patience).toContain('由社区承担')
    await isLegible('console-correction-force')
    await see(`force-${reportId}`).click()
    await expect.poll(async () => (await town.as('resident')('GET /me/record-reports', {})).items[0]?.state, patience).toBe('corrected')
    const { items } = await town.as('resident')('GET /me/service-records', {})
    expect(items.filter(({ reversedAt }) => reversedAt === undefined)).toMatchObject([{ minutes: 20 }])
  })

  test('For hours that were false and taken back a bar from stars begins with its public notice (VR-09)', async () => {
    await town.system.drain()
    await open(`movements/${encodeURIComponent(movementId)}`)
    await see('star-bar-open').click()
    await see('star-bar-note').fill('虚报服务时长')
    await isLegible('console-star-bar')
    await see('star-bar').click()
    await expect.poll(() => desk.getByTestId('page-movement').innerText(), patience).toContain('已开始公示')
    const { items } = await town.as('admin')('GET /public-notices', { community: community.code })
    expect(items).toMatchObject([{ subject: 'starBar', title: '虚报服务时长' }])
  })
})
