import * as z from 'zod'
import type { PayParams } from '../../../shared/pay.ts'
import { config } from '../config.ts'
import { isRefused } from './error.ts'
import { type Payment, paymentForm } from './forms.ts'
import type { Merchant } from './merchant.ts'
import { call } from './platform-keys.ts'
import { newNonce, seconds, signLines } from './signing.ts'

/** What is to be paid. `outTradeNo` is our own number: 6 to 32 of [A-Za-z0-9_-|*], once per merchant, for one gift. */
export interface Order {
  /** The app in which it is paid: the mini-program's, or the official account's for pages in WeChat's browser. */
  appId: string
  /** Whose phone pays: the openid in that app. */
  openId: string
  outTradeNo: string
  /** What the payer reads; at most 127 characters. */
  description: string
  totalFen: number
  /** A moment until which it can be paid: `2026-11-24T02:00:00.000Z`. */
  endsAt: string
  notifyUrl: string
  /** Comes back with the payment; at most 127 characters. */
  attach?: string
}

const orderForm = z.object({
  outTradeNo: z.string().regex(/^[\w|*-]{6,32}$/), description: z.string().min(1).max(127),
  totalFen: z.int().min(1).max(100_000_000), openId: z.string().min(1).max(128), attach: z.string().max(127).optional(),
  notifyUrl: z.url().max(255).refine((text) => !text.includes('?')), endsAt: z.iso.datetime(),
})
const prepayForm = z.object({ prepay_id: z.string().min(1).max(64) })

/** Where WeChat tells of payments and refunds of a merchant. */
export const notifyUrlOf = (mchid: string): string => `${config.publicUrl()}/pay/notifications/${mchid}`

const wechatMoment = (at: string): string => at.replace(/\.\d{3}Z$/, '+00:00')

/**
 * Order a payment (JSAPI). The same order again, with the same `outTradeNo`, is safe as long as it is unpaid and open.
 * Nothing is paid by it: a payment counts when a notification or `query` says so (CF-17).
 * @returns `prepayId`, good for two hours
 * @throws PayError: refused with `OUT_TRADE_NO_USED` (the number stands for another order), `ORDERPAID`,
 *   `ORDER_CLOSED` (take a new number), `APPID_MCHID_NOT_MATCH` (the app is not bound to the merchant), …; unknown: the
 *   same order again; forged
 * @throws Error where an input does not fit WeChat's form: a mistake of ours
 */
export const order = async (merchant: Merchant, given: Order): Promise<{ prepayId: string }> => {
  const { outTradeNo, description, totalFen, openId, notifyUrl, attach, endsAt } = orderForm.parse(given)
  const body = {
    appid: given.appId, mchid: merchant.mchid, description, out_trade_no: outTradeNo, time_expire: wechatMoment(endsAt),
    ...(attach ? { attach } : {}), notify_url: notifyUrl, amount: { total: totalFen, currency: 'CNY' },
    payer: { openid: openId },
  }
  const answer = await call(merchant, { method: 'POST', path: '/v3/pay/transactions/jsapi', body }, prepayForm)
  return { prepayId: answer.prepay_id }
}

/** The signed parameters with which the phone of the payer opens WeChat's own payment. Made anew for each try. */
export const payParams = (merchant: Merchant, { appId, prepayId }: { appId: string; prepayId: string }): PayParams => {
  const [timeStamp, nonceStr, prepay] = [seconds(), newNonce(), `prepay_id=${prepayId}`]
  const paySign = signLines(merchant, appId, timeStamp, nonceStr, prepay)
  return { appId, timeStamp, nonceStr, package: prepay, signType: 'RSA', paySign }
}

const pathOf = (outTradeNo: string): string => `/v3/pay/transactions/out-trade-no/${encodeURIComponent(outTradeNo)}`

/** WeChat's codes for an order that it does not have, older and newer. */
export const noOrder = ['ORDER_NOT_EXIST', 'ORDERNOTEXIST', 'RESOURCE_NOT_EXISTS'] as const

/**
 * What WeChat knows of an order by our number: for when the notification does not come. Undefined where it knows none.
 * @throws PayError
 */
export const query = async (merchant: Merchant, outTradeNo: string): Promise<Payment | undefined> => {
  const path = `${pathOf(outTradeNo)}?mchid=${merchant.mchid}`
  try {
    return await call(merchant, { method: 'GET', path }, paymentForm)
  } catch (error) {
    if (isRefused(error, ...noOrder)) return undefined
    throw error
  }
}

/**
 * Close an order, so that nobody pays it any more. It may have been paid a moment before: WeChat then refuses
 * (`ORDERPAID`), and `query` tells. To close again is fine.
 * @throws PayError
 */
export const close = async (merchant: Merchant, outTradeNo: string): Promise<void> => {
  const body = { mchid: merchant.mchid }
  try {
    await call(merchant, { method: 'POST', path: `${pathOf(outTradeNo)}/close`, body })
  } catch (error) {
    if (!isRefused(error, 'ORDER_CLOSED', 'ORDERCLOSED')) throw error
  }
}
