import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startDatabase } from '../../infra/local/database.ts'
import { localKeys } from '../../infra/local/keys.ts'
import { startWechat } from '../../infra/local/wechat/server.ts'

declare module 'vitest' {
  interface ProvidedContext { endpoint: string; keysFile: string; wechatUrl: string }
}

/** The app ids that tests use for the mini-program and the official account. */
export const appIds = { miniProgram: 'wx00000000000000a1', officialAccount: 'wx00000000000000b2' }

/** One database, one key set and one WeChat for the whole run; each test file has tables of its own. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'linli-test-'))
  const keysFile = join(folder, 'keys.json')
  const keys = localKeys(keysFile)
  const database = await startDatabase()
  const wechat = await startWechat({
    miniProgram: { appId: appIds.miniProgram, secret: keys.wechatSecret },
    officialAccount: { appId: appIds.officialAccount, secret: keys.wechatOfficialSecret },
  })
  project.provide('endpoint', database.endpoint)
  project.provide('keysFile', keysFile)
  project.provide('wechatUrl', wechat.url)
  return async () => {
    await wechat.stop()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
