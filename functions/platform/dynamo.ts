import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { Table } from 'dynamodb-toolbox/table'
import { config } from './config.ts'

const endpoint = config.dynamodbEndpoint()

const local = { region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }

/**
 * One client per process; requests that hang are cut and tried again, which every commit allows. Waiting for a socket
 * counts as connecting: with too few of them, many at once in one process (`npm start`, tests) only cut each other
 * off. Without `throwOnRequestTimeout` the SDK only warns, and waits for ever on a connection that is half open.
 */
export const database = new DynamoDBClient({
  ...(endpoint ? { endpoint, ...local } : {}),
  maxAttempts: 3,
  requestHandler: {
    connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true,
    httpAgent: { maxSockets: 1024, keepAlive: true },
  },
})
const documentClient = DynamoDBDocumentClient.from(database, { marshallOptions: { removeUndefinedValues: true } })

/** Everything but events and entries. `lists` serves lists that are not a partition of their own. */
export const recordsTable = new Table({
  documentClient,
  name: config.recordsTable,
  partitionKey: { name: 'pk', type: 'string' },
  sortKey: { name: 'sk', type: 'string' },
  indexes: {
    lists: {
      type: 'global',
      partitionKey: { name: 'listPk', type: 'string' },
      sortKey: { name: 'listSk', type: 'string' },
    },
  },
})

/** The event rows: audit trail, outbox and idempotency records in one. Rows are only ever added. */
export const eventsTable = new Table({
  documentClient, name: config.eventsTable, partitionKey: { name: 'id', type: 'string' },
})

/** The ledger's entries, one partition per account. Rows are only ever added. */
export const entriesTable = new Table({
  documentClient,
  name: config.entriesTable,
  partitionKey: { name: 'account', type: 'string' },
  sortKey: { name: 'sequence', type: 'number' },
})

export { documentClient }
