import { palette } from '../../shared/tokens.ts'

const svg = (viewBox: string, body: string, more = '') =>
  `<svg xmlns='http://www.w3.org/2000/svg' viewBox='${viewBox}' fill='none' ${more}>${body}</svg>`
const uri = (drawing: string) => `url("data:image/svg+xml,${drawing.replace(/[#<>]/g, encodeURIComponent)}")`

const towerLines = [
  'M80 8v10M72 26q8-2 8-8q0 6 8 8', 'M58 33q14 0 22-7q8 7 22 7M66 34v14M94 34v14',
  'M44 56q22-1 36-8q14 7 36 8M58 57v15M102 57v15M73 57v15M87 57v15',
  'M32 81q26-1 48-9q22 8 48 9M50 82v17M110 82v17M70 82v17M90 82v17',
  'M20 109q32-1 60-10q28 9 60 10M42 110v26M118 110v26M64 110v26M96 110v26M28 136h104',
].join('')

/** The Yellow Crane Tower in one line. */
const tower = svg('0 0 160 150', `<path d='${towerLines}'/>`,
  `stroke='${palette.river}' stroke-width='2.4' stroke-linecap='round' stroke-linejoin='round'`)

const wave = (y: number) => `M0 ${y}q48-12 98 0t98 0t98 0t98 0`
/** Two rivers meeting the paper. */
const water = svg('0 0 390 44', [
  `<path d='${wave(14)}' stroke='${palette.river}' stroke-width='1.6'/>`,
  `<path d='${wave(25)}' stroke='${palette.riverTint}' stroke-opacity='.45' stroke-width='1.6'/>`,
  `<path d='${wave(36)}V44H0z' fill='${palette.paper}'/>`,
].join(''), "preserveAspectRatio='none'")

/** The drawings as Sass variables. */
export const drawings = { tower: uri(tower), water: uri(water) }
