import type { Entry } from '../../ledger/items.ts'
import { momentText, now } from '../../platform/clock.ts'
import type { Fault } from '../items.ts'
import { faultsOfEntry } from './chain.ts'
import { checkAccount } from './documents.ts'
import { eventIdOf, fetchEntries, fetchEvents, placeText } from './fetch.ts'
import { isPushedOn, saidByEntry, textOfEntry } from './members.ts'
import { addMember, addToSum, digestOf } from './prints.ts'
import { type Run, isFull, report } from './run-state.ts'

// Clocks differ a little. What is booked later than this has a moment that nobody can have had yet.
const aheadMs = 60_000

/** A moment ahead of the clock would keep a row out of every run. */
export const faultOfMoment = (code: string, subject: string, moment: string): Fault[] => {
  const latest = momentText(now() + aheadMs)
  return moment > latest ? [{ code, subject, expected: latest, found: moment }] : []
}

const before = ({ account, sequence }: Entry) => ({ account, sequence: sequence - 1 })

/** A fault beside the entry that a scan gave before; does it hold beside the one that is before it by number? */
const confirm = async (entry: Entry, faults: Fault[]): Promise<Fault[]> => {
  const found = await fetchEntries([entry, before(entry)])
  const stands = found.get(placeText(entry))
  if (!stands) return []
  const still = faultsOfEntry(stands, found.get(placeText(before(entry))))
  return faults.filter(({ code }) => still.some((fault) => fault.code === code))
}

export const keyOfBooking = (account: string, sequence: number): string => `${account} #${sequence}`

const count = (run: Run, entry: Entry, previous: Entry | undefined, at: string | undefined): void => {
  const says = saidByEntry(entry, previous, at)
  if (says.bookedAt >= run.upTo) return
  run.entries += 1
  if (entry.sequence === 1) run.accounts += 1
  if (entry.settles === undefined) {
    addMember(run.entryPrint, digestOf(run.secret, textOfEntry(says)), 1)
  } else {
    run.booked += 1
    const key = digestOf(run.secret, keyOfBooking(entry.account, entry.sequence))
    addToSum(run.bookingPrint, key, entry.amount, entry.settles)
  }
}

/** The events of entries that were pushed on by the one before. */
const eventsOfPushed = (run: Run, entries: Entry[]) => {
  const pushed = entries.filter((entry, index) => entry.settles === undefined
    && isPushedOn(entry, sameAccount(entry, entries[index - 1] ?? run.before)))
  return fetchEvents(pushed.map(({ movementId }) => eventIdOf(movementId)))
}

export const sameAccount = ({ account }: Entry, before: Entry | undefined): Entry | undefined =>
  (before?.account === account ? before : undefined)

/**
 * Entries follow one another without a gap, each balance is the one before plus the amount, no floor and no ceiling is
 * broken, nothing moves in an account that is not open, lots sum to the balance.
 */
export const readEntries = async (run: Run, entries: Entry[]): Promise<void> => {
  const events = await eventsOfPushed(run, entries)
  for (const entry of entries) {
    const previous = sameAccount(entry, run.before)
    if (run.before && !previous && !isFull(run)) report(run, await checkAccount(run.before))
    const faults = faultsOfEntry(entry, previous)
    if (faults.length > 0 && !isFull(run)) report(run, await confirm(entry, faults))
    report(run, faultOfMoment('entry.future', placeText(entry), entry.bookedAt))
    count(run, entry, previous, events.get(eventIdOf(entry.movementId))?.at)
    run.before = entry
  }
}

export const endEntries = async (run: Run): Promise<void> => {
  if (run.before) report(run, await checkAccount(run.before))
  run.before = undefined
}
