import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** The key set as the functions read it (functions/platform/keys.ts). */
export interface LocalKeys {
  session: string
  bridge: string
  lookup: string
  vault: { current: string; keys: Record<string, string> }
  wechatSecret: string
  wechatOfficialSecret: string
}

const key = (): string => randomBytes(32).toString('base64')
const wechatSecret = (): string => randomBytes(16).toString('hex')

/** The key set of this machine, made at the first start and kept: what it sealed cannot be read without it. */
export const localKeys = (file: string): LocalKeys => {
  if (!existsSync(file)) {
    const made: LocalKeys = {
      session: key(), bridge: key(), lookup: key(), vault: { current: 'v1', keys: { v1: key() } },
      wechatSecret: wechatSecret(), wechatOfficialSecret: wechatSecret(),
    }
    writeFileSync(file, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as LocalKeys
}
