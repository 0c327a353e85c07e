import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFailed, test, beforeEach } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { type Role, type Town, community, makeFirst, openConsole, people, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 100 }

describe('A paper sheet at the desk', () => {
  let town: Town
  let desk: Page | undefined
  let shiftId: string

  const deskOf = async (role: Role, path: string): Promise<Page> => (desk = await openConsole(town, role, `#${path}`))

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    await town.register('neighbour')
    await makeFirst('neighbour', 'communityAdmin', community.code)
    shiftId = (await publish(town, 'timeBank', { startsIn: 10, lasts: 60 })).id
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(80)
  }, 600_000)
  beforeEach(() => onTestFailed(async () => { if (desk) await keepPicture(desk, 'failed-paper-sheet') }))
  afterAll(async () => { await town?.stop() })

  test('is printed with a signed row for each person, and entered by its rows (VR-10)', async () => {
    const page = await deskOf('leader', `/paper/${community.code}/${shiftId}`)
    await page.getByTestId('row-1').waitFor()
    expect(await page.getByTestId('row-1').innerText()).toContain(people.resident.name)
    await keepPicture(page, 'console-paper-sheet')
    const code = await page.getByTestId('row-1').locator('code').innerText()
    await page.getByTestId('scan-row').fill('000000000')
    await page.getByTestId('add-row').click()
    await page.getByTestId('warning').waitFor()
    await page.getByTestId('scan-row').fill(code)
    await page.getByTestId('add-row').click()
    await page.getByTestId('entry-1').waitFor()
    await page.getByTestId('sheet-evidence').fill('纸质表夹在 3 号册')
    await page.getByTestId('send-sheet').click()
    await page.getByTestId('success').waitFor()
  })

  test('is recorded once two others have approved it, and not before (VR-10)', async () => {
    const minutes = async () => (await town.as('resident')('GET /me/service-records', {})).items.map((one) => one.minutes)
    const { items: [sheet] } = await town.as('admin')('GET /backfills', { community: community.code })
    for (const role of ['admin', 'neighbour'] as const) {
      expect(await minutes()).toEqual([])
      const page = await deskOf(role, `/c/${community.code}/hours`)
      await page.getByTestId(`approve-${sheet?.id}`).click()
      const state = page.getByTestId(`state-${sheet?.id}`)
      await expect.poll(() => state.innerText(), patience).toBe(role === 'admin' ? '等第二人同意' : '已记录')
      await keepPicture(page, `console-hours-${role}`)
    }
    expect(await minutes()).toEqual([60])
  })

  test('The page of findings opens with its three lists', async () => {
    const page = await deskOf('admin', `/c/${community.code}/findings`)
    for (const table of ['findings', 'call-backs', 'sanctions']) await page.getByTestId(`table-${table}`).waitFor()
    await keepPicture(page, 'console-findings')
  })

  test('The site shows its code large, with how many are there', async () => {
    const next = (await publish(town, 'community', { startsIn: 20, lasts: 60 })).id
    const page = await deskOf('leader', `/site/${community.code}/${next}`)
    await expect.poll(() => page.getByTestId('site-digits').innerText(), patience).toMatch(/^\d{3} \d{3}$/)
    expect(await page.getByTestId('site-counts').innerText()).toBe('报名 0 人 · 在场 0 人 · 已签退 0 人')
    await keepPicture(page, 'console-site')
  })
})
