import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core'
import { root } from '../../infra/bundle.ts'
import { browserFiles } from './browser-files.ts'

/** What the screens are drawn for first: a common phone. */
export const phoneSize = { width: 390, height: 844 }
export const deskSize = { width: 1280, height: 860 }

/** A headless browser with a new, empty profile. */
export const launchBrowser = async (): Promise<Browser> => {
  const { executable, env } = await browserFiles()
  return chromium.launch({
    // A machine without a language writes the names of files in none but ASCII letters.
    executablePath: executable, env: { ...env, LC_ALL: 'C.UTF-8' },
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-dev-shm-usage',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
  })
}

export const phoneContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: phoneSize, deviceScaleFactor: 2, hasTouch: true, isMobile: true, locale: 'zh-CN' })

export const deskContext = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({ viewport: deskSize, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })

const screenshots = join(root, '.linli/screenshots')

const contentHeight = (page: Page): Promise<number> => page.evaluate(() => {
  const scrolling = [...document.querySelectorAll('.taro_page')].filter((one) => one.checkVisibility())
  return Math.max(document.documentElement.scrollHeight, ...scrolling.map(({ scrollHeight }) => scrollHeight))
})

/**
 * Keep a picture of the page, its whole length, under `.linli/screenshots/<name>.png`. The screen grows for it, so that
 * what is fixed to its edge stays there.
 */
export const keepPicture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(screenshots, { recursive: true })
  const size = page.viewportSize() ?? phoneSize
  const height = Math.max(size.height, await contentHeight(page))
  if (height > size.height) await page.setViewportSize({ width: size.width, height })
  await page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' })
  if (height > size.height) await page.setViewportSize(size)
}
