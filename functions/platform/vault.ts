import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { keys } from './keys.ts'

/**
 * Personal data, field by field: AES-256-GCM under the vault's current key. `context` (whose, which field) is
 * authenticated with it, so that a sealed value moved to another person or field does not open.
 * The text reads `version.nonce.ciphertext.tag`, each part base64url.
 */
export const seal = async (plain: string, context: string): Promise<string> => {
  const { vault } = await keys()
  const key = vault.keys[vault.current]
  if (!key) throw new Error(`The vault lacks its current key ${vault.current}.`)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [vault.current, ...[nonce, sealed, cipher.getAuthTag()].map((part) => part.toString('base64url'))].join('.')
}

/** Open what `seal` made for the same context; throws where anything was changed. */
export const unseal = async (sealed: string, context: string): Promise<string> => {
  const [version = '', ...parts] = sealed.split('.')
  const [nonce, body, tag] = parts.map((part) => Buffer.from(part, 'base64url'))
  const key = (await keys()).vault.keys[version]
  if (!key || !nonce || !body || !tag) throw new Error('This is not a sealed value.')
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}

/** Makes keyed digests (HMAC-SHA-256): nobody makes or checks one without the installation's secret. */
export const keyedDigests = async (): Promise<(text: string) => Buffer> => {
  const { lookup } = await keys()
  return (text) => createHmac('sha256', lookup).update(text).digest()
}

export const keyedDigest = async (text: string): Promise<Buffer> => (await keyedDigests())(text)

/** A keyed hash, to find a person by an identifier that is not stored: 43 characters, base64url. */
export const lookupHash = async (text: string): Promise<string> => (await keyedDigest(text)).toString('base64url')

/** `李秀英` is shown as `李*英`, `王伟` as `王*`. */
export const maskName = (name: string): string => {
  const letters = [...name]
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${letters[0]}*`
  return `${letters[0]}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}
