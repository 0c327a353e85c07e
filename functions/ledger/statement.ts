import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { entriesTable } from '../platform/dynamo.ts'
import type { Page } from '../platform/list.ts'
import { RefusalError } from '../platform/refusal.ts'
import { Entry } from './items.ts'
import { sequenceAt } from './past.ts'

/** Which entries of an account are wanted; moments of booking, both included. */
export interface Filter {
  from?: string | undefined
  to?: string | undefined
  direction?: 'in' | 'out' | undefined
  movement?: string | undefined
  reference?: string | undefined
}

const usualLimit = 20
// A filter that fits little reads on, but not for ever: the page then comes short and its cursor goes on.
const mostReads = 10
const readAtOnce = 200

const beginOf = async (account: string, cursor: string | undefined, to: string | undefined): Promise<number> => {
  if (cursor === undefined) return to ? (await sequenceAt(account, to)) + 1 : Number.MAX_SAFE_INTEGER
  const before = Number(cursor)
  if (Number.isSafeInteger(before) && before >= 1) return before
  throw new RefusalError('input.invalid', [{ path: 'cursor', message: 'not a cursor of this list' }])
}

const fits = ({ direction, movement, reference }: Filter) => (entry: Entry): boolean =>
  (!direction || (direction === 'in' ? entry.amount > 0 : entry.amount < 0))
  && (!movement || entry.movement === movement) && (!reference || entry.reference === reference)

const readBefore = async (account: string, before: number, limit: number): Promise<Entry[]> => {
  const { Items = [] } = await entriesTable.build(QueryCommand)
    .query({ partition: account, range: { lt: before } })
    .entities(Entry).options({ limit, reverse: true, consistent: true }).send()
  return Items
}

/**
 * A statement: the entries of an account, newest first, strongly consistent, with running balance. The cursor is a
 * sequence number. A page may come short of its limit where a filter fits little; the cursor tells whether it goes on.
 */
export const statement = async (
  account: string, cursor?: string, limit = usualLimit, filter: Filter = {},
): Promise<Page<Entry>> => {
  const narrow = filter.direction !== undefined || filter.movement !== undefined || filter.reference !== undefined
  let before = await beginOf(account, cursor, filter.to)
  const items: Entry[] = []
  for (let reads = 0; reads < mostReads; reads++) {
    const size = narrow ? readAtOnce : limit
    const found = await readBefore(account, before, size)
    for (const entry of found) {
      if (filter.from && entry.bookedAt < filter.from) return { items }
      before = entry.sequence
      if (fits(filter)(entry)) items.push(entry)
      if (items.length === limit) return before > 1 ? { items, cursor: String(before) } : { items }
    }
    if (found.length < size || before <= 1) return { items }
  }
  return { items, cursor: String(before) }
}
