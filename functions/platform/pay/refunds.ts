import * as z from 'zod'
import { isRefused } from './error.ts'
import { type Refund, refundForm } from './forms.ts'
import type { Merchant } from './merchant.ts'
import { call } from './platform-keys.ts'

/** What is to go back. `outRefundNo` is our own number, 1 to 64 characters: one refund has one for ever. */
export interface RefundOrder {
  outTradeNo: string
  outRefundNo: string
  refundFen: number
  /** What the whole order was. */
  totalFen: number
  /** The payer reads it; at most 80 characters. */
  reason: string
  notifyUrl: string
}

const refundOrderForm = z.object({
  outTradeNo: z.string().regex(/^[\w|*-]{6,32}$/), outRefundNo: z.string().regex(/^[\w|*@-]{1,64}$/),
  refundFen: z.int().min(1), totalFen: z.int().min(1), reason: z.string().min(1).max(80),
  notifyUrl: z.url().max(255).refine((text) => !text.includes('?')),
}).refine(({ refundFen, totalFen }) => refundFen <= totalFen, 'more than the order')

/**
 * Give money back, to where it came from (CF-16). With the same `outRefundNo` it may be sent again as often as need be,
 * and is refunded once; after `unknown` always the same number, never a new one. Mostly `processing` at first: a
 * notification or `queryRefund` says how it ended.
 * @throws PayError: refused with `NOT_ENOUGH` (the merchant's account is short: later, same number),
 *   `FREQUENCY_LIMITED` (later, same number), `INVALID_REQUEST` (a limit, or the number stands for another refund),
 *   `RESOURCE_NOT_EXISTS` (no such payment), …; unknown; forged
 * @throws Error where an input does not fit WeChat's form: a mistake of ours
 */
export const refund = async (merchant: Merchant, given: RefundOrder): Promise<Refund> => {
  const { outTradeNo, outRefundNo, refundFen, totalFen, reason, notifyUrl } = refundOrderForm.parse(given)
  const body = {
    out_trade_no: outTradeNo, out_refund_no: outRefundNo, reason, notify_url: notifyUrl,
    amount: { refund: refundFen, total: totalFen, currency: 'CNY' },
  }
  return call(merchant, { method: 'POST', path: '/v3/refund/domestic/refunds', body }, refundForm)
}

/** What WeChat knows of a refund by our number; undefined where it knows none. @throws PayError */
export const queryRefund = async (merchant: Merchant, outRefundNo: string): Promise<Refund | undefined> => {
  try {
    const path = `/v3/refund/domestic/refunds/${encodeURIComponent(outRefundNo)}`
    return await call(merchant, { method: 'GET', path }, refundForm)
  } catch (error) {
    if (isRefused(error, 'RESOURCE_NOT_EXISTS', 'REFUND_NOT_EXISTS')) return undefined
    throw error
  }
}
