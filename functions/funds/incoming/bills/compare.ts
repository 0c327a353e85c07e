import type { DifferenceKind } from '../../../../shared/giving.ts'
import type { TradeRow } from '../../../platform/pay/bills/rows.ts'
import type { Gift, GiftRefund } from '../../giving/items.ts'
import { giftIdOf } from '../../giving/rules.ts'

/** What a bill and the books say differently of one payment or refund. */
export interface Found { kind: DifferenceKind; outTradeNo: string; number: string; saidFen: number; bookedFen?: number }

type Payment = Extract<TradeRow, { kind: 'payment' }>
type Refund = Extract<TradeRow, { kind: 'refund' }>

/** What is wrong with a payment on the bill; `gift`: what the books have of its order, with this merchant. */
export const paymentFault = (row: Payment, gift: Gift | undefined): Found | undefined => {
  const { outTradeNo, transactionId: number, totalFen: saidFen } = row
  const said = { outTradeNo, number, saidFen }
  if (!gift) return { kind: 'unknownOrder', ...said }
  const known = { ...said, bookedFen: gift.amountFen }
  if (gift.amountFen !== saidFen) return { kind: 'otherSum', ...known }
  if (gift.state !== 'paid') return { kind: 'unbooked', ...said }
  return gift.transactionId === number ? undefined : { kind: 'paidTwice', ...known }
}

export const refundFault = (row: Refund, gift: Gift | undefined): Found | undefined => {
  const { outTradeNo, outRefundNo: number, refundFen: saidFen } = row
  const said = { outTradeNo, number, saidFen }
  const refund = gift?.refunds.find(({ id }) => id === number)
  if (!refund) return { kind: 'unknownRefund', ...said }
  if (refund.amountFen !== saidFen) return { kind: 'otherRefund', ...said, bookedFen: refund.amountFen }
  return refund.state === 'done' ? undefined : { kind: 'refundUnbooked', ...said, bookedFen: refund.amountFen }
}

/** What the books have of the day, and the bill has not. */
export const notOnBill = (rows: TradeRow[], ours: { gifts: Gift[]; refunds: GiftRefund[] }): Found[] => {
  const paid = new Set(rows.filter(({ kind }) => kind === 'payment').map(({ outTradeNo }) => outTradeNo))
  const back = new Set(rows.flatMap((row) => (row.kind === 'refund' ? [row.outRefundNo] : [])))
  return [
    ...ours.gifts.filter(({ giftId }) => !paid.has(giftId)).map(({ giftId, transactionId = '', amountFen }): Found =>
      ({ kind: 'notOnBill', outTradeNo: giftId, number: transactionId, saidFen: 0, bookedFen: amountFen })),
    ...ours.refunds.filter(({ id }) => !back.has(id)).map(({ id, amountFen }): Found => ({
      kind: 'refundNotOnBill', outTradeNo: giftIdOf(id), number: id, saidFen: 0, bookedFen: amountFen,
    })),
  ]
}
