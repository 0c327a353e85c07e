import type { BrowserContext, Locator, Page } from 'playwright-core'
import { phoneContext } from '../support/browser.ts'
import { type Role, type Town, people } from './town.ts'

const patienceMs = 12_000
const attemptMs = 3_000

/**
 * While one page gives way to the next, both are in sight for a moment and an element may be the wrong one of two:
 * what fails is looked for anew.
 */
const patiently = async <T>(work: () => Promise<T>): Promise<T> => {
  const endsAt = Date.now() + patienceMs
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (Date.now() > endsAt) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** A person's hands and eyes on a screen: elements by their ids, only those in sight. */
export interface Hands {
  page: Page
  at: (id: string) => Locator
  tap: (id: string) => Promise<void>
  write: (id: string, text: string) => Promise<void>
  /** Wait until an element is there. */
  see: (id: string) => Promise<void>
  reads: (id: string) => Promise<string>
}

export const handsOn = (page: Page): Hands => {
  const at = (id: string): Locator => page.locator(`[id="${id}"]:visible`)
  const timeout = { timeout: attemptMs }
  return {
    page, at,
    tap: (id) => patiently(() => at(id).tap(timeout)),
    write: (id, text) => patiently(() => at(id).fill(text, timeout)),
    see: (id) => patiently(() => at(id).waitFor(timeout)),
    reads: (id) => patiently(() => at(id).innerText(timeout)),
  }
}

export interface Phone extends Hands {
  context: BrowserContext
  /** Open a page of the mini-program by its path. */
  open: (path: string) => Promise<void>
  /** Switch the elder mode on, where it is off. */
  goElder: () => Promise<void>
  /** What the page complained of, network failures that the test asked for left out. */
  complaints: string[]
}

// A browser reports each refusal of the API on its console; the pages show those.
const expected = /Failed to load resource|net::ERR_INTERNET_DISCONNECTED/

// Runs in the page, so it stands alone: a phone's clock is as far ahead as that of the system when it is taken up.
export const goAhead = (ms: number): void => {
  const Own = Date
  const now = (): number => Own.now() + ms
  window.Date = new Proxy(Own, {
    construct: (target, given: number[]) => Reflect.construct(target, given.length === 0 ? [now()] : given) as Date,
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name) as unknown),
  })
}

/*
 * Runs in the page, so it stands alone: the page of the address is up, not only asked for, and is not just being left to
 * sign in. An address that is typed calls that off, which no tap does; the page then leaves anew.
 */
const pageIsUp = (): boolean => {
  if (localStorage.getItem('linli.sign-in') !== null) return false
  const path = location.hash.slice(1).split('?')[0] ?? ''
  return [...document.querySelectorAll('.taro_page_show')].some(({ id }) => id.split('?')[0] === path)
}

/**
 * The mini-program in a browser on a phone. Under the person's own host name WeChat knows whose phone it is; `anybody`
 * is asked.
 */
export const openPhone = async (town: Town, whose: Role | 'anybody'): Promise<Phone> => {
  const context = await phoneContext(town.browser)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text())
  })
  await page.addInitScript(goAhead, town.system.clock.now() - Date.now())
  const base = new URL('/m/', town.system.url)
  if (whose !== 'anybody') base.hostname = `${people[whose].user}.localhost`
  const phone = handsOn(page)
  await page.goto(base.href)
  if (whose !== 'anybody') await page.waitForFunction(() => localStorage.getItem('linli.session') !== null)
  const open = async (path: string): Promise<void> => {
    // A page asked for while another is still being fetched may come first, and the other then lies on top of it.
    await page.waitForFunction(pageIsUp)
    const address = `${base.href}#/${path}`
    if (page.url() === address) await page.reload()
    else await page.goto(address)
  }
  const goElder = async (): Promise<void> => {
    await open('pages/me/index')
    await phone.tap('elder-switch')
    await page.locator('.page.elder:visible').first().waitFor()
  }
  return { ...phone, context, complaints, open, goElder }
}
