import { yuanText } from '../../shared/units.ts'

export type Cell = string | number | undefined

// A spreadsheet runs text that begins like this as a formula; a leading apostrophe makes it text again. A number with
// the places that its unit has (-40.00) is none.
const isFormula = (text: string): boolean => /^[\s]*[=+\-@\t\r]/.test(text) && !/^-\d+\.\d+$/.test(text)
const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text)

export const cellText = (cell: Cell): string => {
  if (cell === undefined) return ''
  const text = typeof cell === 'number' ? String(cell) : harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Yuan with two places and no commas, so that a spreadsheet adds it up. */
export const yuanCell = (fen: number): string => yuanText(fen).replaceAll(',', '')

/** A line of CSV (RFC 4180). */
export const csvLine = (cells: Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

/** Without a byte-order mark spreadsheets misread Chinese. */
export const csvMark = '\uFEFF'
