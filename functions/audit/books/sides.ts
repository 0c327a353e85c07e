import { isSettled } from '../../ledger/chart.ts'
import type { JournalRow } from '../../ledger/items.ts'
import { readEvents } from './read-events.ts'
import { readWindow } from './read-window.ts'
import { type WindowEntry, sidesIn } from './window.ts'
import type { Span } from './span.ts'

/** What a movement's side says beside the amount. */
export interface Side {
  /** The account's balance after it, where the file's order proves it. */
  balance?: number
  /** What the account got outside the file since its last movement in the file. */
  carried?: number
}
export interface Sided { row: JournalRow; from: Side; to: Side }

const places = (rows: JournalRow[], events: Awaited<ReturnType<typeof readEvents>>) => {
  const found = new Map<string, number[]>()
  for (const { eventId, movementId } of rows) {
    const movement = events.get(eventId)?.movements[Number(movementId.slice(eventId.length + 1))]
    for (const [account, sequence] of [
      [movement?.from, movement?.fromSequence], [movement?.to, movement?.toSequence]] as const) {
      if (!account || sequence === undefined || isSettled(account)) continue
      found.set(account, [...found.get(account) ?? [], sequence])
    }
  }
  return found
}

const keyOf = (account: string, movementId: string): string => `${account} ${movementId}`

/** Rows with what their entries say of the balances on both sides. */
export const withSides = async (span: Span, rows: JournalRow[]): Promise<Sided[]> => {
  const events = await readEvents(rows.map(({ eventId }) => eventId))
  const sides = new Map<string, Side>()
  await Promise.all([...places(rows, events)].map(async ([account, sequences]) => {
    const window: WindowEntry[] = await readWindow(span, account, sequences, events)
    sidesIn(span, window, new Set(sequences)).forEach((side, id) => sides.set(keyOf(account, id), side))
  }))
  const sideOf = (account: string, id: string): Side => sides.get(keyOf(account, id)) ?? {}
  return rows.map((row) => ({
    row, from: sideOf(row.from, row.movementId), to: sideOf(row.to, row.movementId),
  }))
}
