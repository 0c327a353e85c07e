import type { Settle } from '../../platform/pay/receive.ts'
import { bookPayment } from './book-payment.ts'
import { bookRefund } from './refunds/book.ts'

/** What WeChat Pay tells unasked comes into the books, once however often it tells it (CF-17). */
export const settleTold: Settle = async ({ mchid }, told) => {
  if (told.kind === 'payment') return bookPayment(told.payment)
  const { state, ...refund } = told.refund
  return state === 'processing' ? undefined : bookRefund(mchid, { ...refund, state })
}
