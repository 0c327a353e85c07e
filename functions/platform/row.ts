import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { Write } from './commit.ts'
import { documentClient, recordsTable } from './dynamo.ts'

/**
 * Rows read and written past the toolbox, for what happens at every request or in a rush: it takes as long to put
 * three items together as DynamoDB's own client takes to send them. What is written must fit its entity.
 */

/** Where a row stands in the table of records. */
export interface RowKey { pk: string; sk: string }

/** A row of the table of records without its keys, strongly consistent. */
export const readRow = async <Row>(key: RowKey): Promise<Row | undefined> => {
  const { Item } = await documentClient.send(new GetCommand({
    TableName: recordsTable.getName(), Key: key, ConsistentRead: true,
  }))
  if (!Item) return undefined
  const { pk: _pk, sk: _sk, listPk: _listPk, listSk: _listSk, _et, ...row } = Item
  return row as Row
}

interface Condition {
  ConditionExpression: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}

/** Put a row of an entity into the table of records. */
export const putRow = (
  entityName: string, key: RowKey, row: object, otherwise: Write['otherwise'], condition?: Condition,
): Write => ({
  item: { Put: {
    TableName: recordsTable.getName(), Item: { ...row, ...key, _et: entityName }, ...condition,
  } },
  otherwise,
})
