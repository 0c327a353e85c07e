import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Account, PlatformKeys } from './keys.ts'

export interface Order {
  mchid: string; appid: string; outTradeNo: string; prepayId: string; description: string; attach: string
  notifyUrl: string; totalFen: number; openid: string; endsMs: number; madeMs: number
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED'
  transactionId: string; paidMs: number
}
export interface Refund {
  mchid: string; refundId: string; outRefundNo: string; outTradeNo: string; transactionId: string; reason: string
  notifyUrl: string; refundFen: number; totalFen: number; madeMs: number; doneMs: number
  status: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL'
}

type Line = { keys: PlatformKeys } | { account: Account } | { order: Order } | { refund: Refund }

const idOf = (one: { mchid: string }, number: string): string => `${one.mchid} ${number}`

/** What WeChat Pay on this machine knows, each change a line of the file; without a file it is gone at the end. */
export const payBook = (file: string | undefined) => {
  let keys: PlatformKeys | undefined
  const accounts = new Map<string, Account>()
  const orders = new Map<string, Order>()
  const byPrepay = new Map<string, Order>()
  const refunds = new Map<string, Refund>()
  const refundsOf = new Map<string, Map<string, Refund>>()
  const take = (line: Line): void => {
    if ('keys' in line) keys = line.keys
    else if ('account' in line) accounts.set(line.account.mchid, line.account)
    else if ('order' in line) {
      orders.set(idOf(line.order, line.order.outTradeNo), line.order)
      byPrepay.set(line.order.prepayId, line.order)
    } else {
      const { refund } = line
      refunds.set(idOf(refund, refund.outRefundNo), refund)
      const id = idOf(refund, refund.outTradeNo)
      refundsOf.set(id, (refundsOf.get(id) ?? new Map<string, Refund>()).set(refund.outRefundNo, refund))
    }
  }
  const keep = (line: Line): void => {
    take(line)
    if (file) appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 })
  }
  if (file && existsSync(file)) {
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) take(JSON.parse(line) as Line)
  }
  return {
    keys: () => keys, account: (mchid: string) => accounts.get(mchid),
    order: (mchid: string, outTradeNo: string) => orders.get(`${mchid} ${outTradeNo}`),
    prepaid: (prepayId: string) => byPrepay.get(prepayId),
    refund: (mchid: string, outRefundNo: string) => refunds.get(`${mchid} ${outRefundNo}`),
    refundsOf: (order: Order) => [...refundsOf.get(idOf(order, order.outTradeNo))?.values() ?? []],
    orders: (mchid: string) => [...orders.values()].filter((one) => one.mchid === mchid),
    refunds: (mchid: string) => [...refunds.values()].filter((one) => one.mchid === mchid),
    unfinished: () => [...refunds.values()].filter(({ status }) => status === 'PROCESSING'),
    keepKeys: (given: PlatformKeys) => keep({ keys: given }),
    keepAccount: (account: Account) => keep({ account }),
    keepOrder: (order: Order) => keep({ order }),
    keepRefund: (refund: Refund) => keep({ refund }),
  }
}
export type PayBook = ReturnType<typeof payBook>
