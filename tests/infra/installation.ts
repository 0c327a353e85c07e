import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../infra/bundle.ts'
import { type Database, startDatabase } from '../../infra/local/database.ts'
import { createTables } from '../../infra/local/tables.ts'

const secret = (): string => randomBytes(32).toString('base64')

const keySet = () => ({
  session: secret(), bridge: secret(), lookup: secret(), vault: { current: 'v1', keys: { v1: secret() } },
  wechatSecret: 'secret', wechatOfficialSecret: 'secret',
})

/** What the packaged functions need around them: tables and keys, as in the cloud but on this machine. */
export interface Installation {
  database: Database
  environment: Record<string, string>
  bridgeKey: Buffer
  /** A folder of its own, for artefacts. */
  folder: string
  stop: () => Promise<void>
}

export const startInstallation = async (): Promise<Installation> => {
  mkdirSync(join(root, '.linli'), { recursive: true })
  const folder = mkdtempSync(join(root, '.linli', 'installation-'))
  const database = await startDatabase()
  const stage = randomBytes(4).toString('hex')
  const [records, events, entries] = ['records', 'events', 'entries'].map((table) => `linli-${stage}-${table}`)
  const names = { records: records ?? '', events: events ?? '', entries: entries ?? '' }
  await createTables(database.endpoint, names, false)
  const keys = keySet()
  writeFileSync(join(folder, 'keys.json'), JSON.stringify(keys), { mode: 0o600 })
  return {
    database, folder, bridgeKey: Buffer.from(keys.bridge, 'base64'),
    environment: {
      LINLI_TABLE_RECORDS: names.records, LINLI_TABLE_EVENTS: names.events, LINLI_TABLE_ENTRIES: names.entries,
      LINLI_DYNAMODB_ENDPOINT: database.endpoint, LINLI_KEYS_FILE: join(folder, 'keys.json'),
      LINLI_WECHAT_APPID: 'wxlinli', LINLI_WECHAT_OFFICIAL_APPID: 'wxofficial',
      LINLI_FONT_FILE: 'assets/NotoSansSC.ttf', LINLI_PUBLIC_URL: 'https://linli.example',
      LINLI_ALLOWED_ORIGINS: 'https://linli.example',
    },
    stop: async () => {
      await database.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
