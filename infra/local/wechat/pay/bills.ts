import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import type { Order, PayBook, Refund } from './book.ts'
import type { BillFault } from './faults.ts'
import { chinaTime } from './protocol.ts'

const yuan = (fen: number): string => `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`
const time = (ms: number): string => chinaTime(ms).slice(0, 19).replace('T', ' ')
const row = (fields: string[]): string => `\`${fields.join(',`')}`
const text = (parts: string[]): string => `\uFEFF${parts.join('\r\n')}\r\n`

/** What WeChat keeps of a sum, by a rate in ten-thousandths. */
const feeFen = (fen: number, rate: number): number => Math.round((fen * rate) / 10_000)
const feeOf = ({ order, refund }: Entry, rate: number): number =>
  (refund ? -feeFen(refund.refundFen, rate) || 0 : feeFen(order.totalFen, rate))
const fiveDecimals = (fen: number): string => `${yuan(fen)}000`

/** What came to its end on a day: a payment, or a refund. */
type Entry = { atMs: number; order: Order; refund?: Refund }

const extra = (mchid: string, day: string): Entry => {
  const atMs = Date.parse(`${day}T12:00:00+08:00`)
  return { atMs, order: {
    mchid, appid: 'wx0000000000000001', outTradeNo: `unknown${day.replaceAll('-', '')}`, transactionId: '4200000000000000000000000001',
    prepayId: '', description: '未知', attach: '', notifyUrl: '', totalFen: 888, openid: 'o000000000000000000000000000', endsMs: atMs,
    madeMs: atMs, paidMs: atMs, state: 'SUCCESS',
  } }
}

const withFault = (entries: Entry[], mchid: string, { day, how, outTradeNo }: BillFault): Entry[] => {
  if (how === 'extra') return [...entries, extra(mchid, day)]
  const at = entries.findIndex(({ order }) => outTradeNo === undefined || order.outTradeNo === outTradeNo)
  if (how === 'missing') return entries.filter((_, index) => index !== at)
  return entries.map((entry, index) => (index === at ? otherSum(entry) : entry))
}

const otherSum = ({ refund, order, atMs }: Entry): Entry => (refund
  ? { atMs, order, refund: { ...refund, refundFen: refund.refundFen + 1 } }
  : { atMs, order: { ...order, totalFen: order.totalFen + 1 } })

const entriesOf = (book: PayBook, mchid: string, day: string, faults: BillFault[]): Entry[] => {
  const paid = book.orders(mchid).filter(({ transactionId }) => transactionId)
  const all: Entry[] = [
    ...paid.map((order) => ({ atMs: order.paidMs, order })),
    ...paid.flatMap((order) => book.refundsOf(order).filter(({ status }) => status === 'SUCCESS')
      .map((refund) => ({ atMs: refund.doneMs, order, refund }))),
  ]
  const those = all.filter(({ atMs }) => chinaDay(atMs) === day).sort((one, other) => one.atMs - other.atMs)
  return faults.filter((fault) => fault.day === day).reduce((entries, fault) => withFault(entries, mchid, fault), those)
}

const tradeNames = '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,'
  + '代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注'
const tradeSums = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'

const tradeRow = (rate: number) => ({ atMs, order, refund }: Entry): string => row([
  time(atMs), order.appid, order.mchid, '0', '', order.transactionId, order.outTradeNo, order.openid, 'JSAPI',
  refund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', refund ? '0.00' : yuan(order.totalFen), '0.00', refund?.refundId ?? '0', refund?.outRefundNo ?? '0',
  yuan(refund?.refundFen ?? 0), '0.00', refund ? 'ORIGINAL' : '', refund?.status ?? '', order.description, order.attach,
  fiveDecimals(feeOf({ atMs, order, refund }, rate)), `${(rate / 100).toFixed(2)}%`,
  refund ? '0.00' : yuan(order.totalFen), yuan(refund?.refundFen ?? 0), '',
])

const sum = (entries: Entry[], of: (entry: Entry) => number): number => entries.reduce((total, entry) => total + of(entry), 0)
const paidFen = ({ order, refund }: Entry): number => (refund ? 0 : order.totalFen)
const givenFen = ({ refund }: Entry): number => refund?.refundFen ?? 0

const tradeText = (entries: Entry[], rate: number): string => {
  const [paid, given] = [yuan(sum(entries, paidFen)), yuan(sum(entries, givenFen))]
  const sums = row([String(entries.length), paid, given, '0.00', fiveDecimals(sum(entries, (entry) => feeOf(entry, rate))), paid, given])
  return text([tradeNames, ...entries.map(tradeRow(rate)), tradeSums, sums])
}

const fundNames = '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号'
const fundSums = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额'

const fundText = (entries: Entry[], beforeFen: number): string => {
  let balanceFen = beforeFen
  const rows = entries.map(({ atMs, order, refund }) => {
    const fen = refund?.refundFen ?? order.totalFen
    balanceFen += refund ? -fen : fen
    return row([
      time(atMs), refund?.refundId ?? order.transactionId, refund?.refundId ?? order.transactionId, refund ? '退款' : '交易', refund ? '退款' : '交易',
      refund ? '支出' : '收入', yuan(fen), yuan(balanceFen), refund ? `${order.mchid}API` : 'system', refund ? '退款总金额' : '结算手续费0.00元',
      refund?.outRefundNo ?? order.outTradeNo,
    ])
  })
  const [out, income] = [entries.filter(({ refund }) => refund), entries.filter(({ refund }) => !refund)]
  return text([fundNames, ...rows, fundSums, row([
    String(entries.length), String(income.length), yuan(sum(income, paidFen)), String(out.length), yuan(sum(out, givenFen)),
  ])])
}

const firstHour = 10 * 3_600_000

/** The text of a bill, or why there is none: it is made by ten in the morning of the next day in China. */
export const billText = (
  book: PayBook, mchid: string, day: string, kind: 'trade' | 'fund', nowMs: number, faults: BillFault[], rate = 0,
): { text: string } | { none: 'creating' | 'empty' | 'notYet' } => {
  if (day >= chinaDay(nowMs)) return { none: 'notYet' }
  if (nowMs < Date.parse(`${dayAfter(day, 1)}T00:00:00+08:00`) + firstHour) return { none: 'creating' }
  const entries = entriesOf(book, mchid, day, faults)
  if (entries.length === 0) return { none: 'empty' }
  if (kind === 'trade') return { text: tradeText(entries, rate) }
  const paid = book.orders(mchid).filter(({ transactionId, paidMs }) => transactionId && chinaDay(paidMs) < day)
  const given = book.refunds(mchid).filter(({ status, doneMs }) => status === 'SUCCESS' && chinaDay(doneMs) < day)
  const beforeFen = paid.reduce((total, { totalFen }) => total + totalFen, 0) - given.reduce((total, { refundFen }) => total + refundFen, 0)
  return { text: fundText(entries, beforeFen) }
}
