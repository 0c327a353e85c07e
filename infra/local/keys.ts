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
  /** With which the functions sign what they ask of the local store. */
  files: { accessKeyId: string; secretAccessKey: string }
}

const key = (): string => randomBytes(32).toString('base64')
const wechatSecret = (): string => randomBytes(16).toString('hex')

const newKeys = (): LocalKeys => ({
  session: key(), bridge: key(), lookup: key(), vault: { current: 'v1', keys: { v1: key() } },
  wechatSecret: wechatSecret(), wechatOfficialSecret: wechatSecret(),
  files: { accessKeyId: `local${randomBytes(8).toString('hex')}`, secretAccessKey: key() },
})

/**
 * The key set of this machine, made at the first start and kept: what it sealed cannot be read without it. A set of an
 * older version gets what it lacks.
 */
export const localKeys = (file: string): LocalKeys => {
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Partial<LocalKeys> : {}
  const keys = { ...newKeys(), ...before }
  if (!before.files) writeFileSync(file, `${JSON.stringify(keys, undefined, 2)}\n`, { mode: 0o600 })
  return keys
}
