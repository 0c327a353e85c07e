import { randomBytes } from 'node:crypto'

/** The key set as JSON (functions/platform/keys.ts reads it). Keys are 32 bytes, base64. */
export interface KeySet {
  session: string
  bridge: string
  lookup: string
  vault: { current: string; keys: Record<string, string> }
  wechatSecret: string
  wechatOfficialSecret: string
  /** Added by hand where files are kept in a store that the functions' own roles do not open. */
  files?: { accessKeyId: string; secretAccessKey: string }
}

const key = (): string => randomBytes(32).toString('base64')

/** A key set for a new installation. */
export const newKeySet = (wechatSecret: string, wechatOfficialSecret: string): KeySet => ({
  session: key(), bridge: key(), lookup: key(), vault: { current: 'v1', keys: { v1: key() } },
  wechatSecret, wechatOfficialSecret,
})

/**
 * New keys where they can be new: sessions and the bridge get others, the vault one more, under which it seals from now
 * on while what was sealed before still opens. The lookup key stays: people are found by it.
 */
export const rotateKeySet = (old: KeySet): KeySet => {
  const newest = Math.max(...Object.keys(old.vault.keys).map((version) => Number(version.slice(1))))
  const current = `v${newest + 1}`
  return { ...old, session: key(), bridge: key(), vault: { current, keys: { ...old.vault.keys, [current]: key() } } }
}
