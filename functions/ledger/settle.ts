import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { documentClient } from '../platform/dynamo.ts'
import type { EventRow } from '../platform/event.ts'
import { BusyError, StaleError, isBusy, withRetries } from '../platform/retry.ts'
import { partsOf } from './chart.ts'
import { AccountRow, JournalRow, TotalRow } from './items.ts'
import { movementIdOf } from './post.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

// A transaction takes 100 items: each movement brings its journal row, and at most two accounts opened; beside them
// stand the totals that the chunk touches, two a movement at the most.
const mostMovements = 20

const rowsOf = (event: EventRow): JournalRow[] => event.movements.map((one, index) => ({
  community: event.community, bookedAt: event.at, movementId: movementIdOf(event.id, index), eventId: event.id,
  eventType: event.type, movement: one.movement, asset: partsOf(one.from).asset, from: one.from, to: one.to,
  amount: one.amount, happenedAt: one.happenedAt, ...(one.reverses ? { reverses: one.reverses } : {}),
}))

const openedBy = (event: EventRow): { community: string; account: string; openedAt: string }[] =>
  event.movements.flatMap(({ from, to, fromSequence, toSequence }) => [
    ...(fromSequence === 1 ? [from] : []), ...(toSequence === 1 ? [to] : []),
  ]).map((account) => ({ community: event.community, account, openedAt: event.at }))

const totalsOf = (rows: JournalRow[]): { community: string; kind: string; change: number }[] => {
  const sums = new Map<string, number>()
  const add = (community: string, account: string, amount: number) => {
    const key = `${community}#${partsOf(account).kind}`
    sums.set(key, (sums.get(key) ?? 0) + amount)
  }
  for (const { community, from, to, amount } of rows) {
    add(community, from, -amount)
    add(community, to, amount)
  }
  return [...sums].filter(([, change]) => change !== 0).map(([key, change]) => {
    const [community = '', kind = ''] = key.split('#')
    return { community, kind, change }
  })
}

const itemOf = (transaction: { params: () => object }): TransactItem => {
  const { Put, Update } = transaction.params() as TransactItem
  return { Put, Update }
}

const itemsOf = (rows: JournalRow[], events: EventRow[]): TransactItem[] => [
  ...rows.map((row) => itemOf(JournalRow.build(PutTransaction).item(row)
    .options({ condition: { attr: 'community', exists: false } }))),
  ...totalsOf(rows).map(({ community, kind, change }) => itemOf(
    TotalRow.build(UpdateTransaction).item({ community, kind, balance: $add(change) }))),
  ...events.flatMap(openedBy).map((row) => itemOf(AccountRow.build(PutTransaction).item(row))),
]

/** Write the rows that are not there yet; those that are were settled with their totals before. */
const settleRows = async (rows: JournalRow[], events: EventRow[]): Promise<void> => {
  let missing = rows
  await withRetries(async () => {
    if (missing.length === 0) return
    try {
      await documentClient.send(new TransactWriteCommand({ TransactItems: itemsOf(missing, events) }))
    } catch (error) {
      if (isBusy(error)) throw new BusyError()
      if (!(error instanceof TransactionCanceledException)) throw error
      const reasons = error.CancellationReasons ?? []
      const settled = new Set(missing.filter((_, index) => reasons[index]?.Code === 'ConditionalCheckFailed'))
      missing = missing.filter((row) => !settled.has(row))
      throw settled.size > 0 ? new StaleError() : new BusyError()
    }
  })
}

const chunksOf = (events: EventRow[]): EventRow[][] => {
  const chunks: EventRow[][] = []
  let room = 0
  for (const event of events) {
    if (event.movements.length > room) {
      chunks.push([])
      room = mostMovements
    }
    chunks.at(-1)?.push(event)
    room -= event.movements.length
  }
  return chunks
}

/**
 * From events to the journal, the totals and the list of accounts: every movement exactly once, however often and in
 * whatever order the stream brings it, because its journal row and its part of the totals are one transaction.
 */
export const settle = async (events: EventRow[]): Promise<void> => {
  const moving = events.filter(({ movements }) => movements.length > 0)
  const unique = [...new Map(moving.map((event) => [event.id, event])).values()]
  for (const chunk of chunksOf(unique)) await settleRows(chunk.flatMap(rowsOf), chunk)
}
