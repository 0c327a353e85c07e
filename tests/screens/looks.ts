import type { Page } from 'playwright-core'

/** An element as it lies on the page, measured from the page's body. */
export interface Box { name: string; left: number; top: number; width: number; height: number }
export interface Look { texts: string[]; boxes: Box[] }

/**
 * What the page in sight says, line by line, and where everything that has a class lies. Elements that only one of the
 * two targets has are left out by their selectors.
 */
export const lookOf = (page: Page, leftOut: string): Promise<Look> => page.evaluate((without) => {
  const body = [...document.querySelectorAll<HTMLElement>('.page-body')].filter((one) => one.checkVisibility()).at(-1)
  if (!body) return { texts: [], boxes: [] }
  const out = (element: Element): boolean => without !== '' && element.closest(without) !== null
  const origin = body.getBoundingClientRect()
  const ownClass = (element: Element): string | undefined =>
    [...element.classList].find((name) => !/^(taro|weui)-/.test(name))
  const boxes = [...body.querySelectorAll<HTMLElement>('[class]')]
    .filter((one) => ownClass(one) !== undefined && !out(one) && one.checkVisibility())
    .map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const id = element.id !== '' && !element.id.startsWith('_') ? `#${element.id}` : ''
      // What holds something that only one target has is as high as it needs to be.
      const comparable = without === '' || element.querySelector(without) === null
      return {
        name: `${id}.${ownClass(element)}`, left: left - origin.left, top: top - origin.top, width,
        height: comparable ? height : NaN,
      }
    })
  const texts: string[] = []
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  let lastParent: Node | null = null
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent ?? ''
    if (!parent || text === '' || out(parent) || !parent.checkVisibility()) continue
    // React writes one sentence as several texts side by side.
    if (parent === lastParent) texts.push(`${texts.pop() ?? ''}${text}`)
    else texts.push(text)
    lastParent = parent
  }
  return { texts: texts.map((text) => text.trim()).filter((text) => text !== ''), boxes }
}, leftOut)

/** How far an element may lie from where it lies on the other target, in CSS pixels. */
export const tolerance = 2

/** Where two looks differ, as sentences; `tops` false leaves out how far down things lie. */
export const differences = (h5: Look, weapp: Look, tops: boolean): string[] => {
  const said: string[] = []
  if (h5.texts.join('\n') !== weapp.texts.join('\n')) {
    const only = (one: string[], other: string[]): string => one.filter((text) => !other.includes(text)).join(' | ')
    said.push(`texts differ: H5 has “${only(h5.texts, weapp.texts)}”, weapp has “${only(weapp.texts, h5.texts)}”`)
  }
  const names = (boxes: Box[]): string => boxes.map(({ name }) => name).join(' ')
  if (names(h5.boxes) !== names(weapp.boxes)) {
    return [...said, `elements differ: H5 ${names(h5.boxes)}\nweapp ${names(weapp.boxes)}`]
  }
  const sides = tops ? ['left', 'top', 'width', 'height'] as const : ['left', 'width', 'height'] as const
  h5.boxes.forEach((box, at) => {
    const other = weapp.boxes[at]
    for (const side of sides) {
      if (other && Math.abs(box[side] - other[side]) > tolerance) {
        said.push(`${box.name} has its ${side} at ${box[side].toFixed(1)} on H5 and ${other[side].toFixed(1)} on weapp`)
      }
    }
  })
  return said
}
