import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { momentText, now } from '../platform/clock.ts'
import { documentClient } from '../platform/dynamo.ts'
import type { EventRow } from '../platform/event.ts'
import { BusyError, StaleError, isBusy, withRetries } from '../platform/retry.ts'
import { forget, recall, remember } from './balance.ts'
import { isSettled, isTraced, partsOf } from './chart.ts'
import { AccountRow, Entry, JournalRow, TotalRow } from './items.ts'
import { Inflow } from './line/items.ts'
import { inflowOf } from './line/rules.ts'
import { type Standing, movementIdOf } from './plan.ts'
import { type Sums, summed, sumsOf } from './sums.ts'
import { inTurn } from './turns.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** One movement with what it brings to the books beside the accounts. */
interface Line { row: JournalRow; opened: { community: string; account: string; openedAt: string }[] }

const linesOf = (event: EventRow): Line[] => event.movements.map((one, index) => {
  const { movement, from, to, amount, happenedAt, reverses, reference, category, fromSequence, toSequence } = one
  const opened = [...(fromSequence === 1 ? [from] : []), ...(toSequence === 1 ? [to] : [])]
  return {
    row: {
      community: event.community, bookedAt: event.at, movementId: movementIdOf(event.id, index), eventId: event.id,
      eventType: event.type, movement, asset: partsOf(from).asset, from, to, amount, happenedAt,
      ...(reverses ? { reverses } : {}), ...(reference ? { reference } : {}),
      ...(category ? { category } : {}),
    },
    opened: opened.map((account) => ({ community: event.community, account, openedAt: event.at })),
  }
})

/** An account may begin with a mark, before anything moves in it; listing it twice changes nothing. */
const openedByMarks = ({ community, at, marks = [] }: EventRow) => marks.filter(({ sequence }) => sequence === 1)
  .map(({ account }) => ({ community, account, openedAt: at }))

const totalsOf = (lines: Line[]): Map<string, number> => {
  const sums = new Map<string, number>()
  const add = (community: string, account: string, amount: number) => {
    const key = `${community}#${partsOf(account).kind}`
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
  for (const { row: { community, from, to, amount } } of lines) {
    add(community, from, -amount)
    add(community, to, amount)
  }
  return sums
}

/** The accounts that the stream books, each with the lines that bring it something. */
const creditsOf = (lines: Line[]): Map<string, JournalRow[]> => {
  const credits = new Map<string, JournalRow[]>()
  for (const { row } of lines.filter((line) => isSettled(line.row.to))) {
    const before = credits.get(row.to)
    if (before) before.push(row)
    else credits.set(row.to, [row])
  }
  return credits
}

const itemOf = (transaction: { params: () => object }): TransactItem => {
  const { Put, Update } = transaction.params() as TransactItem
  return { Put, Update }
}

/** Where an account stands after the rows, and the entry that sums them. */
const entryOf = (account: string, before: Standing, rows: JournalRow[]) => {
  const { sequence, balance, state, lots, bookedAt = '' } = before
  const [last] = rows.slice(-1) as [JournalRow]
  const amount = rows.reduce((sum, row) => sum + row.amount, 0)
  const at = momentText(now())
  const sums = isTraced(account)
    ? rows.reduce((all: Sums, row) => summed(all, row.movement, row.amount), before) : {}
  const after = {
    sequence: sequence + 1, balance: balance + amount, bookedAt: bookedAt > at ? bookedAt : at,
    ...(state ? { state } : {}), ...(lots ? { lots } : {}), ...sumsOf(sums),
  }
  const entry = {
    ...after, account, amount, counterAccount: last.from, movementId: last.movementId, movement: last.movement,
    happenedAt: last.happenedAt, settles: rows.length,
  }
  return { after, entry }
}

/** The entries that book the lines' credits, where they leave the accounts, and each row's place in its line. */
const bookCredits = async (lines: Line[]) => {
  const items: TransactItem[] = []
  const standings = new Map<string, Standing>()
  const places = new Map<string, number>()
  for (const [account, rows] of creditsOf(lines)) {
    const before = await recall(account)
    const { after, entry } = entryOf(account, before, rows)
    standings.set(account, after)
    items.push(itemOf(Entry.build(PutTransaction).item(entry)
      .options({ condition: { attr: 'account', exists: false } })))
    if (isTraced(account)) {
      const inflow = inflowOf(account, before.credited ?? 0, rows)
      inflow.parts.forEach(({ movementId, place }) => places.set(movementId, place))
      items.push(itemOf(Inflow.build(PutTransaction).item(inflow)))
    }
    if (before.sequence === 0) {
      const [first] = rows as [JournalRow]
      const opened = { community: first.community, account, openedAt: first.bookedAt }
      items.push(itemOf(AccountRow.build(PutTransaction).item(opened)))
    }
  }
  return { items, standings, places }
}

const transactionOf = async (lines: Line[]) => {
  const { items: entries, standings, places } = await bookCredits(lines)
  const rows = lines.map(({ row }) => {
    const settledIn = standings.get(row.to)?.sequence
    const place = places.get(row.movementId)
    const booked = { ...row, ...(settledIn ? { settledIn } : {}), ...(place === undefined ? {} : { place }) }
    return itemOf(JournalRow.build(PutTransaction).item(booked)
      .options({ condition: { attr: 'community', exists: false } }))
  })
  const totals = [...totalsOf(lines)].filter(([, change]) => change !== 0).map(([key, change]) => {
    const [community = '', kind = ''] = key.split('#')
    return itemOf(TotalRow.build(UpdateTransaction).item({ community, kind, balance: $add(change) }))
  })
  const opened = lines.flatMap((line) => line.opened).map((row) => itemOf(AccountRow.build(PutTransaction).item(row)))
  return { items: [...rows, ...totals, ...entries, ...opened], standings }
}

/** Write the lines that are not there yet; those that are were settled, with all they bring, before. */
const settleLines = async (lines: Line[]): Promise<void> => {
  let missing = lines
  const booked = [...creditedBy(lines)].sort()
  await inTurn(booked, () => withRetries(async () => {
    if (missing.length === 0) return
    try {
      const { items, standings } = await transactionOf(missing)
      // Until the transaction has answered, nobody knows where the accounts stand.
      booked.forEach(forget)
      await documentClient.send(new TransactWriteCommand({ TransactItems: items }))
      standings.forEach((standing, account) => remember(account, standing))
    } catch (error) {
      if (isBusy(error)) throw new BusyError()
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      const settled = new Set(missing.filter((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed'))
      missing = missing.filter((line) => !settled.has(line))
      throw settled.size > 0 ? new StaleError() : new BusyError()
    }
  }))
}

// A transaction takes 100 items.
const mostItems = 100

const creditedBy = (lines: Line[]): Set<string> => new Set(lines.map(({ row }) => row.to).filter(isSettled))

const sizeOf = (lines: Line[]): number => lines.length + totalsOf(lines).size + 3 * creditedBy(lines).size
  + lines.reduce((sum, { opened }) => sum + opened.length, 0)

const chunksOf = (lines: Line[]): Line[][] => {
  const chunks: Line[][] = [[]]
  for (const line of lines) {
    const chunk = chunks.at(-1) ?? []
    if (sizeOf([...chunk, line]) > mostItems) chunks.push([line])
    else chunk.push(line)
  }
  return chunks
}

/**
 * From events to the journal, the totals, the list of accounts and the accounts that the stream books: every movement
 * exactly once, however often and in whatever order the stream brings it, because its journal row and all it brings
 * are one transaction (docs/decisions/002, 008).
 */
export const settle = async (events: EventRow[]): Promise<void> => {
  const unique = [...new Map(events.map((event) => [event.id, event])).values()]
  for (const chunk of chunksOf(unique.flatMap(linesOf))) await settleLines(chunk)
  for (const row of unique.flatMap(openedByMarks)) await AccountRow.build(PutItemCommand).item(row).send()
}
