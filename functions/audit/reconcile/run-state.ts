import type { Entry } from '../../ledger/items.ts'
import type { Fault } from '../items.ts'
import type { Position } from '../scan.ts'
import {
  type SetPrint, type SumPrint, newSetPrint, newSumPrint, setPrintFrom, setPrintText, sumPrintFrom, sumPrintText,
} from './prints.ts'

// More faults than this are not looked for; a report stays one item.
export const mostFaults = 100

export const stepNames = [
  'entries', 'events', 'records', 'documents', 'locateEntries', 'locateEvents', 'locateRecords',
] as const
export type StepName = (typeof stepNames)[number]

/** A booking of the stream: what its entry says, and what the journal rows that name it sum to. */
export interface Booking { key: string; entry: [amount: number, count: number]; rows: [amount: number, count: number] }

/** What a run knows. Of a fixed size, whatever the number of movements and accounts. */
export interface Run {
  id: string
  secret: string
  startedAt: string
  /** What was booked from this moment on is left to the next run. */
  upTo: string
  step: StepName | 'done'
  position: Position
  movements: number
  accounts: number
  entries: number
  /** Entries that the stream booked. */
  booked: number
  resumed: number
  faults: Fault[]
  /** Entries as they stand, less entries as the events say. */
  entryPrint: SetPrint
  /** Journal rows as they stand, less rows as the events say. */
  rowPrint: SetPrint
  /** What the stream booked into accounts, less what the journal rows say that it booked there. */
  bookingPrint: SumPrint
  /** The entry that was read last: the one before the next. */
  before: Entry | undefined
  /** The community whose journal is being read, and its sums by kind so far. */
  community: string | undefined
  sums: Record<string, number>
  /** The community whose totals were met last. */
  totalsOf: string | undefined
  /** While differences are located: the bookings that may be among them. */
  bookings: Booking[]
}

export const newRun = (id: string, secret: string, startedAt: string, upTo: string): Run => ({
  id, secret, startedAt, upTo, step: 'entries', position: undefined, movements: 0, accounts: 0, entries: 0, booked: 0,
  resumed: 0,
  faults: [], entryPrint: newSetPrint(), rowPrint: newSetPrint(), bookingPrint: newSumPrint(), before: undefined,
  community: undefined, sums: {}, totalsOf: undefined, bookings: [],
})

export const runText = (run: Run): string => JSON.stringify({
  ...run, entryPrint: setPrintText(run.entryPrint), rowPrint: setPrintText(run.rowPrint),
  bookingPrint: sumPrintText(run.bookingPrint),
})

export const runFrom = (text: string): Run => {
  const stored = JSON.parse(text) as Run & { entryPrint: unknown; rowPrint: unknown; bookingPrint: unknown }
  return {
    ...stored, position: stored.position, before: stored.before, community: stored.community,
    entryPrint: setPrintFrom(stored.entryPrint as unknown as string),
    rowPrint: setPrintFrom(stored.rowPrint as unknown as string),
    bookingPrint: sumPrintFrom(stored.bookingPrint as unknown as string),
  }
}

/** Keep faults, each once, as many as a report takes. */
export const report = (run: Run, faults: Fault[]): void => {
  for (const fault of faults) {
    const known = run.faults.some(({ code, subject }) => code === fault.code && subject === fault.subject)
    if (!known && run.faults.length < mostFaults) run.faults.push(fault)
  }
}

export const isFull = (run: Run): boolean => run.faults.length >= mostFaults
