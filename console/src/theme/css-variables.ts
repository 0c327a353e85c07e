import { fontStack, palette, radius, spacing, typeScale } from '../../../shared/tokens.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const lines = (prefix: string, values: Record<string, string | number>): string[] =>
  Object.entries(values).map(([name, value]) =>
    `--${prefix}${kebab(name)}: ${typeof value === 'number' ? `${value}px` : value};`)

/** The shared tokens as CSS variables: `--river-deep`, `--space-wide`, `--radius-card`, `--text-title`. */
export const cssVariables = (): string => [
  ':root {',
  ...lines('', palette), ...lines('space-', spacing), ...lines('radius-', radius), ...lines('text-', typeScale.normal),
  `--font: ${fontStack};`,
  '}',
].join('\n')
