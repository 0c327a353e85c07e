import { type AttributeValue, BatchGetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import type { Table } from 'dynamodb-toolbox/table'
import type { Entry } from '../../ledger/items.ts'
import { database, entriesTable, eventsTable, recordsTable } from '../../platform/dynamo.ts'
import type { EventRow } from '../../platform/event.ts'
import { BusyError, withRetries } from '../../platform/retry.ts'
import type { RawRow } from './members.ts'

const mostKeys = 100

type Key = Record<string, string | number>

/** Read items by key, strongly consistent, whatever their number; those that are not there are left out. */
const fetchAll = async <T>(table: Table, keys: Key[]): Promise<T[]> => {
  const name = table.getName()
  const found: T[] = []
  let missing = [...new Map(keys.map((key) => [JSON.stringify(key), marshall(key)])).values()]
  await withRetries(async () => {
    while (missing.length > 0) {
      const now = missing.slice(0, mostKeys)
      const { Responses, UnprocessedKeys } = await database.send(new BatchGetItemCommand({
        RequestItems: { [name]: { Keys: now, ConsistentRead: true } },
      }))
      const items: Record<string, AttributeValue>[] = Responses?.[name] ?? []
      found.push(...items.map((one) => unmarshall(one) as T))
      const left = UnprocessedKeys?.[name]?.Keys ?? []
      missing = [...missing.slice(mostKeys), ...left]
      if (left.length === now.length) throw new BusyError()
    }
  })
  return found
}

export const eventIdOf = (movementId: string): string => movementId.split('~')[0] ?? ''

export const fetchEvents = async (ids: string[]): Promise<Map<string, EventRow>> =>
  new Map((await fetchAll<EventRow>(eventsTable as unknown as Table, ids.filter(Boolean).map((id) => ({ id }))))
    .map((event) => [event.id, event]))

export interface Place { account: string; sequence: number }
export const placeText = ({ account, sequence }: Place): string => `${account} #${sequence}`

export const fetchEntries = async (places: Place[]): Promise<Map<string, Entry>> =>
  new Map((await fetchAll<Entry>(entriesTable as unknown as Table,
    places.map(({ account, sequence }) => ({ account, sequence }))))
    .map((entry) => [placeText(entry), entry]))

/** Journal rows by key, as `rowsSaidBy` gives it: partition and sort key with a space between. */
export const fetchRows = async (keys: string[]): Promise<Map<string, RawRow>> =>
  new Map((await fetchAll<RawRow>(recordsTable as unknown as Table, keys.map((key) => {
    const space = key.indexOf(' ')
    return { pk: key.slice(0, space), sk: key.slice(space + 1) }
  }))).map((row) => [`${row.pk} ${row.sk}`, row]))
