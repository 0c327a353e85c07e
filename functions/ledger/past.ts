import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { entriesTable } from '../platform/dynamo.ts'
import { readStanding } from './balance.ts'
import { belongsTo } from './belongs.ts'
import { Entry } from './items.ts'

const entryAt = async (account: string, sequence: number): Promise<Entry | undefined> =>
  (await Entry.build(GetItemCommand).key({ account, sequence }).options({ consistent: true }).send()).Item

/**
 * The number of the last entry that was booked by a moment, 0 before the first. Entries of an account are booked in
 * the order of their numbers, so it is found by halving: a few reads, however long the account is.
 */
export const sequenceAt = async (account: string, moment: string): Promise<number> => {
  let low = 0
  let high = (await readStanding(account)).sequence
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const entry = await entryAt(account, middle)
    if (entry && entry.bookedAt <= moment) low = middle
    else high = middle - 1
  }
  return low
}

/** All that had come into a traced account by a moment: what stands in its line from there on was booked later. */
export const creditedAt = async (account: string, moment: string): Promise<number> =>
  (await entryAt(account, await sequenceAt(account, moment)))?.credited ?? 0

const readAtOnce = 500

/** What entries behind a number changed that happened by the moment: corrections that were booked later. */
const lateChanges = async (account: string, behind: number, moment: string): Promise<number> => {
  let sum = 0
  let last = behind
  for (;;) {
    const { Items = [] } = await entriesTable.build(QueryCommand)
      .query({ partition: account, range: { gt: last } })
      .entities(Entry).options({ limit: readAtOnce, consistent: true }).send()
    for (const entry of Items) {
      if (await belongsTo(entry) <= moment) sum += entry.amount
      last = entry.sequence
    }
    if (Items.length < readAtOnce) return sum
  }
}

/**
 * The balance of an account at a past moment. `booked`: what the books said then. `happened`: what was true then as
 * far as is known now: what was booked since but had happened by then counts, what had not happened does not.
 */
export const balanceAt = async (
  account: string, moment: string, by: 'booked' | 'happened',
): Promise<{ balance: number; sequence: number }> => {
  const sequence = await sequenceAt(account, moment)
  const balance = (await entryAt(account, sequence))?.balance ?? 0
  if (by === 'booked') return { balance, sequence }
  return { balance: balance + await lateChanges(account, sequence, moment), sequence }
}
