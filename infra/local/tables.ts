import {
  CreateTableCommand, type CreateTableCommandInput, DynamoDBClient, ResourceInUseException,
} from '@aws-sdk/client-dynamodb'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** The names of the tables, as the functions read them from their environment. */
export interface TableNames { records: string; events: string; entries: string }

interface Template { Resources: Record<string, { Properties: CreateTableCommandInput & Record<string, unknown> }> }

// What CreateTable does not take, or what the embedded database does not know.
const leftOut = [
  'PointInTimeRecoverySpecification', 'TimeToLiveSpecification', 'SSESpecification', 'StreamSpecification',
]

const propertiesOf = (names: TableNames): CreateTableCommandInput[] => {
  const template = parse(readFileSync(new URL('../tables.yml', import.meta.url), 'utf8')) as Template
  return Object.values(template.Resources).map(({ Properties }) => {
    const kept = Object.entries(Properties).filter(([key]) => !leftOut.includes(key))
    const table = Object.fromEntries(kept) as unknown as CreateTableCommandInput
    const key = /custom\.tables\.(\w+)/.exec(table.TableName ?? '')?.[1] as keyof TableNames
    return { ...table, TableName: names[key], DeletionProtectionEnabled: false }
  })
}

/**
 * The local system has no DynamoDB streams (the embedded engine slows with every stream record), so its poller tails
 * the event rows through an index that only it has: docs/decisions/003.
 */
const withTail = (table: CreateTableCommandInput): CreateTableCommandInput => ({
  ...table,
  AttributeDefinitions: [
    ...table.AttributeDefinitions ?? [],
    { AttributeName: 'day', AttributeType: 'S' }, { AttributeName: 'at', AttributeType: 'S' },
  ],
  GlobalSecondaryIndexes: [{
    IndexName: 'tail', Projection: { ProjectionType: 'KEYS_ONLY' },
    KeySchema: [{ AttributeName: 'day', KeyType: 'HASH' }, { AttributeName: 'at', KeyType: 'RANGE' }],
  }],
})

/** Create the tables of infra/tables.yml where they are missing; `tail` adds the local poller's index. */
export const createTables = async (endpoint: string, names: TableNames, tail = true): Promise<void> => {
  const client = new DynamoDBClient({
    endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  for (const table of propertiesOf(names)) {
    const wanted = tail && table.TableName === names.events ? withTail(table) : table
    await client.send(new CreateTableCommand(wanted)).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error
    })
  }
  client.destroy()
}
