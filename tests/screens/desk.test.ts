import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Town, community, openConsole, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }

describe('The desk, two workers at two computers', () => {
  let town: Town
  let desk: Page
  let colleague: Page
  let personId: string

  const readable = async (page: Page, name: string): Promise<void> => {
    await expect.poll(() => page.locator('.ant-spin-spinning, [aria-busy=true]').count(), patience).toBe(0)
    await keepPicture(page, `console-${name}`)
    expect(await lastingFaultsOf(page, deskLimits)).toEqual([])
  }

  beforeAll(async () => {
    town = await startTown()
    const { id } = await town.as('leader')('GET /me', {})
    await town.as('admin')('POST /people/:personId/roles', { personId: id, role: 'gridWorker', scope: community.code })
    await town.as('admin')('POST /people/:personId/role-removals', { personId: id, role: 'teamLeader', scope: community.code })
    desk = await openConsole(town, 'admin')
    colleague = await openConsole(town, 'leader')
  }, 300_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(desk, 'failed-desk')
    await keepPicture(colleague, 'failed-colleague')
  }))
  afterAll(async () => { await town?.stop() })

  test('A grid worker comes to the desk, and is not offered the books', async () => {
    await colleague.getByTestId('page-desk').waitFor()
    expect(await colleague.getByTestId('nav-journal').count()).toBe(0)
    await readable(colleague, 'desk')
  })

  test('An administrator registers somebody without a phone and opens the record', async () => {
    await desk.getByTestId('nav-desk').click()
    await desk.getByTestId('register-name').fill('赵桂珍')
    await desk.getByTestId('facts-birthday').fill('1941-02-03')
    await desk.getByTestId('facts-dialects').fill('武汉话、黄陂话')
    await desk.getByTestId('register-note').fill('纸质登记表 12 号')
    await desk.getByTestId('register').click()
    await desk.getByTestId('open-registered').click()
    await expect.poll(() => desk.getByTestId('person-name').innerText(), patience).toBe('赵*珍')
    personId = await desk.getByTestId('person-id').innerText()
    expect(await desk.getByTestId('page-person').innerText()).toContain('黄陂话')
    expect(await desk.getByTestId('page-person').innerText()).not.toContain('1941')
    await readable(desk, 'person')
  })

  test('sees the birth day with a reason (PV-04)', async () => {
    await desk.getByText('出生日期', { exact: true }).first().click()
    await desk.getByTestId('disclosure-reason').fill('核对高龄津贴')
    await desk.getByTestId('disclose').click()
    await expect.poll(() => desk.getByTestId('disclosed').innerText(), patience).toBe('1941-02-03')
  })

  test('takes down a mandate from paper, which waits for the colleague', async () => {
    await desk.getByTestId('mandate-ends').fill(new Date(town.system.clock.now() + 90 * 86_400_000).toISOString().slice(0, 10))
    await desk.getByTestId('take-mandate-note').fill('纸质委托书 8 号')
    await desk.getByTestId('take-mandate').click()
    await desk.getByTestId('deed-take-mandate').getByTestId('success').waitFor()
    const [act] = (await town.as('admin')('GET /desk-acts', { community: community.code })).items
    await colleague.reload()
    await colleague.getByTestId(`open-act-${act?.id}`).click()
    await expect.poll(() => colleague.getByTestId(`act-${act?.id}`).innerText(), patience).toContain('纸质委托书 8 号')
    await readable(colleague, 'desk-act')
    await colleague.getByTestId(`second-${act?.id}`).click()
    await expect.poll(() => colleague.getByTestId(`act-${act?.id}`).count(), patience).toBe(0)
    await desk.reload()
    await desk.getByTestId('mandate-desk').waitFor()
  })

  test('ends the mandate again when the person asks for it', async () => {
    await desk.getByTestId('open-revoke-desk').click()
    await desk.getByTestId('revoke-desk-note').fill('本人打电话来')
    await desk.getByTestId('revoke-desk').click()
    await expect.poll(() => desk.getByTestId('mandate-desk').innerText(), patience).toContain('已撤销')
  })

  test('verifies kin by the code that somebody reads out (TB-05)', async () => {
    await town.register('neighbour')
    const { code } = await town.as('neighbour')('POST /me/desk-codes', {})
    await desk.getByTestId('kin-who').fill(code)
    await desk.getByTestId('kin-look').click()
    await desk.getByTestId('kin-found').waitFor()
    await desk.getByTestId('kin-relation').locator('.ant-select').click()
    await desk.getByText('子女', { exact: true }).last().click()
    await desk.getByTestId('verify-kin-note').fill('户口簿原件')
    await desk.getByTestId('verify-kin').click()
    await expect.poll(() => desk.getByTestId('kin').innerText(), patience).toContain('陈*兰')
    expect((await town.as('neighbour')('GET /me/kin', {})).items).toMatchObject([{ personId, relation: 'parent' }])
    await readable(desk, 'person-kin')
  })

  test('gives a code to bind a phone', async () => {
    await desk.getByTestId('make-binding').click()
    await expect.poll(() => desk.getByTestId('binding-code').innerText(), patience).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  })

  test('changes a setting with a reason, and everybody sees who did (TB-05)', async () => {
    await desk.getByTestId('nav-settings').click()
    await desk.getByTestId('open-identity.mandateLongestDays').click()
    await desk.getByTestId('new-identity.mandateLongestDays').fill('180')
    await desk.getByTestId('why-identity.mandateLongestDays').fill('第 3 次议事会决议')
    await readable(desk, 'settings')
    await desk.getByTestId('save-identity.mandateLongestDays').click()
    await expect.poll(() => desk.getByTestId('value-identity.mandateLongestDays').innerText(), patience).toBe('180')
    expect(await desk.getByTestId('table-settings').innerText()).toContain('第 3 次议事会决议')
  })
})
