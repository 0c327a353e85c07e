import { readFileSync } from 'node:fs'
import { fontStack, palette } from '../../../shared/tokens.ts'

const variables = Object.entries(palette).map(([name, colour]) => `--${name}: ${colour}`)

/** The look of the local system's own pages: docs/design.md's language in plain CSS. */
export const style = `:root { ${variables.join('; ')}; --font: ${fontStack} }
${readFileSync(new URL('style.css', import.meta.url), 'utf8')}`
