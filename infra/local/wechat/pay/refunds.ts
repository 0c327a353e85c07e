import { randomInt } from 'node:crypto'
import type { Order, PayBook, Refund } from './book.ts'
import type { Account } from './keys.ts'
import { type PayAnswer, chinaTime, refusal, said } from './protocol.ts'

interface Asked {
  out_trade_no?: string; transaction_id?: string; out_refund_no?: string; reason?: string; notify_url?: string
  amount?: { refund?: number; total?: number; currency?: string }
}

const amountsOf = ({ refundFen, totalFen }: Refund) => ({
  total: totalFen, refund: refundFen, payer_total: totalFen, payer_refund: refundFen,
})

/** A refund as WeChat answers it. */
const refundOf = (refund: Refund): object => ({
  refund_id: refund.refundId, out_refund_no: refund.outRefundNo, transaction_id: refund.transactionId,
  out_trade_no: refund.outTradeNo, channel: 'ORIGINAL', user_received_account: '支付用户零钱', create_time: chinaTime(refund.madeMs),
  ...(refund.status === 'SUCCESS' ? { success_time: chinaTime(refund.doneMs) } : {}), status: refund.status,
  funds_account: 'AVAILABLE',
  amount: {
    ...amountsOf(refund), settlement_refund: refund.refundFen, settlement_total: refund.totalFen, discount_refund: 0, currency: 'CNY', refund_fee: 0,
  },
})

/** A refund as WeChat tells of it unasked. */
export const noticedRefundOf = (refund: Refund): object => ({
  mchid: refund.mchid, out_trade_no: refund.outTradeNo, transaction_id: refund.transactionId,
  out_refund_no: refund.outRefundNo, refund_id: refund.refundId, refund_status: refund.status,
  ...(refund.status === 'SUCCESS' ? { success_time: chinaTime(refund.doneMs) } : {}),
  user_received_account: '支付用户零钱', amount: amountsOf(refund),
})

const [yearMs, minuteMs, mostParts] = [365 * 86_400_000, 60_000, 50]

const limitOf = (order: Order, before: Refund[], refundFen: number, nowMs: number): PayAnswer | undefined => {
  const counted = before.filter(({ status }) => status !== 'CLOSED')
  const given = counted.reduce((sum, refund) => sum + refund.refundFen, 0)
  if (nowMs - order.paidMs > yearMs) return refusal(400, 'INVALID_REQUEST', '订单已超过可退款的最大期限')
  if (given + refundFen > order.totalFen) return refusal(400, 'INVALID_REQUEST', '申请退款金额大于订单可退金额')
  if (counted.length >= mostParts) return refusal(400, 'INVALID_REQUEST', '部分退款次数超过限制')
  return before.some(({ madeMs }) => nowMs - madeMs < minuteMs)
    ? refusal(429, 'FREQUENCY_LIMITED', '同一笔订单多次退款的请求需间隔1分钟') : undefined
}

/** A refund ordered; `started` is it where it is new, and goes on by itself. */
export const makeRefund = (book: PayBook, account: Account, asked: Asked, nowMs: number): { answer: PayAnswer; started?: Refund } => {
  const { out_refund_no: outRefundNo = '', amount: { refund: refundFen = 0, total = 0 } = {} } = asked
  const order = book.order(account.mchid, asked.out_trade_no ?? '')
  const earlier = book.refund(account.mchid, outRefundNo)
  if (earlier) {
    const isSame = earlier.refundFen === refundFen && earlier.totalFen === total && earlier.outTradeNo === asked.out_trade_no
    return { answer: isSame ? said(refundOf(earlier)) : refusal(400, 'INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试') }
  }
  if (!order || !order.transactionId) return { answer: refusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在') }
  if (!/^[\w|*@-]{1,64}$/.test(outRefundNo) || !Number.isSafeInteger(refundFen) || refundFen < 1) {
    return { answer: refusal(400, 'PARAM_ERROR', '参数错误') }
  }
  if (total !== order.totalFen) return { answer: refusal(400, 'INVALID_REQUEST', '订单金额与原订单不一致') }
  const limit = limitOf(order, book.refundsOf(order), refundFen, nowMs)
  if (limit) return { answer: limit }
  const started: Refund = {
    mchid: account.mchid, refundId: `50${Array.from({ length: 27 }, () => randomInt(10)).join('')}`, outRefundNo, refundFen, totalFen: total,
    outTradeNo: order.outTradeNo, transactionId: order.transactionId, reason: asked.reason ?? '', madeMs: nowMs, doneMs: 0,
    notifyUrl: asked.notify_url ?? order.notifyUrl, status: 'PROCESSING',
  }
  book.keepRefund(started)
  return { answer: said(refundOf(started)), started }
}

/** How a refund ends. The order is one with a refund from then on, in part or whole. */
export const endRefund = (book: PayBook, refund: Refund, status: Refund['status'], nowMs: number): Refund => {
  const ended: Refund = { ...refund, status, doneMs: nowMs }
  book.keepRefund(ended)
  const order = book.order(refund.mchid, refund.outTradeNo)
  if (order && status === 'SUCCESS') book.keepOrder({ ...order, state: 'REFUND' })
  return ended
}

export const seeRefund = (book: PayBook, account: Account, outRefundNo: string): PayAnswer => {
  const refund = book.refund(account.mchid, outRefundNo)
  return refund ? said(refundOf(refund)) : refusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在')
}
