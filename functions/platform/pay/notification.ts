import * as z from 'zod'
import { BusyError } from '../retry.ts'
import { type FindKey, mustBeAuthentic, signatureIn } from './authentic.ts'
import { open, sealedForm } from './cipher.ts'
import { PayError } from './error.ts'
import { type Payment, type Refund, noticedRefundForm, paymentForm } from './forms.ts'
import type { Merchant } from './merchant.ts'
import { findPlatformKey } from './platform-keys.ts'
import { parsed } from './send.ts'

/**
 * What WeChat tells unasked. It repeats itself until it is answered (about a day), and may come late, twice and out of
 * order: whoever books must do so once per `transactionId` or `outRefundNo`, and compare the sum.
 */
export type PayNotification =
  | { id: string; kind: 'payment'; payment: Payment }
  | { id: string; kind: 'refund'; refund: Refund }

const envelope = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string(),
  resource: sealedForm.extend({ original_type: z.enum(['transaction', 'refund']) }),
})

const read = <T>(form: z.ZodType<T>, text: string): T => {
  const { success, data, error } = form.safeParse(parsed(text))
  if (success) return data
  throw new PayError('unknown', `a notification that is not understood: ${error.issues[0]?.path.join('.')}`)
}

const mustBeOf = (merchant: Merchant, mchid: string): void => {
  if (mchid !== merchant.mchid) throw new PayError('forged', 'of another merchant')
}

/** While WeChat's keys cannot be asked for, nothing is said about a notification: WeChat tells again. */
const findKey: FindKey = (merchant, serial) => findPlatformKey(merchant, serial).catch((error: unknown) => {
  throw error instanceof PayError ? new BusyError() : error
})

/**
 * A notification as it came (header names in small letters, the body to the letter): its signature, its moment (five
 * minutes) and its merchant are right, and it is opened. The same one within five minutes passes again.
 * @throws PayError `forged`; `unknown` where it is WeChat's, but not understood; BusyError where no key can be had now
 */
export const notification = async (
  merchant: Merchant, headers: Record<string, string | undefined>, body: string,
): Promise<PayNotification> => {
  await mustBeAuthentic(merchant, signatureIn((name) => headers[name]), body, findKey)
  const { id, resource } = read(envelope, body)
  const text = open(merchant, resource)
  if (resource.original_type === 'transaction') {
    const payment = read(paymentForm, text)
    mustBeOf(merchant, payment.mchid)
    return { id, kind: 'payment', payment }
  }
  const { mchid, refund } = read(noticedRefundForm, text)
  mustBeOf(merchant, mchid)
  return { id, kind: 'refund', refund }
}
