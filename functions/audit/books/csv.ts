import { chinaDay } from '../../../shared/units.ts'
import type { JournalRow } from '../../ledger/items.ts'
import { type Cell, csvLine, csvMark } from '../../platform/csv.ts'
import { unitOf } from './units.ts'

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

/** RFC 4180 with a byte-order mark, without which spreadsheets misread Chinese. */
export const csvHeader = csvMark + csvLine(Object.keys(columns))

export const csvLines = (rows: JournalRow[]): string =>
  rows.map((row) => csvLine(Object.values(columns).map((cell) => cell(row)))).join('')
