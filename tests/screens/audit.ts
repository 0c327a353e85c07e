import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { keepPicture } from '../support/browser.ts'

export interface Limits {
  /** The least size of letters, in CSS pixels. */
  letters: number
  /** The least side of whatever can be tapped. */
  target: number
}
export const elderLimits: Limits = { letters: 18, target: 60 }
export const normalLimits: Limits = { letters: 13, target: 44 }
/** With a mouse: WCAG 2.2's least target. */
export const deskLimits: Limits = { letters: 12, target: 24 }
const leastContrast = 4.5

// Runs in the page, so it stands alone.
const measure = ({ letters, target, least }: Limits & { least: number }): string[] => {
  type Colour = [number, number, number, number]
  const colourOf = (text: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = ([r, g, b, alpha]: Colour, below: Colour): Colour =>
    [r * alpha + below[0] * (1 - alpha), g * alpha + below[1] * (1 - alpha), b * alpha + below[2] * (1 - alpha), 1]
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1]
    const own = colourOf(getComputedStyle(element).backgroundColor)
    return own[3] === 1 ? own : over(own, groundOf(element.parentElement))
  }
  const light = (colour: Colour): number => {
    const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((value) => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const opacityOf = (element: Element | null): number =>
    (element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1)
  const contrast = (element: Element): number => {
    const ground = groundOf(element)
    const [red, green, blue, alpha] = colourOf(getComputedStyle(element).color)
    const [one, other] = [light(over([red, green, blue, alpha * opacityOf(element)], ground)), light(ground)]
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
  }
  const inSight = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && element.getBoundingClientRect().width > 0
  const named = (element: Element): string =>
    `${element.id ? `#${element.id}` : `.${element.className}`} “${(element.textContent ?? '').trim().slice(0, 20)}”`
  // WeChat's own bar, and the link that only a keyboard brings into sight.
  const apart = 'script, style, #weapp-bar, #weapp-capsule, .skip'
  // A phone's browser zooms out when something leaves the screen: `innerWidth` would then be wide enough for it.
  const { clientWidth: width, scrollWidth } = document.documentElement
  const faults: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || element.closest(apart)) continue
    if (!inSight(element)) continue
    const size = parseFloat(getComputedStyle(element).fontSize)
    if (size < letters) faults.push(`${named(element)} has letters of ${size}`)
    const found = contrast(element)
    if (found < least && !element.closest(':disabled')) {
      faults.push(`${named(element)} has a contrast of ${found.toFixed(2)}`)
    }
    const { left, right } = element.getBoundingClientRect()
    if (left < -1 || right > width + 1) faults.push(`${named(element)} leaves the screen at ${left} to ${right}`)
  }
  const controls = '[role=button], [role=link], [role=switch], [role=radio], [role=tab], [aria-role=button], input'
  for (const element of document.querySelectorAll(controls)) {
    if (!inSight(element) || element.closest(apart)) continue
    // Of a field in a frame, the frame is what one taps.
    const box = (element.closest('.ant-select, .ant-input-affix-wrapper') ?? element).getBoundingClientRect()
    if (Math.min(box.width, box.height) < target - 0.5) {
      faults.push(`${named(element)} can be tapped on ${box.width.toFixed(0)} by ${box.height.toFixed(0)}`)
    }
  }
  if (scrollWidth > width + 1) faults.push('the page is wider than the screen')
  return [...new Set(faults)]
}

/**
 * What on the page in sight is too small, too faint or cut off, as sentences; measured on what the browser computed.
 * A picture behind text counts as the colour below it.
 */
export const faultsOf = (page: Page, limits: Limits): Promise<string[]> =>
  page.evaluate(measure, { ...limits, least: leastContrast })

/** The same once nothing fades in any more, at most two seconds later. */
export const lastingFaultsOf = async (page: Page, limits: Limits): Promise<string[]> => {
  const endsAt = Date.now() + 2_000
  for (;;) {
    const faults = await faultsOf(page, limits)
    if (faults.length === 0 || Date.now() > endsAt) return faults
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** A page of the phone can be read in both modes, and is kept as a picture of each. */
export const lookInBothModes = async (page: Page, name: string): Promise<void> => {
  const elder = (on: boolean): Promise<void> =>
    page.evaluate((is) => document.querySelectorAll('.page').forEach((one) => one.classList.toggle('elder', is)), on)
  expect(await lastingFaultsOf(page, normalLimits)).toEqual([])
  await keepPicture(page, name)
  await elder(true)
  expect(await lastingFaultsOf(page, elderLimits)).toEqual([])
  await keepPicture(page, `${name}-elder`)
  await elder(false)
}
