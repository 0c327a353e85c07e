import type * as tokens from '../../shared/tokens.ts'

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const lines = (prefix: string, values: object, unit = '') =>
  Object.entries(values).map(([name, value]) => `$${prefix}${dashed(name)}: ${value}${unit};`)
const map = (name: string, values: object, unit: string) =>
  `$${name}: (${Object.entries(values).map(([key, value]) => `'${key}': ${value}${unit}`).join(', ')});`

/** The tokens as Sass variables: `$river-deep`, `$space-wide`, `$radius-card`, and maps of the two type scales. */
export const scssVariables = (all: typeof tokens, drawings: Record<string, string>): string => [
  ...lines('', all.palette),
  ...lines('space-', all.spacing, 'px'),
  ...lines('radius-', all.radius, 'px'),
  ...lines('target-', all.target, 'px'),
  map('type-normal', all.typeScale.normal, 'px'),
  map('type-elder', all.typeScale.elder, 'px'),
  ...lines('drawing-', drawings),
  `$font-stack: ${all.fontStack};`,
  '',
].join('\n')
