import { expect, test } from 'vitest'
import { palette, target, textPairs, typeScale } from '../../shared/tokens.ts'

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((index) => Number.parseInt(colour.slice(index, index + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

test.each(textPairs)('%s can be read on %s', (text, ground) => {
  expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
})

test('the edge of a control can be seen on every ground', () => {
  for (const ground of ['paper', 'card', 'sunken'] as const) {
    expect(contrast(palette.edge, palette[ground])).toBeGreaterThanOrEqual(3)
  }
})

test('elder mode has nothing below 18 and no target below 60', () => {
  expect(Math.min(...Object.values(typeScale.elder))).toBeGreaterThanOrEqual(18)
  expect(target.elder).toBeGreaterThanOrEqual(60)
  expect(target.normal).toBeGreaterThanOrEqual(44)
})
