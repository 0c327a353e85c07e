import * as z from 'zod'
import { momentText } from '../clock.ts'

/** `2026-11-24T10:00:00+08:00` as Linli writes moments. */
const moment = z.iso.datetime({ offset: true }).transform((text) => momentText(Date.parse(text)))
const fen = z.int().min(0)
const number = z.string().min(1).max(64)

const paymentStates = {
  SUCCESS: 'paid', REFUND: 'refunded', NOTPAY: 'unpaid', USERPAYING: 'paying', CLOSED: 'closed', REVOKED: 'closed',
  PAYERROR: 'failed',
} as const
type WechatState = keyof typeof paymentStates

const refundStates = { SUCCESS: 'done', PROCESSING: 'processing', CLOSED: 'closed', ABNORMAL: 'abnormal' } as const
const refundState = z.enum(Object.keys(refundStates) as (keyof typeof refundStates)[])

/**
 * What WeChat knows of an order. `refunded` is paid, and later given back in part or whole. `totalFen` is what was
 * ordered: compare it with what you ordered before anything is booked. What the payer paid may be less by a coupon.
 * Until it is paid there is no `transactionId`, `paidAt` and `openId`.
 */
export const paymentForm = z.object({
  appid: z.string().optional(),
  mchid: z.string(),
  out_trade_no: number,
  transaction_id: number.optional(),
  trade_state: z.enum(Object.keys(paymentStates) as WechatState[]),
  attach: z.string().optional(),
  success_time: moment.optional().or(z.literal('')),
  payer: z.object({ openid: z.string().optional() }).optional(),
  amount: z.object({ total: fen, payer_total: fen.optional(), currency: z.literal('CNY').default('CNY') }).optional(),
}).refine(({ trade_state: state, transaction_id: id, success_time: at, amount }) =>
  (state !== 'SUCCESS' && state !== 'REFUND') || (id && at && amount), 'a payment without its number, moment or sum')
  .transform((given) => ({
    mchid: given.mchid, appId: given.appid ?? '', outTradeNo: given.out_trade_no,
    state: paymentStates[given.trade_state], transactionId: given.transaction_id ?? '', attach: given.attach ?? '',
    paidAt: given.success_time ?? '', openId: given.payer?.openid ?? '',
    totalFen: given.amount?.total ?? 0, payerFen: given.amount?.payer_total ?? given.amount?.total ?? 0,
  }))
export type Payment = z.output<typeof paymentForm>

const refundFields = {
  out_refund_no: number, refund_id: number, out_trade_no: number, transaction_id: number,
  user_received_account: z.string().optional(),
  success_time: moment.optional().or(z.literal('')),
  amount: z.object({ total: fen, refund: fen, payer_refund: fen.optional() }),
}
interface RefundFields {
  out_refund_no: string; refund_id: string; out_trade_no: string; transaction_id: string
  user_received_account?: string | undefined; success_time?: string | undefined
  amount: { total: number; refund: number; payer_refund?: number | undefined }
}

const refundOf = (given: RefundFields, state: keyof typeof refundStates) => ({
  outRefundNo: given.out_refund_no, refundId: given.refund_id, outTradeNo: given.out_trade_no,
  transactionId: given.transaction_id, state: refundStates[state], doneAt: given.success_time ?? '',
  refundFen: given.amount.refund, totalFen: given.amount.total, account: given.user_received_account ?? '',
})

/**
 * What WeChat knows of a refund. `processing` takes days at some banks; `abnormal` means that the money could not go
 * back to where it came from, and a person at the merchant has to see to it; `closed` that nothing was refunded.
 */
export const refundForm = z.object({ ...refundFields, status: refundState })
  .transform((given) => refundOf(given, given.status))
export type Refund = z.output<typeof refundForm>

/** The same in a notification, where the field of the state has another name and the merchant stands beside. */
export const noticedRefundForm = z.object({ ...refundFields, mchid: z.string(), refund_status: refundState })
  .transform((given) => ({ mchid: given.mchid, refund: refundOf(given, given.refund_status) }))
