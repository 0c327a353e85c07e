import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { deskContext, keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, people, publish, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }
const servedMinutes = 54
/** What those minutes come to: tenths of hours, and ten points an hour. */
const earned = { serviceMinutes: '0.9', timeCredit: '0.9', familyPoint: '9' } as const
type Asset = keyof typeof earned
const assets = Object.keys(earned) as Asset[]
const consolePages =
  ['overview', 'accounts', 'journal', 'trial-balance', 'reconciliations', 'people', 'marks', 'point-rules', 'divisions']

describe('The main job, on two phones and the console', () => {
  let town: Town
  let resident: Phone
  let leader: Phone
  let desk: Page
  let shiftId: string
  let residentId: string

  const codeOnShow = async (): Promise<string> => (await leader.reads('site-code')).replace(/\D/g, '')
  const balanceOf = async (asset: Asset): Promise<number | undefined> =>
    (await town.as('resident')('GET /me/accounts', {})).items.find((one) => one.asset === asset)?.balance

  beforeAll(async () => {
    town = await startTown()
    shiftId = (await publish(town, 'timeBank', { weeks: 3 })).id
    await publish(town, 'community', { startsIn: 1500 })
  }, 300_000)
  beforeEach(() => onTestFailed(async () => {
    if (resident) await keepPicture(resident.page, 'failed-resident')
    if (leader) await keepPicture(leader.page, 'failed-leader')
    if (desk) await keepPicture(desk, 'failed-desk')
  }))
  afterEach(() => { expect([...resident.complaints, ...leader?.complaints ?? []]).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('A resident signs in through WeChat and registers, one question after the other', async () => {
    resident = await openPhone(town, 'anybody')
    await resident.page.getByText(people.resident.name).tap()
    await resident.tap('register-now')
    await resident.write('name', people.resident.name)
    await resident.tap('next')
    await resident.write('phone', people.resident.phone)
    await resident.tap('next')
    for (const code of [community.district, community.street, community.code]) await resident.tap(`division-${code}`)
    await expect.poll(() => resident.reads('registration'), patience).toContain('西城壕')
    await resident.tap('next')
    await resident.see('no-next-shift')
    residentId = (await town.as('resident')('GET /me', {})).id
  })

  test('founds a household', async () => {
    await resident.tap('tab-me')
    await resident.tap('household')
    await resident.tap('found')
    await resident.write('household-name', '红巷5号李家')
    await resident.tap('found-it')
    await expect.poll(() => resident.reads('members'), patience).toContain('英')
    await resident.tap('back')
    await resident.see('asset-familyPoint')
  })

  test('sees what happens nearby and signs up', async () => {
    await resident.tap('tab-home')
    await resident.tap(`shift-${shiftId}`)
    await expect.poll(() => resident.reads('activity-facts'), patience).toContain('已报0人，共8人')
    await resident.tap('sign-up')
    await resident.see('signed-up')
    expect(await resident.reads('activity-facts')).toContain('已报1人，共8人')
  })

  test('checks in with the digits that the leader shows on site', async () => {
    await town.system.clock.advance(10)
    leader = await openPhone(town, 'leader')
    await leader.tap('led-shifts')
    await leader.tap(`code-${shiftId}`)
    await resident.tap('see-shift')
    await resident.write('check-code', await codeOnShow())
    await resident.tap('check-in')
    await resident.see('stage-serving')
  })

  test('checks out when the work is done, and the minutes are measured', async () => {
    await town.system.clock.advance(servedMinutes)
    await leader.tap('refresh-code')
    const code = (await town.as('leader')('GET /shifts/:shiftId/check-code', { shiftId })).code
    await expect.poll(codeOnShow, patience).toBe(code)
    await resident.page.reload()
    await resident.write('check-code', code)
    await resident.tap('check-out')
    await expect.poll(() => resident.reads('stage-waiting'), patience).toContain(`${servedMinutes}分钟`)
  })

  test('has hours, time credit and family points within a second of the leader’s yes', async () => {
    await leader.tap('confirm-people')
    const answered = leader.page.waitForResponse((answer) => answer.url().endsWith('/confirmations'))
    await leader.tap(`confirm-${residentId}`)
    expect((await answered).status()).toBe(201)
    const confirmedAt = Date.now()
    await expect.poll(() => balanceOf('familyPoint'), { timeout: 5000, interval: 10 }).toBe(9)
    expect(Date.now() - confirmedAt).toBeLessThan(1000)
    await expect.poll(() => leader.reads(`person-${residentId}`), patience).toContain('已确认')
    await resident.page.reload()
    await resident.see('stage-confirmed')
  })

  test('reads balances and statements', async () => {
    await resident.tap('back')
    await resident.tap('tab-me')
    for (const asset of assets) {
      await expect.poll(() => resident.reads(`asset-${asset}`), patience).toContain(earned[asset])
    }
    for (const asset of assets) {
      await resident.tap(`asset-${asset}`)
      await expect.poll(() => resident.reads('entries'), patience).toContain(asset === 'familyPoint' ? '+9' : '+54分钟')
      await resident.tap('back')
      await expect.poll(() => resident.at('entries').count(), patience).toBe(0)
    }
    await resident.tap('records')
    await expect.poll(() => resident.page.locator('.record-minutes:visible').innerText(), patience).toContain('54')
  })

  test('An administrator opens the console by confirming its code on the phone', async () => {
    desk = await (await deskContext(town.browser)).newPage()
    await desk.goto(`${town.system.url}/console/`)
    const qr = await desk.getByTestId('qr').getAttribute('data-qr') ?? ''
    expect(qr).toMatch(/^linli:console:[\w-]{22}$/)
    await keepPicture(desk, 'console-sign-in')
    const admin = await openPhone(town, 'admin')
    await admin.tap('tab-me')
    await admin.tap('console')
    await admin.write('console-code', qr)
    await admin.tap('look')
    await admin.tap('confirm-console')
    await admin.see('console-confirmed')
    await desk.getByTestId('page-overview').waitFor()
    await desk.getByTestId('books-balance').waitFor()
  })

  test('and finds the same movements in the ledger review, each with the event behind it', async () => {
    await desk.getByTestId('nav-journal').click()
    const rows = desk.getByTestId('table-journal').locator('tbody tr[data-row-key]')
    await expect.poll(() => rows.count(), patience).toBe(3)
    const amounts = await rows.locator('[data-amount]').evaluateAll((all) =>
      all.map((one) => Number((one as HTMLElement).dataset.amount)).sort((one, other) => one - other))
    expect(amounts).toEqual([9, servedMinutes, servedMinutes])
    const movementIds = await rows.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.rowKey))
    for (const movementId of movementIds) {
      await desk.locator(`[data-movement="${movementId}"]`).click()
      await expect.poll(() => desk.getByTestId('event').innerText(), patience).toMatch(/hours\.confirmed|points|credit/)
      expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
      await keepPicture(desk, 'console-movement')
      await desk.goBack()
    }
  })

  test('and that the books balance', async () => {
    await desk.getByTestId('nav-trial-balance').click()
    for (const asset of assets) await desk.getByTestId(`trial-${asset}`).getByTestId('zero').waitFor()
    expect(await desk.getByTestId('not-zero').count()).toBe(0)
  })

  test('Every page of the console can be read', async () => {
    const faults: Record<string, string[]> = {}
    for (const page of consolePages) {
      await desk.getByTestId(`nav-${page}`).click()
      await desk.getByTestId(`page-${page}`).waitFor()
      await expect.poll(() => desk.locator('.ant-spin-spinning, [aria-busy=true]').count(), patience).toBe(0)
      faults[page] = await lastingFaultsOf(desk, deskLimits)
      await keepPicture(desk, `console-${page}`)
    }
    expect(Object.entries(faults).filter(([, said]) => said.length > 0)).toEqual([])
  })
})
