export type Cell = string | number | undefined

// A spreadsheet runs text that begins like this as a formula; a leading apostrophe makes it text again.
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cellText = (cell: Cell): string => {
  if (cell === undefined) return ''
  const text = typeof cell === 'number' ? String(cell) : harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** RFC 4180 text with a byte-order mark, without which spreadsheets misread Chinese. */
export const csvText = (header: string[], rows: Cell[][]): string =>
  `\uFEFF${[header, ...rows].map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`

/** `linli-journal-420102002003-2026-11-24.csv` */
export const csvName = (what: string, of: string, day: string): string => `linli-${what}-${of}-${day}.csv`
