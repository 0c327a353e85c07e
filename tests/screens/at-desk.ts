import type { Page } from 'playwright-core'
import { expect, onTestFailed } from 'vitest'
import { deskSize, keepPicture, phoneSize } from '../support/browser.ts'
import { type Limits, deskLimits, lastingFaultsOf } from './audit.ts'
import { type Role, type Town, community, openConsole } from './town.ts'

/** A page of the console for the town's community, with time to load; kept as a picture where the test fails. */
export const atDesk = async (town: Town, whose: Role, page: string): Promise<Page> => {
  const desk = await openConsole(town, whose)
  desk.setDefaultTimeout(30_000)
  onTestFailed(() => keepPicture(desk, `failed-${page}-${whose}`))
  await desk.goto(`${town.system.url}/console/#/c/${community.code}/${page}`)
  return desk
}

/** It can be read as it stands, and is kept as a picture. */
export const readable = async (page: Page, name: string, limits: Limits = deskLimits): Promise<void> => {
  await keepPicture(page, name)
  expect(await lastingFaultsOf(page, limits)).toEqual([])
}

const patience = { timeout: 15_000, interval: 50 }

/** Legible at a desk; on a phone nothing but a table's inside is wider than the screen. Kept as a picture of each. */
export const readableAtBoth = async (page: Page, name: string): Promise<void> => {
  await expect.poll(() => page.locator('.ant-spin-spinning, .loading').count(), patience).toBe(0)
  await keepPicture(page, `console-${name}`)
  expect(await lastingFaultsOf(page, deskLimits), name).toEqual([])
  await page.setViewportSize(phoneSize)
  await keepPicture(page, `console-${name}-phone`)
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(width, { ...patience, message: name }).toBeLessThanOrEqual(phoneSize.width)
  await page.setViewportSize(deskSize)
}
