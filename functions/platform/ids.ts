import { createHash, hash } from 'node:crypto'
import { monotonicFactory } from 'ulid'
import { now } from './clock.ts'

const next = monotonicFactory()

/** An id that carries its kind and sorts by time: `shf_01J9…`. */
export const newId = (kind: string): string => `${kind}_${next(now())}`

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A letter or digit for each byte, without those that are mistaken for others: 5 bits each. */
export const spell = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet[byte % 32]).join('')

/** The same source always gives the same id: what a repeated request or a repeated event makes stays one thing. */
export const derivedId = (kind: string, source: string): string => {
  const digest = createHash('sha256').update(source).digest()
  return `${kind}_${spell(digest.subarray(0, 26))}`
}

/** SHA-256 of a text, base64url. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url')

/** JSON with keys in order, so that equal contents have equal texts. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
