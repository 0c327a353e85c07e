import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, publish, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const page = 'packages/people/leave/index'

describe('Somebody leaves, on the phone and at the desk (PEERS 1.17, 1.18)', () => {
  let town: Town
  let phone: Phone
  let neighbourId: string
  let desk: Page

  beforeAll(async () => {
    town = await startTown()
    await town.register('resident')
    neighbourId = await town.register('neighbour')
    const { id: shiftId } = await publish(town, 'timeBank', { startsIn: 5, lasts: 60 })
    await town.as('resident')('POST /shifts/:shiftId/sign-ups', { shiftId })
    await town.system.clock.advance(70)
    const { id: personId } = await town.as('resident')('GET /me', {})
    await town.as('leader')('POST /shifts/:shiftId/confirmations', { shiftId, personId, minutes: 60, reason: '现场见到' })
    await town.system.drain()
    phone = await openPhone(town, 'resident')
  }, 900_000)
  afterEach(() => { expect(phone.complaints).toEqual([]) })
  afterAll(async () => { await town?.stop() })

  test('The phone saves all data, and says what is settled first, each line the way there', async () => {
    await phone.open('pages/me/index')
    await phone.tap('leave')
    await phone.see('not-yet')
    expect(await phone.reads('step-credit')).toContain('60 分钟')
    const saved = phone.page.waitForEvent('download')
    await phone.tap('take-all')
    expect((await saved).suggestedFilename()).toMatch(/^linli-me-.*\.jsonl$/)
    await phone.see('all-taken')
    await keepPicture(phone.page, 'leave-steps')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.tap('step-credit')
    await expect.poll(() => phone.page.url(), patience).toContain('credit/give')
  })

  test('With the credit given away the account is closed in two taps, and as easily opened again', async () => {
    await town.as('resident')('POST /time-credit/gifts', { minutes: 60 })
    await phone.open(page)
    await phone.tap('close-erase')
    await expect.poll(() => phone.reads('close-erase-yes'), patience).toContain('确定注销')
    await keepPicture(phone.page, 'leave-sure')
    expect(await lastingFaultsOf(phone.page, normalLimits)).toEqual([])
    await phone.tap('close-erase-yes')
    await expect.poll(() => phone.reads('closed'), patience).toContain('之后删除资料')
    await keepPicture(phone.page, 'leave-closed')
    await phone.tap('come-back')
    await phone.tap('come-back-yes')
    await phone.see('close-erase')
    expect((await town.as('resident')('GET /me/closing', {})).erasure).toMatchObject({ state: 'withdrawn' })
  })

  test('In elder mode the same page keeps its sizes', async () => {
    const elder = await openPhone(town, 'resident')
    await elder.tap('elder-switch')
    await elder.page.locator('.page.elder:visible').first().waitFor()
    await elder.open(page)
    await elder.see('close-erase')
    await keepPicture(elder.page, 'leave-elder')
    expect(await lastingFaultsOf(elder.page, elderLimits)).toEqual([])
  })

  test('At the desk the list leads to where things are settled; a worker takes the data out, and asks for its erasure', async () => {
    await town.as('neighbour')('POST /me/closing', { erase: false })
    await town.system.drain()
    desk = await openConsole(town, 'admin')
    desk.setDefaultTimeout(15_000)
    await desk.getByTestId('page-overview').waitFor()
    await desk.goto(`${town.system.url}/console/#/c/${community.code}/people/${neighbourId}`)
    await desk.getByTestId('open-closing').click()
    await desk.getByTestId('closing-steps').waitFor()
    await desk.getByTestId('take-out-note').fill('书面申请 4 号')
    const saved = desk.waitForEvent('download')
    await desk.getByTestId('take-out').click()
    expect((await saved).suggestedFilename()).toContain(neighbourId)
    await desk.getByTestId('erase-note').fill('书面申请 5 号')
    await desk.getByTestId('erase').click()
    await expect.poll(async () => (await town.as('admin')('GET /desk-acts', { community: community.code })).items.map(({ kind }) => kind), patience)
      .toEqual(['erasure'])
    await keepPicture(desk, 'console-closing')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
  })
})
