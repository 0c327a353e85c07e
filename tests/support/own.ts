import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { documentClient, recordsTable } from '../../functions/platform/dynamo.ts'
import type { Person } from './world.ts'

/** What stands in the place of a name that was erased. */
export const erasedName = '已注销'

/** The rows of a partition as they are stored. */
export const rowsOf = async (pk: string): Promise<Record<string, unknown>[]> => (await documentClient.send(new QueryCommand({
  TableName: recordsTable.getName(), KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true,
}))).Items ?? []

/** The lines of one list in the copy of somebody's data. */
export const linesOf = async (by: Person, list: string) => (await by.call('GET /me/data-export', {})).text.split('\n').filter(Boolean)
  .map((line) => JSON.parse(line) as Record<string, unknown>).filter((one) => one.list === list)
