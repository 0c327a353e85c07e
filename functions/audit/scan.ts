import { type AttributeValue, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb'
import type { Table } from 'dynamodb-toolbox/table'
import { database } from '../platform/dynamo.ts'

/** Where a scan stands, in the form in which the database takes and gives it; undefined at the beginning. */
export type Position = Record<string, AttributeValue> | undefined

type Value = Partial<AttributeValue>

/** What an attribute holds: of the kinds that the books use, and nothing more, because a scan does little else. */
const plain = (value: Value): unknown => {
  if (value.S !== undefined) return value.S
  if (value.N !== undefined) return Number(value.N)
  if (value.M !== undefined) return plainRow(value.M)
  if (value.L !== undefined) return value.L.map(plain)
  return value.NULL ? null : value.BOOL
}

const plainRow = (row: Record<string, AttributeValue>): Record<string, unknown> => {
  const result: Record<string, unknown> = {}
  for (const name in row) result[name] = plain(row[name] as Value)
  return result
}

export interface ScanPage<T> { items: T[]; next: Position }

/**
 * One page of a table, strongly consistent: memory does not grow with the table. Items of one partition follow one
 * another by sort key.
 */
export const scanPage = async <T>(input: ScanCommandInput, from: Position): Promise<ScanPage<T>> => {
  const { Items = [], LastEvaluatedKey } = await database.send(new ScanCommand({
    ...input, ConsistentRead: true, ExclusiveStartKey: from,
  }))
  return { items: Items.map((one) => plainRow(one) as T), next: LastEvaluatedKey }
}

/** Pages from a position on; the next one is asked for while the one before is worked on. */
export async function* pagesFrom<T>(
  read: (from: Position) => Promise<ScanPage<T>>, from: Position,
): AsyncGenerator<ScanPage<T>> {
  let coming: Promise<ScanPage<T>> | undefined = read(from)
  while (coming) {
    const page: ScanPage<T> = await coming
    coming = page.next && read(page.next)
    // Whoever stops at this page does not wait for the next one, nor for its failure.
    coming?.catch(() => {})
    yield page
  }
}

const pageSize = 500

/** Every item of a table. */
export async function* scan<T>(table: Table): AsyncGenerator<T> {
  const input = { TableName: table.getName(), Limit: pageSize }
  for await (const { items } of pagesFrom((from) => scanPage<T>(input, from), undefined)) yield* items
}
