import { type KeyObject, createPrivateKey, createPublicKey, hkdfSync, sign } from 'node:crypto'
import { keys } from './keys.ts'

// RFC 8410: a bare Ed25519 seed as PKCS #8.
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The Ed25519 key of a recording unit, derived (HKDF) from the installation's lookup secret, which is never changed: so
 * there is nothing more to keep, and a signature stays good for as long as certificates are.
 */
const keyOf = async (community: string): Promise<KeyObject> => {
  const { lookup } = await keys()
  const seed = Buffer.from(hkdfSync('sha256', lookup, '', `linli recording unit seal ${community}`, 32))
  return createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' })
}

/** The unit's signature, base64url. */
export const signAsUnit = async (community: string, message: Buffer): Promise<string> =>
  sign(null, message, await keyOf(community)).toString('base64url')

/** SPKI, base64. */
export const publicKeyOfUnit = async (community: string): Promise<string> =>
  createPublicKey(await keyOf(community)).export({ format: 'der', type: 'spki' }).toString('base64')
