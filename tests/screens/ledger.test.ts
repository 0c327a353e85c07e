import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, lastingFaultsOf } from './audit.ts'
import { openPhone } from './phone.ts'
import { type Town, community, makeFirst, openConsole, publish, spend, startTown } from './town.ts'

const path = `/console/#/c/${community.code}`
const patience = { timeout: 10_000, interval: 50 }

describe('The ledger in the console', () => {
  let town: Town
  let desk: Page
  let residentId: string
  let movementId: string
  const open = async (page: string): Promise<void> => {
    await desk.goto(`${town.system.url}${path}/${page}`)
    await desk.reload()
  }
  const see = (id: string) => desk.getByTestId(id)
  const isLegible = async (name: string): Promise<void> => {
    await keepPicture(desk, name)
    expect(await lastingFaultsOf(desk, deskLimits), name).toEqual([])
  }
  const toForeseen = async (): Promise<void> => {
    await open(`movements/${encodeURIComponent(movementId)}`)
    await see('reversal-open').click()
    await see('reversal-reason').fill('那天没有来，登记错了')
    await see('reversal-next').click()
    await see('foreseen').waitFor()
  }

  beforeAll(async () => {
    town = await startTown()
    residentId = await town.register('resident')
    const { id: householdId } = await town.as('resident')('POST /households', { name: '红巷5号李家' })
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    const confirmation = { shiftId, personId: residentId, minutes: 60, reason: '现场见到' }
    movementId = (await town.as('leader')('POST /shifts/:shiftId/confirmations', confirmation)).movementId
    await town.system.drain()
    await spend(town, householdId, 9)
    await town.system.drain()
    desk = await openConsole(town, 'admin')
    await see('page-overview').waitFor()
  }, 400_000)
  beforeEach(() => onTestFailed(() => keepPicture(desk, 'failed-ledger-desk')))
  afterAll(async () => { await town?.stop() })

  test('A reversal is shown before it is done, and a community that may not force it is told who may', async () => {
    await toForeseen()
    expect(await see('foreseen').locator('[data-code]').getAttribute('data-code')).toBe('reversal.spent')
    expect(await desk.getByText('强制冲正由街道或市级管理员办理。').isVisible()).toBe(true)
    expect([await see('reversal-confirm').count(), await see('reversal-force').count()]).toEqual([0, 0])
    await isLegible('console-reversal-spent')
  })

  test('A street forces it, and reads before what the community will carry', async () => {
    await makeFirst('admin', 'streetAdmin', community.street)
    await toForeseen()
    await see('reversal-force').click()
    await see('carried').waitFor()
    expect(await see('carried').innerText()).toContain('9')
    await isLegible('console-reversal-forced')
    await see('reversal-confirm').click()
    await see('success').waitFor()
    expect((await town.as('resident')('GET /me/accounts', {})).items.map(({ balance }) => balance)).toEqual([0, 0, 0])
  })

  test('What was in an account at a past time: in the books, and in truth', async () => {
    await open(`accounts/${encodeURIComponent(`timeCredit:member:${residentId}`)}`)
    await see('past').waitFor()
    await town.system.clock.advance(1)
    const ago = new Date(town.system.clock.now() + 8 * 3_600_000).toISOString().slice(0, 19)
    await see('past-at').fill(ago)
    await see('past-show').click()
    await expect.poll(() => see('past-balance').locator('[data-amount]').getAttribute('data-amount'), patience).toBe('0')
    await isLegible('console-statement')
  })

  test('An account is frozen with a reason, which its owner reads on the phone', async () => {
    await see('mark-frozen').click()
    await see('marking-reason').fill('核对重复登记')
    await isLegible('console-marking')
    await see('marking-confirm').click()
    await expect.poll(() => see('warning').innerText(), patience).toContain('核对重复登记')
    await see('mark-open').waitFor()
    await isLegible('console-frozen')
    const phone = await openPhone(town, 'resident')
    await phone.open(`packages/ledger/statement/index?account=${encodeURIComponent(`timeCredit:member:${residentId}`)}`)
    await phone.see('account-frozen')
    await keepPicture(phone.page, 'statement-frozen')
    expect(phone.complaints).toEqual([])
  })

  test('The trail says in words what was done, and every new page can be read', async () => {
    await town.system.drain()
    await open('trail')
    await expect.poll(() => see('table-trail').innerText(), patience).toContain('核对重复登记')
    const said = await see('table-trail').innerText()
    for (const words of ['冻结账户', '强制', '原因', '那天没有来，登记错了']) expect(said).toContain(words)
    expect(said).not.toContain('{"')
    await isLegible('console-trail')
    for (const page of ['samples', 'months']) {
      await open(page)
      await see(`page-${page}`).waitFor()
      await isLegible(`console-${page}`)
    }
  })
})
