import { deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from 'vitest'
import { keepPicture } from '../support/browser.ts'
import { png } from '../support/pictures.ts'
import { deskLimits, elderLimits, lastingFaultsOf, normalLimits } from './audit.ts'
import { type Phone, openPhone } from './phone.ts'
import { type Town, openConsole, people, startTown } from './town.ts'

const patience = { timeout: 15_000, interval: 50 }
const page = 'packages/identity/realname/index'

/** A picture of something flat. */
const card = (): Buffer => {
  const [width, height] = [900, 570]
  const lines = Array.from({ length: height }, (_, y) => {
    const line = Buffer.alloc(1 + width * 3)
    for (let x = 0; x < width; x++) line.set([200 + (y >> 4), 220, 235 - (x >> 5)], 1 + x * 3)
    return line
  })
  return png({ width, height, data: deflateSync(Buffer.concat(lines)) })
}

describe('The identity card, by phone and at the desk (PEERS 1.2)', () => {
  let town: Town
  let phone: Phone
  let desk: Page
  let id: string

  const looked = async (name: string, limits = normalLimits): Promise<void> => {
    await keepPicture(phone.page, `real-name-${name}`)
    expect(await lastingFaultsOf(phone.page, limits)).toEqual([])
  }
  const sendCard = async (): Promise<void> => {
    const chooser = phone.page.waitForEvent('filechooser')
    await phone.tap('card-add')
    await (await chooser).setFiles([{ name: 'card.png', mimeType: 'image/png', buffer: card() }])
    await phone.see('card-0-ready')
    await phone.tap('send-card')
    await phone.see('real-name-waiting')
  }

  beforeAll(async () => {
    town = await startTown()
    id = await town.register('resident')
    phone = await openPhone(town, 'resident')
    desk = await openConsole(town, 'admin')
  }, 900_000)
  beforeEach(() => onTestFailed(async () => {
    await keepPicture(desk, 'failed-real-name-desk')
    await keepPicture(phone.page, 'failed-real-name-phone')
  }))
  afterAll(async () => { await town?.stop() })

  test('The resident reads what the photo is for, takes one, and sends it', async () => {
    await phone.open(page)
    await phone.see('real-name-purpose')
    await looked('purpose')
    await sendCard()
    await looked('waiting')
  })

  test('A worker opens the card, refuses with a reason, and the phone says it in elder mode', async () => {
    await desk.getByTestId('nav-newcomers').click()
    await desk.getByTestId(`open-${id}`).click()
    await desk.getByTestId(`card-${id}`).waitFor()
    await desk.getByTestId(`card-${id}`).locator('img').first().waitFor()
    expect(await desk.getByTestId('page-newcomers').innerText()).not.toContain(people.resident.name)
    await keepPicture(desk, 'console-cards')
    expect(await lastingFaultsOf(desk, deskLimits)).toEqual([])
    await desk.getByTestId(`reason-card-${id}`).fill('照片反光，看不清')
    await desk.getByTestId(`refuse-card-${id}`).click()
    await expect.poll(() => desk.getByTestId(`card-${id}`).count(), patience).toBe(0)
    await phone.open('pages/me/index')
    await phone.tap('elder-switch')
    await phone.open(page)
    await phone.see('real-name-refused')
    expect(await phone.page.locator('#real-name:visible').innerText()).toContain('照片反光，看不清')
    await looked('refused-elder', elderLimits)
  })

  test('Another photo is sent; shown at the desk the card needs one tap, and the phone knows', async () => {
    await sendCard()
    await looked('waiting-elder', elderLimits)
    // The list is read when its page is opened.
    await desk.getByTestId('nav-people').click()
    await desk.getByTestId('page-people').waitFor()
    await desk.getByTestId('nav-newcomers').click()
    await desk.getByTestId('table-cards').getByRole('link').first().click()
    await desk.getByTestId('card-seen').click()
    await expect.poll(() => desk.getByTestId('card-seen').count(), patience).toBe(0)
    await keepPicture(desk, 'console-person-real-name')
    await phone.open(page)
    await phone.see('real-name-seen')
    await looked('seen-elder', elderLimits)
    expect(phone.complaints).toEqual([])
  })
})
