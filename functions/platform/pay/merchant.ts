import { createPrivateKey, createPublicKey } from 'node:crypto'
import * as z from 'zod'

const pem = (opens: (text: string) => object) => z.string().max(4000).refine((text) => {
  try { return Boolean(opens(text)) } catch { return false }
}, 'not a PEM key')

/**
 * A charity's account at WeChat Pay (CF-17: the merchant number is the charity's own) with what signs and opens.
 * Two of each may be in force while one follows the other: the newest stands first.
 */
export const merchantForm = z.strictObject({
  mchid: z.string().regex(/^\d{8,10}$/),
  /** The number of the merchant's API certificate, and its private key (PEM): signs what is sent. */
  serial: z.string().regex(/^[0-9A-F]{8,40}$/),
  privateKey: pem(createPrivateKey),
  /** Of 32 characters, set on WeChat's merchant platform: opens notifications and certificates. */
  apiV3Keys: z.array(z.string().regex(/^[\x21-\x7e]{32}$/)).min(1).max(3),
  /** WeChat's public keys (PEM). Where there are none its certificates are fetched: the older mode. */
  platformKeys: z.array(z.strictObject({
    id: z.string().regex(/^PUB_KEY_ID_\w{1,60}$/), key: pem(createPublicKey),
  })).max(3),
})
export type Merchant = z.infer<typeof merchantForm>
