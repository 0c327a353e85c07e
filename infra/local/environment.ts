import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fontFile } from '../assets.ts'
import { type Database, startDatabase } from './database.ts'
import { type LocalKeys, localKeys } from './keys.ts'
import { type Lock, lockFolder } from './lock.ts'
import type { System } from './system.ts'
import { type TableNames, createTables } from './tables.ts'

export const tableNames: TableNames = {
  records: 'linli-local-records', events: 'linli-local-events', entries: 'linli-local-entries',
}
export const appIds = { miniProgram: 'wx0000000000000001', officialAccount: 'wx0000000000000002' }

/** What the functions stand on: a folder of their own, the database with its tables, the key set. */
export interface Ground {
  folder: string
  keysFile: string
  keys: LocalKeys
  database: Database
  lock: Lock
  stop: () => Promise<void>
}

/**
 * Take the data folder and start the database in it; without a folder, everything is gone at the end.
 * @throws FolderTaken where another system runs on the folder
 */
export const prepare = async (dataFolder: string | undefined): Promise<Ground> => {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), 'linli-'))
  mkdirSync(folder, { recursive: true })
  const lock = await lockFolder(folder)
  const keysFile = join(folder, 'keys.json')
  const database = await startDatabase(dataFolder && join(folder, 'database.sqlite'))
  await createTables(database.endpoint, tableNames)
  return {
    folder, keysFile, keys: localKeys(keysFile), database, lock,
    stop: async () => {
      await database.stop()
      await lock.release()
      if (!dataFolder) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** What the functions read from their environment: serverless.yml sets the same names in the cloud. */
export const functionEnvironment = (
  { endpoint, keysFile, wechatUrl, filesUrl }: Pick<System, 'endpoint' | 'keysFile' | 'wechatUrl' | 'filesUrl'>,
): Record<string, string> => ({
  LINLI_TABLE_RECORDS: tableNames.records,
  LINLI_TABLE_EVENTS: tableNames.events,
  LINLI_TABLE_ENTRIES: tableNames.entries,
  LINLI_DYNAMODB_ENDPOINT: endpoint,
  LINLI_KEYS_FILE: keysFile,
  LINLI_FONT_FILE: fontFile,
  LINLI_WECHAT_URL: wechatUrl,
  LINLI_WECHAT_PAY_URL: wechatUrl,
  LINLI_WECHAT_AUTHORIZE_URL: `${wechatUrl}/connect/oauth2/authorize`,
  LINLI_WECHAT_APPID: appIds.miniProgram,
  LINLI_WECHAT_OFFICIAL_APPID: appIds.officialAccount,
  LINLI_FILES_URL: filesUrl,
  LINLI_FILES_REGION: 'local',
  LINLI_HEADS_FOLDER: join(dirname(keysFile), 'heads'),
  POWERTOOLS_SERVICE_NAME: 'linli',
  POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'WARN',
  POWERTOOLS_METRICS_DISABLED: 'true',
})
