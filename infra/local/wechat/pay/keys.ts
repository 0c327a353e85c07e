import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { type Certificate, selfSigned } from './certificate.ts'

/** A pair of RSA keys as text. */
export interface Pair { privateKey: string; publicKey: string }
export const newPair = (): Pair => generateKeyPairSync('rsa', {
  modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

/** What WeChat signs with: public keys by id, and the certificates of the older mode. The newest stands first. */
export interface PlatformKeys {
  publicKeys: (Pair & { id: string })[]
  certificates: (Pair & { certificate: Certificate })[]
}

export const newPublicKey = (): PlatformKeys['publicKeys'][number] =>
  ({ ...newPair(), id: `PUB_KEY_ID_01${Array.from(randomBytes(17), (byte) => byte % 100).map((two) => String(two).padStart(2, '0')).join('')}` })

const yearMs = 365 * 86_400_000
export const newCertificate = (nowMs: number): PlatformKeys['certificates'][number] => {
  const pair = newPair()
  const [privateKey, publicKey] = [createPrivateKey(pair.privateKey), createPublicKey(pair.publicKey)]
  return { ...pair, certificate: selfSigned(privateKey, publicKey, nowMs - 86_400_000, nowMs + 5 * yearMs) }
}

/** A charity's account at WeChat: its public keys by certificate number, its API v3 keys, how WeChat signs to it. */
export interface Account {
  mchid: string
  name: string
  apiV3Key: string
  certificates: Record<string, string>
  /** Without a public key WeChat signs with its certificate, also what it tells unasked. */
  mode: 'publicKey' | 'certificate'
}

/** What a charity takes home from WeChat's merchant platform: exactly what Linli keeps of a merchant. */
export interface MerchantPapers {
  mchid: string
  serial: string
  privateKey: string
  apiV3Keys: string[]
  platformKeys: { id: string; key: string }[]
}

export const newSerial = (): string => `4${randomBytes(20).toString('hex').slice(1).toUpperCase()}`
export const newApiV3Key = (): string => randomBytes(24).toString('base64url')
