import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { tradeBill } from '../../../platform/pay/bills/download.ts'
import type { TradeRow } from '../../../platform/pay/bills/rows.ts'
import type { Merchant } from '../../../platform/pay/merchant.ts'
import { query } from '../../../platform/pay/orders.ts'
import { queryRefund } from '../../../platform/pay/refunds.ts'
import { saidByWechat } from '../../../platform/pay/said.ts'
import { perform } from '../../../platform/perform.ts'
import type { Charity } from '../../charities/items.ts'
import { bookPayment } from '../../giving/book-payment.ts'
import { differ } from '../../giving/differ.ts'
import { readGift } from '../../giving/read.ts'
import { type Gift, PayDifference, differencesOf } from '../../giving/items.ts'
import { bookRefund } from '../../giving/refunds/book.ts'
import { oweFeesOf } from '../fees/of-bill.ts'
import { type Found, notOnBill, paymentFault, refundFault } from './compare.ts'
import { BillCheck } from './items.ts'
import { oursOn } from './ours.ts'

/** What WeChat never told, or what was lost, is asked for and booked: the bill itself books nothing (CF-17). */
const heal = async (merchant: Merchant, row: TradeRow): Promise<void> => {
  if (row.kind === 'payment') {
    const payment = await query(merchant, row.outTradeNo)
    if (payment) await bookPayment(payment)
    return
  }
  const refund = await queryRefund(merchant, row.outRefundNo)
  if (refund && refund.state !== 'processing') await bookRefund(merchant.mchid, { ...refund, state: refund.state })
}

const faultOf = (row: TradeRow, gift: Gift | undefined): Found | undefined =>
  (row.kind === 'payment' ? paymentFault(row, gift) : refundFault(row, gift))

const curable: readonly Found['kind'][] = ['unbooked', 'refundUnbooked']

const rowFault = async (merchant: Merchant, row: TradeRow, known: Map<string, Gift>): Promise<Found | undefined> => {
  const ofMerchant = async (): Promise<Gift | undefined> => {
    const gift = await readGift(row.outTradeNo)
    return gift?.mchid === merchant.mchid ? gift : undefined
  }
  const fault = faultOf(row, known.get(row.outTradeNo) ?? await ofMerchant())
  if (!fault || !curable.includes(fault.kind)) return fault
  await heal(merchant, row)
  return faultOf(row, await ofMerchant())
}

/** Once, whichever way and however often it is found. */
const list = async (mchid: string, day: string, found: Found[]): Promise<void> => {
  if (found.length === 0) return
  const { items } = await listPage(PayDifference, { partition: differencesOf(mchid), newestFirst: true, limit: 100 })
  const isListed = ({ kind, number, outTradeNo }: Found): boolean =>
    items.some((one) => one.kind === kind && one.number === number && one.outTradeNo === outTradeNo)
  for (const one of found.filter((each) => !isListed(each))) {
    const source = `${mchid}.${day}.${one.kind}.${one.number}.${one.outTradeNo}`
    const request = saidByWechat(`bill.${source}`, source)
    await perform<unknown>(request, async () => differ(request, mchid, await readGift(one.outTradeNo), one))
  }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0)

/**
 * Hold a day's bill against the books, both ways and to the fen (CF-17): each payment and refund on it against the
 * gift, and each gift paid and refund ended that day against the bill. What only the bill knows is asked for and
 * booked; what differs then is listed. What the payments have cost is owed by their purposes.
 * @throws PayError as `tradeBill` does
 */
export const checkDay = async (
  request: Request, { charity, merchant, day }: { charity: Charity; merchant: Merchant; day: string },
  ...writes: Write[]
) => {
  const { mchid } = merchant
  const { rows: all } = await tradeBill(merchant, day)
  // A refund that did not succeed moved nothing.
  const rows = all.filter((row) => row.kind === 'payment' || row.state === 'SUCCESS')
  const before = await oursOn(charity, mchid, day)
  const known = new Map(before.gifts.map((gift) => [gift.giftId, gift]))
  const onBill = (await inChunks(rows, (row) => rowFault(merchant, row, known))).filter((one) => one !== undefined)
  const found = [...onBill, ...notOnBill(rows, before)]
  await list(mchid, day, found)
  await oweFeesOf({ mchid, day, rows, known })
  const ours = await oursOn(charity, mchid, day)
  const payments = rows.filter((row) => row.kind === 'payment')
  const refunds = rows.filter((row) => row.kind === 'refund')
  const check: BillCheck = {
    mchid, day, at: momentText(request.at), payments: payments.length, paidFen: sum(payments, (row) => row.totalFen),
    refunds: refunds.length, refundFen: sum(refunds, (row) => row.refundFen), differences: found.length,
    bookedFen: sum(ours.gifts, ({ amountFen }) => amountFen), backFen: sum(ours.refunds, ({ amountFen }) => amountFen),
  }
  const { mchid: _, ...view } = check
  return commit(request, {
    type: 'pay.billChecked', community: charity.division, data: { charityId: charity.charityId, ...check },
    answer: view,
  }, write(BillCheck.build(PutTransaction).item(check), 'stale'), ...writes)
}
