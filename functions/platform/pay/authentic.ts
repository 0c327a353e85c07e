import { now } from '../clock.ts'
import { PayError } from './error.ts'
import type { Merchant } from './merchant.ts'
import { isSigned } from './signing.ts'

/** How WeChat's key of a name is found: among the merchant's, or its certificates; undefined where it is unknown. */
export type FindKey = (merchant: Merchant, serial: string) => Promise<string | undefined>

/** What stands beside an answer or a notification of WeChat. */
export interface Signature { timestamp: string; nonce: string; signature: string; serial: string }

/** From headers with names in small letters; undefined where one is missing. */
export const signatureIn = (header: (name: string) => string | undefined): Signature | undefined => {
  const [timestamp, nonce, signature, serial] = ['timestamp', 'nonce', 'signature', 'serial']
    .map((name) => header(`wechatpay-${name}`))
  return timestamp && nonce && signature && serial ? { timestamp, nonce, signature, serial } : undefined
}

const windowMs = 5 * 60_000
// WeChat sends wrong signatures now and then, to see that they are refused; these begin so.
const probe = 'WECHATPAY/SIGNTEST/'

const isFresh = (timestamp: string): boolean =>
  /^\d{10}$/.test(timestamp) && Math.abs(now() - Number(timestamp) * 1000) <= windowMs

/**
 * That a text comes from WeChat, and now: five minutes to either side, a key that is known, and a signature that fits.
 * @throws PayError `forged`
 */
export const mustBeAuthentic = async (
  merchant: Merchant, given: Signature | undefined, body: string, find: FindKey,
): Promise<void> => {
  if (!given) throw new PayError('forged', 'without a signature')
  const { timestamp, nonce, signature, serial } = given
  if (signature.startsWith(probe)) throw new PayError('forged', 'a probe of WeChat\'s')
  if (!isFresh(timestamp)) throw new PayError('forged', 'signed at another time')
  const key = await find(merchant, serial)
  if (!key) throw new PayError('forged', 'signed with an unknown key')
  if (!isSigned(key, signature, timestamp, nonce, body)) throw new PayError('forged', 'the signature does not fit')
}
