import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Entity, FormattedItem } from 'dynamodb-toolbox/entity'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { recordsTable } from './dynamo.ts'
import { RefusalError } from './refusal.ts'

/** Where a list is and which part of it is wanted. Lists are sorted by their sort key, which is also the cursor. */
export interface ListOptions {
  partition: string
  /** Read the `lists` index (eventually consistent) instead of the table (strongly consistent). */
  index?: boolean
  prefix?: string
  /** Left out of the list, the lowest or highest sort key to give. */
  from?: string
  to?: string
  newestFirst?: boolean
  cursor?: string | undefined
  limit?: number | undefined
}

export interface Page<T> { items: T[]; cursor?: string }

const highest = '\uffff'
const usualLimit = 20

const decode = (cursor: string): string => {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (!text || Buffer.from(text).toString('base64url') !== cursor) {
    throw new RefusalError('input.invalid', [{ path: 'cursor', message: 'not a cursor of this list' }])
  }
  return text
}

const boundsOf = (options: ListOptions): [string, string] => {
  const prefix = options.prefix ?? ''
  return [prefix + (options.from ?? ' '), prefix + (options.to ?? highest)]
}

type Raw = Record<string, unknown>

interface Found { rows: Raw[]; limit: number; behind: string | undefined; isCut: boolean }

const pageOf = ({ rows, limit, behind, isCut }: Found, key: 'sk' | 'listSk'): Page<Raw> => {
  const after = rows.filter((one) => one[key] !== behind)
  const items = after.slice(0, limit)
  const last = items.at(-1)
  const more = (after.length > limit || isCut) && last !== undefined
  return more ? { items, cursor: Buffer.from(String(last[key])).toString('base64url') } : { items }
}

/** One page of a list. The next page begins behind the cursor, whatever was added or removed meanwhile. */
export const listPage = async <E extends Entity>(entity: E, options: ListOptions): Promise<Page<FormattedItem<E>>> => {
  const limit = options.limit ?? usualLimit
  const behind = options.cursor ? decode(options.cursor) : undefined
  const [low, high] = boundsOf(options)
  const lowest = behind && !options.newestFirst && behind > low ? behind : low
  const most = behind && options.newestFirst && behind < high ? behind : high
  if (lowest > most) return { items: [] }
  const range = { between: [lowest, most] as [string, string] }
  // One more than the page shows that there is another; one more again where the cursor itself is found.
  const paging = { limit: limit + 2, reverse: options.newestFirst ?? false }
  const query = recordsTable.build(QueryCommand)
  const { Items: rows = [], LastEvaluatedKey } = options.index
    ? await query.query({ index: 'lists', partition: options.partition, range }).options(paging).send()
    : await query.query({ partition: options.partition, range }).options({ ...paging, consistent: true }).send()
  // A query ends at a megabyte, with fewer rows than were asked for: then too there is more.
  const found = { rows, limit, behind, isCut: LastEvaluatedKey !== undefined }
  const page = pageOf(found, options.index ? 'listSk' : 'sk')
  const formatter = entity.build(EntityFormatter)
  return { ...page, items: page.items.map((raw) => formatter.format(raw) as FormattedItem<E>) }
}

const keyIn = <E extends Entity>(entity: E, row: FormattedItem<E>): string =>
  (entity.computeKey as unknown as (one: FormattedItem<E>) => { sk: string })(row).sk

/**
 * One page of several partitions as if they were one list: of a record, and of the doubles that it took in. Of rows
 * under the same sort key the one of the first partition counts.
 */
export const listOver = async <E extends Entity>(
  entity: E, partitions: string[], options: Omit<ListOptions, 'partition' | 'index'>,
): Promise<Page<FormattedItem<E>>> => {
  const pages = await Promise.all(partitions.map((partition) => listPage(entity, { ...options, partition })))
  const [only] = pages
  if (only && pages.length === 1) return only
  const isBefore = (one: string, other: string): boolean => (options.newestFirst ? one > other : one < other)
  const inOrder = (one: string, other: string): number => (isBefore(one, other) ? -1 : 1)
  // Behind the last row of a page that goes on, rows of its partition are not known yet.
  const [end] = pages.flatMap(({ items, cursor }) => {
    const last = items.at(-1)
    return cursor && last ? [keyIn(entity, last)] : []
  }).sort(inOrder)
  const rows = new Map(pages.toReversed().flatMap(({ items }) => items).map((row) => [keyIn(entity, row), row]))
  const known = [...rows].filter(([key]) => end === undefined || !isBefore(end, key))
    .sort(([one], [other]) => inOrder(one, other))
  const shown = known.slice(0, options.limit ?? usualLimit)
  const items = shown.map(([, row]) => row)
  const last = shown.at(-1)?.[0]
  const more = last !== undefined && (end !== undefined || known.length > shown.length)
  return more ? { items, cursor: Buffer.from(last).toString('base64url') } : { items }
}

/** All rows of a list, page by page: for lists that do not grow for ever, or of which all is needed. */
export const everyRow = async <T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> => {
  const rows: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    rows.push(...page.items)
    cursor = page.cursor
  } while (cursor)
  return rows
}
