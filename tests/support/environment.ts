import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { fontFile } from '../../infra/assets.ts'
import { createTables } from '../../infra/local/tables.ts'
import { appIds } from './services.ts'

const run = randomBytes(6).toString('hex')
export const tables = { records: `t${run}-records`, events: `t${run}-events`, entries: `t${run}-entries` }

Object.assign(process.env, {
  LINLI_DYNAMODB_ENDPOINT: inject('endpoint'),
  LINLI_TABLE_RECORDS: tables.records,
  LINLI_TABLE_EVENTS: tables.events,
  LINLI_TABLE_ENTRIES: tables.entries,
  LINLI_KEYS_FILE: inject('keysFile'),
  LINLI_FONT_FILE: fontFile,
  LINLI_PUBLIC_URL: 'https://linli.example',
  LINLI_WECHAT_URL: inject('wechatUrl'),
  LINLI_WECHAT_PAY_URL: inject('wechatUrl'),
  LINLI_WECHAT_APPID: appIds.miniProgram,
  LINLI_WECHAT_OFFICIAL_APPID: appIds.officialAccount,
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  POWERTOOLS_METRICS_DISABLED: 'true',
})

await createTables(inject('endpoint'), tables)
