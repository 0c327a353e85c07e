import { kinds, partsOf } from '../../ledger/chart.ts'
import { momentText } from '../../platform/clock.ts'
import type { Fault } from '../items.ts'
import { faultOfMoment, keyOfBooking } from './entries.ts'
import { fetchEntries } from './fetch.ts'
import { type RawRow, mustBeBooked, saidByRow, textOfRow } from './members.ts'
import { addMember, addToSum, digestOf } from './prints.ts'
import { type Run, isFull, report } from './run-state.ts'
import { addRow, checkTotals, hasJournal } from './totals.ts'

// The stream books a gift within this time; what was parked longer is seen as a difference and looked into.
const bookedWithinMs = 15 * 60_000

/** The bookings of rows from a moment on that were made only after the moment up to which the run looks. */
export const lateBookings = async (run: Run, rows: RawRow[], from: string): Promise<Set<string>> => {
  const recent = rows.filter(({ bookedAt, settledIn }) => settledIn !== undefined && bookedAt >= from)
  const entries = await fetchEntries(recent.map(({ to, settledIn = 0 }) => ({ account: to, sequence: settledIn })))
  return new Set([...entries].filter(([, { bookedAt }]) => bookedAt >= run.upTo).map(([key]) => key))
}

const faultsOfRow = (row: RawRow): Fault[] => {
  const subject = row.movementId
  const known = [row.from, row.to].every((account) => partsOf(account).kind in kinds)
  const mustBe = known && mustBeBooked(row)
  const wrong = known && mustBe !== (row.settledIn !== undefined)
  return [
    ...(wrong ? [{ code: 'journal.booked', subject, expected: mustBe ? '1 or more' : '-', found: `${row.settledIn}` }]
      : []),
    ...faultOfMoment('journal.future', subject, row.bookedAt),
  ]
}

const readRow = (run: Run, row: RawRow, late: Set<string>): void => {
  report(run, faultsOfRow(row))
  if (row.bookedAt >= run.upTo) return
  addRow(run.sums, row)
  addMember(run.rowPrint, digestOf(run.secret, textOfRow(saidByRow(row))), 1)
  if (row.settledIn === undefined) return
  const key = keyOfBooking(row.to, row.settledIn)
  if (!late.has(key)) addToSum(run.bookingPrint, digestOf(run.secret, key), -row.amount, -1)
}

const leave = async (run: Run): Promise<void> => {
  if (run.community !== undefined && !isFull(run)) report(run, await checkTotals(run.community, run.sums, run.upTo))
  run.community = undefined
  run.sums = {}
}

const enter = async (run: Run, community: string): Promise<void> => {
  if (run.community === community) return
  await leave(run)
  run.community = community
}

/** Totals of a community that has no journal are seen here only; the others are held against their journal. */
const readTotal = async (run: Run, community: string): Promise<void> => {
  if (run.totalsOf === community) return
  run.totalsOf = community
  if (!(await hasJournal(community)) && !isFull(run)) report(run, await checkTotals(community, {}, run.upTo))
}

/**
 * The journal: each movement once, as its event says; its sums are the totals of the community's kinds of accounts,
 * and what the stream booked into accounts is what the rows say that it booked.
 */
export const readRecords = async (run: Run, rows: RawRow[]): Promise<void> => {
  const late = await lateBookings(run, rows, momentText(Date.parse(run.upTo) - bookedWithinMs))
  for (const row of rows) {
    const [list, community = ''] = row.pk.split('#')
    if (list === 'totals') await readTotal(run, community)
    if (list !== 'journal') continue
    await enter(run, community)
    readRow(run, row, late)
  }
}

export const endRecords = leave
