/**
 * How WeChat's payment was left: `paid` is the phone's word only, and nothing counts before the server has WeChat's own;
 * `cancelled`: turned back; `failed`: WeChat could not; `elsewhere`: a browser that is not WeChat's has no payment.
 */
export type PayOutcome = 'paid' | 'cancelled' | 'failed' | 'elsewhere'

/** `requestPayment:fail cancel`, `get_brand_wcpay_request:ok` and their like; what is not known has failed. */
export const outcomeOf = (message = ''): PayOutcome => {
  if (message.endsWith(':ok')) return 'paid'
  return /[: ]cancel$/.test(message) ? 'cancelled' : 'failed'
}
