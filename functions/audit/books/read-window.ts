import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { entriesTable } from '../../platform/dynamo.ts'
import type { EventRow } from '../../platform/event.ts'
import { Entry } from '../../ledger/items.ts'
import { readEvents } from './read-events.ts'
import type { Span } from './span.ts'
import { type WindowEntry, inFile, longestCallMs } from './window.ts'

const margin = 10
// Entries of another community may lie between two of this one.
const furtherBack = 200

const read = async (account: string, low: number, high: number): Promise<Entry[]> => {
  const { Items = [] } = await entriesTable.build(QueryCommand)
    .query({ partition: account, range: { between: [low, high] } }).entities(Entry).options({ consistent: true }).send()
  return Items
}

/** The entries of an account around the given numbers, back to one that is in the file or to where none can be. */
export const readWindow = async (
  span: Span, account: string, sequences: number[], events: Map<string, EventRow>,
): Promise<WindowEntry[]> => {
  const [first, last] = [Math.min(...sequences), Math.max(...sequences)]
  const earliest = span.since ? Date.parse(span.since) - longestCallMs : 0
  const placed = async (low: number, high: number): Promise<WindowEntry[]> => {
    const entries = await read(account, low, high)
    const idOf = ({ movementId }: Entry): string => movementId.split('~')[0] ?? ''
    await readEvents(entries.map(idOf), events)
    return entries.map((entry) => ({ ...entry, community: events.get(idOf(entry))?.community ?? '' }))
  }
  const window = await placed(Math.max(1, first - margin), last + margin)
  const newest = window.at(-1)
  if (newest && newest.sequence < last + margin) newest.newest = true
  for (;;) {
    const [oldest] = window
    const reached = !oldest || oldest.sequence === 1 || Date.parse(oldest.bookedAt) < earliest
    if (reached || window.some((entry) => entry.sequence < first && inFile(span, entry))) return window
    window.unshift(...await placed(Math.max(1, oldest.sequence - furtherBack), oldest.sequence - 1))
  }
}
