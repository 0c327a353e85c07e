import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, community, openConsole, people, startTown } from './town.ts'

const patience = { timeout: 10_000, interval: 50 }
const page = 'packages/identity/joining/index'

describe('Joining a community that accepts its people itself, at a phone and at the desk (PEERS 1.1)', () => {
  let town: Town
  let phone: Phone
  let desk: Page
  let id: string

  const looked = async (name: string, limits = normalLimits): Promise<void> => {
    await keepPicture(phone.page, `joining-${name}`)
    expect(await lastingFaultsOf(phone.page, limits)).toEqual([])
  }

  beforeAll(async () => {
    town = await startTown()
    await town.as('admin')('POST /settings', {
      division: community.code, key: 'identity.newcomersWait', value: true, reason: '第 4 次议事会决议',
    })
    id = await town.register('newcomer')
    phone = await openPhone(town, 'newcomer')
    desk = await openConsole(town, 'admin')
  }, 900_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(desk, 'failed-joining-desk')
    await keepPicture(phone.page, 'failed-joining-phone')
  }))
  afterAll(async () => { await town?.stop() })

  test('Who has registered sees on the first page that the community is to say yes, and what that means', async () => {
    await phone.see('joining-link')
    await looked('home')
    await phone.tap('joining-link')
    await phone.see('joining-waiting')
    await looked('waiting')
    expect(phone.complaints).toEqual([])
  })

  test('The administrator is told, looks at the list, and refuses with a reason', async () => {
    const told = await town.as('admin')('GET /me/notices', {})
    expect(told.items.some(({ kind }) => kind === 'joining.asked')).toBe(true)
    await desk.getByTestId('nav-newcomers').click()
    await desk.getByTestId(`accept-${id}`).waitFor()
    expect(await desk.getByTestId('page-newcomers').innerText()).not.toContain(people.newcomer.name)
    await keepPicture(desk, 'console-newcomers')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId(`reason-${id}`).fill('请写明住在几栋')
    await desk.getByTestId(`refuse-${id}`).click()
    await expect.poll(() => desk.getByTestId(`accept-${id}`).count(), patience).toBe(0)
  })

  test('The phone shows why, also in elder mode, and leads on to asking again', async () => {
    await phone.open('pages/me/index')
    await phone.tap('elder-switch')
    await phone.open(page)
    await phone.see('joining-refused')
    expect(await phone.page.locator('#joining:visible').innerText()).toContain('请写明住在几栋')
    await looked('refused-elder', elderLimits)
    await phone.tap('ask-again')
    await phone.see('name')
    await town.register('newcomer')
  })

  test('Accepted, the newcomer is told and belongs', async () => {
    await desk.reload()
    await desk.getByTestId(`accept-${id}`).click()
    await expect.poll(() => desk.getByTestId(`accept-${id}`).count(), patience).toBe(0)
    await expect.poll(async () => (await town.as('newcomer')('GET /me/notices', {})).items[0]?.kind, patience).toBe('joining.accepted')
    await phone.open(page)
    await phone.see('joining-in')
    await looked('in-elder', elderLimits)
  })
})
