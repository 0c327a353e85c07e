import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDatabase } from '../infra/local/database.ts'
import { localKeys } from '../infra/local/keys.ts'
import { createTables } from '../infra/local/tables.ts'

const run = randomBytes(4).toString('hex')
export const tables = { records: `b${run}-records`, events: `b${run}-events`, entries: `b${run}-entries` }

/** What the ledger's functions read from their environment, on a database of ours. */
export const environmentOf = (endpoint: string): Record<string, string> => ({
  LINLI_DYNAMODB_ENDPOINT: endpoint, LINLI_TABLE_RECORDS: tables.records, LINLI_TABLE_EVENTS: tables.events,
  LINLI_TABLE_ENTRIES: tables.entries, POWERTOOLS_LOG_LEVEL: 'SILENT', POWERTOOLS_METRICS_DISABLED: 'true',
})

/**
 * An embedded database on a file, with the tables as they are deployed (without the local poller's index, whose units
 * the cloud does not know), and the environment of the functions. To be awaited before any function is imported.
 */
export const startGround = async (): Promise<{ file: string; stop: () => Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'))
  const file = join(folder, 'database.sqlite')
  const database = await startDatabase(file)
  await createTables(database.endpoint, tables, false)
  localKeys(join(folder, 'keys.json'))
  Object.assign(process.env, environmentOf(database.endpoint), {
    LINLI_KEYS_FILE: join(folder, 'keys.json'), LINLI_WECHAT_APPID: 'wx0', LINLI_WECHAT_OFFICIAL_APPID: 'wx1',
  })
  const stop = async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { file, stop }
}

/** The bare SDK on the same database: a client of its own, so that nothing of the server's is in it. */
export const bareClient = (endpoint = process.env.LINLI_DYNAMODB_ENDPOINT ?? ''): DynamoDBClient => new DynamoDBClient({
  endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
})
