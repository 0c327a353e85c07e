import { momentText } from '../../clock.ts'
import { PayError } from '../error.ts'
import { fenOf } from '../yuan.ts'
import { type BillLine, readBill } from './csv.ts'

/** A payment or a refund that came to its end on the bill's day; all sums in fen. */
export type TradeRow = {
  at: string; transactionId: string; outTradeNo: string; openId: string
  /** Negative where WeChat gives its fee back. */
  feeFen: number
} & (
  | { kind: 'payment'; totalFen: number }
  | { kind: 'refund'; refundId: string; outRefundNo: string; refundFen: number; state: string }
)

/** Every movement of the merchant's account at WeChat on the bill's day; `balanceFen` is what it held afterwards. */
export interface FundRow {
  at: string; businessId: string; flowId: string; name: string; kind: string; direction: 'in' | 'out'
  amountFen: number; balanceFen: number; note: string
  /** Our number, or WeChat's, of what was behind it. */
  voucher: string
}

export interface TradeBill {
  rows: TradeRow[]
  sums: { count: number; totalFen: number; refundFen: number; feeFen: number }
}
export interface FundBill {
  rows: FundRow[]
  sums: { count: number; inCount: number; inFen: number; outCount: number; outFen: number }
}

/** WeChat writes the time of China without saying so. */
const momentOf = (text: string): string => momentText(Date.parse(`${text.replace(' ', 'T')}+08:00`))
const isNone = (text: string): boolean => text === '' || text === '0'

const tradeRow = (line: BillLine): TradeRow => {
  const common = {
    at: momentOf(line('交易时间')), transactionId: line('微信订单号'), outTradeNo: line('商户订单号'),
    openId: line('用户标识'), feeFen: fenOf(line('手续费')),
  }
  if (isNone(line('商户退款单号'))) return { ...common, kind: 'payment', totalFen: fenOf(line('订单金额')) }
  return {
    ...common, kind: 'refund', refundId: line('微信退款单号'), outRefundNo: line('商户退款单号'),
    refundFen: fenOf(line('申请退款金额')), state: line('退款状态'),
  }
}

const directions: Record<string, FundRow['direction']> = { 收入: 'in', 支出: 'out' }

const fundRow = (line: BillLine): FundRow => {
  const direction = directions[line('收支类型')]
  if (!direction) throw new Error(`neither in nor out: ${line('收支类型')}`)
  return {
    at: momentOf(line('记账时间')), businessId: line('微信支付业务单号'), flowId: line('资金流水单号'),
    name: line('业务名称'), kind: line('业务类型'), direction, amountFen: fenOf(line('收支金额(元)')),
    balanceFen: fenOf(line('账户结余(元)')), note: line('备注'), voucher: line('业务凭证号'),
  }
}

const countOf = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`no number: ${text}`)
  return Number(text)
}

const understood = <T extends { rows: object[]; sums: { count: number } }>(read: () => T): T => {
  try {
    const bill = read()
    if (bill.rows.length === bill.sums.count) return bill
    throw new Error(`${bill.rows.length} rows instead of ${bill.sums.count}`)
  } catch (error) {
    if (error instanceof PayError) throw error
    throw new PayError('unknown', `a bill that is not understood: ${(error as Error).message}`)
  }
}

/** A bill of trade (ALL). The sums are WeChat's own; only their count is held against the rows. */
export const readTradeBill = (text: string): TradeBill => understood(() => {
  const { rows, sums } = readBill(text)
  return {
    rows: rows.map(tradeRow),
    sums: {
      count: countOf(sums('总交易单数')), totalFen: fenOf(sums('订单总金额')), refundFen: fenOf(sums('申请退款总金额')),
      feeFen: fenOf(sums('手续费总金额')),
    },
  }
})

/** A bill of the merchant's basic account. */
export const readFundBill = (text: string): FundBill => understood(() => {
  const { rows, sums } = readBill(text)
  return {
    rows: rows.map(fundRow),
    sums: {
      count: countOf(sums('资金流水总笔数')), inCount: countOf(sums('收入笔数')), inFen: fenOf(sums('收入金额')),
      outCount: countOf(sums('支出笔数')), outFen: fenOf(sums('支出金额')),
    },
  }
})
