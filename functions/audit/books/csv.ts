import { chinaDay } from '../../../shared/units.ts'
import type { JournalRow } from '../../ledger/items.ts'
import { unitOf } from './units.ts'

type Cell = string | number | undefined

const columns: Record<string, (row: JournalRow) => Cell> = {
  movementId: ({ movementId }) => movementId,
  bookedOn: ({ bookedAt }) => chinaDay(Date.parse(bookedAt)),
  bookedAt: ({ bookedAt }) => bookedAt,
  happenedAt: ({ happenedAt }) => happenedAt,
  movement: ({ movement }) => movement,
  asset: ({ asset }) => asset,
  from: ({ from }) => from,
  to: ({ to }) => to,
  amount: ({ amount }) => amount,
  unit: ({ asset }) => unitOf(asset),
  eventId: ({ eventId }) => eventId,
  eventType: ({ eventType }) => eventType,
  reverses: ({ reverses }) => reverses,
  reference: ({ reference }) => reference,
  settledIn: ({ settledIn }) => settledIn,
}

// A spreadsheet runs text that begins like this as a formula; a leading apostrophe makes it text again.
const harmless = (text: string): string => (/^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text)

export const cellText = (cell: Cell): string => {
  if (cell === undefined) return ''
  const text = typeof cell === 'number' ? String(cell) : harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: Cell[]): string => `${cells.map(cellText).join(',')}\r\n`

/** RFC 4180 with a byte-order mark, without which spreadsheets misread Chinese. */
export const csvHeader = `\uFEFF${line(Object.keys(columns))}`

export const csvLines = (rows: JournalRow[]): string =>
  rows.map((row) => line(Object.values(columns).map((cell) => cell(row)))).join('')
