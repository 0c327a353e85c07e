import type { Entry } from '../../ledger/items.ts'
import type { EventRow } from '../../platform/event.ts'
import { keyOfBooking, sameAccount } from './entries.ts'
import { judgeEntries, judgeEvents, judgeRows } from './judge.ts'
import { inEveryLook } from './looks.ts'
import {
  type RawRow, entriesSaidBy, isPushedOn, rowsSaidBy, saidByEntry, saidByRow, textOfEntry, textOfRow,
} from './members.ts'
import { differingParts, differingSums, digestOf, partOf, parts } from './prints.ts'
import { lateBookings } from './records.ts'
import { type Booking, type Run, isFull, report } from './run-state.ts'

/**
 * Where the fingerprints differ, the tables are walked once more, and what lies in a part that differs is held one by
 * one against its counterpart. What is found equal then was only written while the run was reading.
 */

export const differs = (run: Run): boolean =>
  differingParts(run.entryPrint).size + differingParts(run.rowPrint).size + differingSums(run.bookingPrint).size > 0

const isIn = (run: Run, parts: Set<number>) => (text: string): boolean => parts.has(partOf(digestOf(run.secret, text)))

// Bookings are compared by key, in a table that has an end.
const mostBookings = 1500

const bookingAt = (run: Run, key: string): Booking | undefined => {
  const known = run.bookings.find((booking) => booking.key === key)
  if (known || run.bookings.length >= mostBookings) return known
  const booking: Booking = { key, entry: [0, 0], rows: [0, 0] }
  run.bookings.push(booking)
  return booking
}

/** The differing parts whose bookings fit the table: one at least, more where there are few bookings in a part. */
const bookingParts = (run: Run): Set<number> => {
  const inOnePart = Math.max(1, run.booked / parts)
  return new Set([...differingSums(run.bookingPrint)].slice(0, Math.max(1, Math.floor(mostBookings / 2 / inOnePart))))
}

export const locateEntries = async (run: Run, entries: Entry[]): Promise<void> => {
  const differing = differingParts(run.entryPrint)
  const mayDiffer = differing.size > 0
  const isSuspect = isIn(run, differing)
  const isBooking = isIn(run, bookingParts(run))
  const suspects: Entry[] = []
  for (const entry of entries) {
    const previous = sameAccount(entry, run.before)
    run.before = entry
    if (entry.bookedAt >= run.upTo) continue
    const { account, sequence, amount, settles } = entry
    if (settles === undefined) {
      const text = textOfEntry(saidByEntry(entry, previous, undefined))
      if (isSuspect(text) || (mayDiffer && isPushedOn(entry, previous))) suspects.push(entry)
      continue
    }
    const key = keyOfBooking(account, sequence)
    const booking = isBooking(key) ? bookingAt(run, key) : undefined
    if (booking) booking.entry = [amount, settles]
  }
  if (suspects.length > 0 && !isFull(run)) report(run, await inEveryLook(() => judgeEntries(suspects)))
}

export const locateEvents = async (run: Run, events: EventRow[]): Promise<void> => {
  const isEntry = isIn(run, differingParts(run.entryPrint))
  const isRow = isIn(run, differingParts(run.rowPrint))
  const suspects = events.filter((event) => event.at < run.upTo
    && (entriesSaidBy(event).some((says) => isEntry(textOfEntry(says)))
      || rowsSaidBy(event).some((says) => isRow(textOfRow(says)))))
  if (suspects.length > 0 && !isFull(run)) report(run, await inEveryLook(() => judgeEvents(suspects)))
}

export const locateRecords = async (run: Run, items: RawRow[]): Promise<void> => {
  const rows = items.filter(({ pk, bookedAt }) => pk.startsWith('journal#') && bookedAt < run.upTo)
  const isSuspect = isIn(run, differingParts(run.rowPrint))
  const isBooking = isIn(run, bookingParts(run))
  const suspects = rows.filter((row) => isSuspect(textOfRow(saidByRow(row))))
  const booked = rows.filter(({ to, settledIn }) => settledIn !== undefined && isBooking(keyOfBooking(to, settledIn)))
  const late = await lateBookings(run, booked, '')
  for (const { to, settledIn = 0, amount } of booked) {
    const key = keyOfBooking(to, settledIn)
    const booking = late.has(key) ? undefined : bookingAt(run, key)
    if (booking) booking.rows = [booking.rows[0] + amount, booking.rows[1] + 1]
  }
  if (suspects.length > 0 && !isFull(run)) report(run, await inEveryLook(() => judgeRows(suspects)))
}

const told = ([amount, count]: [number, number]): string => `${amount} / ${count}`

/** Bookings whose journal rows do not sum to their entry. */
export const endLocating = async (run: Run): Promise<void> => {
  report(run, run.bookings.filter(({ entry, rows }) => told(entry) !== told(rows)).map(({ key, entry, rows }) =>
    ({ code: 'booking.differs', subject: key, expected: told(rows), found: told(entry) })))
  const left = differingSums(run.bookingPrint).size - bookingParts(run).size
  if (left > 0 || run.bookings.length >= mostBookings) {
    report(run, [{ code: 'booking.unlocated', subject: 'all', expected: '0', found: String(Math.max(1, left)) }])
  }
}
