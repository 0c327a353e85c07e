import { randomBytes, randomInt } from 'node:crypto'
import type { Order, PayBook } from './book.ts'
import type { Account } from './keys.ts'
import { type PayAnswer, chinaTime, refusal, said } from './protocol.ts'

interface Asked {
  appid?: string; mchid?: string; description?: string; out_trade_no?: string; time_expire?: string; attach?: string
  notify_url?: string; amount?: { total?: number; currency?: string }; payer?: { openid?: string }
}

const digits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('')

const problemIn = (account: Account, appIds: string[], asked: Asked, nowMs: number): PayAnswer | undefined => {
  const { out_trade_no: number = '', description = '', notify_url: notify = '', amount, payer, time_expire: ends } = asked
  const wrong = (what: string) => refusal(400, 'PARAM_ERROR', `参数错误：${what}`)
  if (asked.mchid !== account.mchid) return refusal(400, 'MCH_NOT_EXISTS', '商户号不存在')
  if (!appIds.includes(asked.appid ?? '')) return refusal(400, 'APPID_MCHID_NOT_MATCH', 'appid和mchid不匹配')
  if (!/^[\w|*-]{6,32}$/.test(number)) return wrong('out_trade_no')
  if (description === '' || [...description].length > 127) return wrong('description')
  if (!Number.isSafeInteger(amount?.total) || Number(amount?.total) < 1 || amount?.currency !== 'CNY') return wrong('amount')
  if (!/^o\w{27}$/.test(payer?.openid ?? '')) return wrong('payer.openid')
  if (!/^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(notify) || notify.includes('?')) return wrong('notify_url')
  return ends && !(Date.parse(ends) > nowMs) ? wrong('time_expire') : undefined
}

const isSame = (order: Order, asked: Asked): boolean => order.totalFen === asked.amount?.total && order.appid === asked.appid
  && order.openid === asked.payer?.openid && order.description === asked.description

/** An order that was not paid in time is closed without anybody saying so. */
export const closedInTime = (book: PayBook, order: Order, nowMs: number): Order => {
  if (order.state !== 'NOTPAY' || nowMs < order.endsMs) return order
  const closed: Order = { ...order, state: 'CLOSED' }
  book.keepOrder(closed)
  return closed
}

const twoHoursMs = 7_200_000

export const makeOrder = (book: PayBook, account: Account, appIds: string[], asked: Asked, nowMs: number): PayAnswer => {
  const problem = problemIn(account, appIds, asked, nowMs)
  if (problem) return problem
  const earlier = book.order(account.mchid, asked.out_trade_no ?? '')
  if (earlier) {
    const { state, prepayId } = closedInTime(book, earlier, nowMs)
    if (!isSame(earlier, asked)) return refusal(403, 'OUT_TRADE_NO_USED', '商户订单号重复')
    if (state === 'CLOSED') return refusal(400, 'ORDER_CLOSED', '订单已关闭')
    return state === 'NOTPAY' ? said({ prepay_id: prepayId }) : refusal(400, 'ORDERPAID', '该订单已支付')
  }
  const order: Order = {
    mchid: account.mchid, appid: asked.appid ?? '', outTradeNo: asked.out_trade_no ?? '', description: asked.description ?? '',
    prepayId: `wx${digits(14)}${randomBytes(10).toString('hex')}`, attach: asked.attach ?? '', notifyUrl: asked.notify_url ?? '',
    totalFen: asked.amount?.total ?? 0, openid: asked.payer?.openid ?? '', state: 'NOTPAY', transactionId: '', paidMs: 0, madeMs: nowMs,
    endsMs: asked.time_expire ? Date.parse(asked.time_expire) : nowMs + twoHoursMs,
  }
  book.keepOrder(order)
  return said({ prepay_id: order.prepayId })
}

const stateTexts: Record<Order['state'], string> = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '转入退款', CLOSED: '订单已关闭' }

/** An order as WeChat tells of it, asked and unasked. */
export const transactionOf = (order: Order): object => ({
  appid: order.appid, mchid: order.mchid, out_trade_no: order.outTradeNo, trade_state: order.state,
  trade_state_desc: stateTexts[order.state], attach: order.attach,
  ...(order.transactionId ? {
    transaction_id: order.transactionId, trade_type: 'JSAPI', bank_type: 'OTHERS', success_time: chinaTime(order.paidMs),
    payer: { openid: order.openid },
    amount: { total: order.totalFen, payer_total: order.totalFen, currency: 'CNY', payer_currency: 'CNY' },
  } : { amount: { total: order.totalFen, currency: 'CNY' }, payer: {} }),
})

export const seeOrder = (book: PayBook, account: Account, outTradeNo: string, nowMs: number): PayAnswer => {
  const order = book.order(account.mchid, outTradeNo)
  return order ? said(transactionOf(closedInTime(book, order, nowMs))) : refusal(404, 'ORDER_NOT_EXIST', '订单不存在')
}

export const closeOrder = (book: PayBook, account: Account, outTradeNo: string, nowMs: number): PayAnswer => {
  const order = book.order(account.mchid, outTradeNo)
  if (!order) return refusal(404, 'ORDER_NOT_EXIST', '订单不存在')
  const { state } = closedInTime(book, order, nowMs)
  if (state === 'SUCCESS' || state === 'REFUND') return refusal(400, 'ORDERPAID', '该订单已支付')
  if (state === 'NOTPAY') book.keepOrder({ ...order, state: 'CLOSED' })
  return { status: 204, body: '' }
}

/** The phone has paid: WeChat's side of it; undefined where there is nothing to be paid (any more). */
export const payOrder = (book: PayBook, prepayId: string, nowMs: number): Order | undefined => {
  const known = book.prepaid(prepayId)
  const order = known && closedInTime(book, known, nowMs)
  if (order?.state !== 'NOTPAY' || nowMs > order.madeMs + twoHoursMs) return undefined
  const paid: Order = { ...order, state: 'SUCCESS', paidMs: nowMs, transactionId: `42000${digits(23)}` }
  book.keepOrder(paid)
  return paid
}
