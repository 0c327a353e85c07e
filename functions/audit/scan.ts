import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from 'dynamodb-toolbox/table'
import { documentClient } from '../platform/dynamo.ts'

const pageSize = 500

/** Every item of a table, strongly consistent, in pages: memory does not grow with the table. */
export async function* scan<T>(table: Table): AsyncGenerator<T> {
  let start: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await documentClient.send(new ScanCommand({
      TableName: table.getName(), Limit: pageSize, ConsistentRead: true, ExclusiveStartKey: start,
    }))
    yield* Items as T[]
    start = LastEvaluatedKey
  } while (start)
}
