import { createHash } from 'node:crypto'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { Table } from 'dynamodb-toolbox/table'
import { isSettled, partsOf } from '../ledger/chart.ts'
import { type Entry, TotalRow } from '../ledger/items.ts'
import { movementIdOf } from '../ledger/plan.ts'
import { momentText, now } from '../platform/clock.ts'
import { entriesTable, eventsTable } from '../platform/dynamo.ts'
import type { EventRow } from '../platform/event.ts'
import { newId } from '../platform/ids.ts'
import { log, signal } from '../platform/log.ts'
import { type Fault, Report } from './items.ts'
import { scan } from './scan.ts'

// More faults than this are counted by the first ones; a report stays one item.
const mostFaults = 100
const looks = 3
const betweenLooksMs = 1500

/**
 * A fingerprint of a set, whatever its order: the XOR of the hashes of its members. Equal for entries as they stand
 * and entries as the events say they must be, or one of them is missing, doubled or changed.
 */
class Fingerprint {
  private readonly sum = Buffer.alloc(32)
  add(member: string): void {
    const hash = createHash('sha256').update(member).digest()
    for (let index = 0; index < 32; index++) this.sum[index] = (this.sum[index] ?? 0) ^ (hash[index] ?? 0)
  }
  text(): string { return this.sum.toString('hex').slice(0, 16) }
}

const memberOf = (account: string, sequence: number, amount: number, movementId: string): string =>
  [account, sequence, amount, movementId].join(' ')

interface Look {
  faults: Fault[]
  movements: number
  accounts: number
  entries: number
  prints: Map<string, Fingerprint>
  /** What the stream booked, and what the events brought for it to book. */
  booked: number
  toBook: number
}

const add = (look: Look, fault: Fault): void => { if (look.faults.length < mostFaults) look.faults.push(fault) }

const printOf = (look: Look, key: string): Fingerprint => {
  const print = look.prints.get(key) ?? new Fingerprint()
  look.prints.set(key, print)
  return print
}

const checkEntry = (look: Look, entry: Entry, before: Entry | undefined): void => {
  const { account, sequence, balance, amount, movementId } = entry
  const previous = before?.account === account ? before : { sequence: 0, balance: 0 }
  const subject = `${account} #${sequence}`
  if (previous.sequence === 0) look.accounts += 1
  const fault = (code: string, expected: number, found: number) =>
    add(look, { code, subject, expected: String(expected), found: String(found) })
  if (sequence !== previous.sequence + 1) fault('entry.gap', previous.sequence + 1, sequence)
  else if (balance !== previous.balance + amount) fault('entry.balance', previous.balance + amount, balance)
  if (balance < 0) fault('entry.floor', 0, balance)
  if (entry.settles === undefined) printOf(look, 'entries').add(memberOf(account, sequence, amount, movementId))
  else look.booked += amount
  look.entries += 1
}

/** Entries follow one another without a gap, each balance is the one before plus the amount, none is negative. */
const checkEntries = async (look: Look): Promise<void> => {
  let before: Entry | undefined
  for await (const entry of scan<Entry>(entriesTable as unknown as Table)) {
    checkEntry(look, entry, before)
    before = entry
  }
}

type Totals = Map<string, { community: string; kind: string; balance: number }>

const count = (totals: Totals, community: string, account: string, amount: number): void => {
  const { kind } = partsOf(account)
  const key = `${community} ${kind}`
  totals.set(key, { community, kind, balance: (totals.get(key)?.balance ?? 0) + amount })
}

/** What the events say: the entries that must be there, and the totals of every kind in every community. */
const readEvents = async (look: Look): Promise<Totals> => {
  const totals: Totals = new Map()
  for await (const event of scan<EventRow>(eventsTable as unknown as Table)) {
    event.movements.forEach(({ from, to, amount, fromSequence, toSequence }, index) => {
      const id = movementIdOf(event.id, index)
      const print = printOf(look, 'events')
      if (fromSequence !== undefined) print.add(memberOf(from, fromSequence, -amount, id))
      if (toSequence !== undefined) print.add(memberOf(to, toSequence, amount, id))
      else if (isSettled(to)) look.toBook += amount
      count(totals, event.community, from, -amount)
      count(totals, event.community, to, amount)
      look.movements += 1
    })
    event.marks?.forEach(({ account, sequence }, index) => printOf(look, 'events')
      .add(memberOf(account, sequence, 0, movementIdOf(event.id, event.movements.length + index))))
  }
  return totals
}

const checkTotals = async (look: Look, totals: Totals): Promise<void> => {
  const sums = new Map<string, number>()
  for (const { community, kind, balance } of totals.values()) {
    const { Item } = await TotalRow.build(GetItemCommand).key({ community, kind }).options({ consistent: true }).send()
    const found = Item?.balance ?? 0
    if (found !== balance) {
      add(look, { code: 'total.differs', subject: `${community} ${kind}`, expected: `${balance}`, found: `${found}` })
    }
    const key = `${community} ${partsOf(kind).asset}`
    sums.set(key, (sums.get(key) ?? 0) + found)
  }
  for (const [subject, sum] of sums) {
    if (sum !== 0) add(look, { code: 'asset.unbalanced', subject, expected: '0', found: String(sum) })
  }
}

const lookOnce = async (): Promise<Look> => {
  const look: Look = { faults: [], movements: 0, accounts: 0, entries: 0, prints: new Map(), booked: 0, toBook: 0 }
  await checkEntries(look)
  await checkTotals(look, await readEvents(look))
  const [expected, found] = [printOf(look, 'events').text(), printOf(look, 'entries').text()]
  if (expected !== found) add(look, { code: 'entries.differFromEvents', subject: 'all entries', expected, found })
  if (look.booked !== look.toBook) {
    add(look, { code: 'stream.unsettled', subject: 'all', expected: `${look.toBook}`, found: `${look.booked}` })
  }
  return look
}

const key = ({ code, subject }: Fault): string => `${code} ${subject}`

/** A fault that a later look does not find was only a commit passing by. */
const lookWell = async (): Promise<Look> => {
  let look = await lookOnce()
  for (let again = 1; again < looks && look.faults.length > 0; again++) {
    await new Promise((resolve) => setTimeout(resolve, betweenLooksMs))
    const seen = new Set(look.faults.map(key))
    const next = await lookOnce()
    look = { ...next, faults: next.faults.filter((fault) => seen.has(key(fault))) }
  }
  return look
}

/** Recompute the whole ledger and keep the report; an alarm is raised when it does not balance. */
export const reconcile = async (): Promise<Report> => {
  const startedAt = momentText(now())
  const { faults, movements, accounts, entries } = await lookWell()
  const report = {
    id: newId('rcn'), startedAt, finishedAt: momentText(now()), balanced: faults.length === 0, movements, accounts,
    entries, faults,
  }
  await Report.build(PutItemCommand).item(report).send()
  if (!report.balanced) {
    log.error('The ledger does not balance.', { report })
    signal('ReconcileFailed')
  }
  return report
}
