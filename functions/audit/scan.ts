import { type AttributeValue, ScanCommand, type ScanCommandInput } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { Table } from 'dynamodb-toolbox/table'
import { database } from '../platform/dynamo.ts'

/** Where a scan stands, in the form in which the database takes and gives it; undefined at the beginning. */
export type Position = Record<string, AttributeValue> | undefined

export interface ScanPage<T> { items: T[]; next: Position }

/**
 * One page of a table, strongly consistent: memory does not grow with the table. Items of one partition follow one
 * another by sort key.
 */
export const scanPage = async <T>(input: ScanCommandInput, from: Position): Promise<ScanPage<T>> => {
  const { Items = [], LastEvaluatedKey } = await database.send(new ScanCommand({
    ...input, ConsistentRead: true, ExclusiveStartKey: from,
  }))
  return { items: Items.map((one) => unmarshall(one) as T), next: LastEvaluatedKey }
}

const pageSize = 500

/** Every item of a table. */
export async function* scan<T>(table: Table): AsyncGenerator<T> {
  let position: Position
  do {
    const page = await scanPage<T>({ TableName: table.getName(), Limit: pageSize }, position)
    yield* page.items
    position = page.next
  } while (position)
}
