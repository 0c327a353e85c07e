import { createDecipheriv } from 'node:crypto'
import * as z from 'zod'
import { PayError } from './error.ts'
import type { Merchant } from './merchant.ts'

/** What WeChat has sealed for a merchant: AES-256-GCM under the API v3 key, the tag behind the text. */
export const sealedForm = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.base64().max(65_536),
  nonce: z.string().length(12),
  associated_data: z.string().max(64).default(''),
})
type Sealed = z.infer<typeof sealedForm>

const tagBytes = 16

const openWith = (key: string, { ciphertext, nonce, associated_data: context }: Sealed): string | undefined => {
  const bytes = Buffer.from(ciphertext, 'base64')
  if (bytes.length < tagBytes) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/** The text in it, by whichever of the merchant's keys fits; `forged` where none does. */
export const open = ({ apiV3Keys }: Merchant, sealed: Sealed): string => {
  for (const key of apiV3Keys) {
    const text = openWith(key, sealed)
    if (text !== undefined) return text
  }
  throw new PayError('forged', 'sealed under another key')
}
