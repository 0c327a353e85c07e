import type { BookKind } from '../../../../shared/funds.ts'
import type { GiftWay } from '../../../../shared/giving.ts'
import type { SpendingReason } from '../../../../shared/spending.ts'
import { type Cell, csvLine, csvMark, yuanCell } from '../../../platform/csv.ts'
import { kindWords } from '../../open-books/words.ts'

interface Sum { fen: number }
interface Year {
  fund: { id: string }; year: number
  book: { startFen: number; endFen: number; kinds: ({ kind: BookKind } & Sum)[] }
  ways: ({ way: GiftWay; count: number } & Sum)[]
  reasons: ({ reason: SpendingReason; count: number } & Sum)[]
  campaigns: {
    id: string; title: string; mode: string; state: string; filing?: string | undefined; incomeFen: number
    movedFen: number; spentFen: number; startFen: number; endFen: number; disclosures: number; late: boolean
  }[]
  goods: { name: string; unit: string; received: number; handedOut: number; writtenOff: number; fairValueFen: number }[]
}

const wayWords: Record<GiftWay, string> = { wechat: '微信支付', cash: '现金', bank: '银行转账', platform: '指定平台' }

const file = (name: string, header: string[], rows: Cell[][]) =>
  ({ name, text: csvMark + [header, ...rows].map(csvLine).join('') })

/** A year as tables for a report: sums in fen and yuan, and nobody's name. */
export const filesOf = ({ fund, year, book, ways, reasons, campaigns, goods }: Year) => {
  const named = (what: string): string => `${fund.id}-${year}-${what}.csv`
  const sum = (fen: number): Cell[] => [fen, yuanCell(fen)]
  return [
    file(named('balance'), ['item', '项目', 'fen', '元'], [
      ['start', '年初余额', ...sum(book.startFen)],
      ...book.kinds.map(({ kind, fen }): Cell[] => [kind, kindWords[kind][0], ...sum(fen)]),
      ['end', '年末余额', ...sum(book.endFen)],
    ]),
    file(named('income'), ['way', '收入方式', '笔数', 'fen', '元'],
      ways.map(({ way, count, fen }) => [way, wayWords[way], count, ...sum(fen)])),
    file(named('spending'), ['reason', '笔数', 'fen', '元'],
      reasons.map(({ reason, count, fen }) => [reason, count, ...sum(fen)])),
    file(named('campaigns'),
      ['id', '募捐活动', '类型', '状态', '备案编号', '年初余额（分）', '收入（分）', '调整（分）', '支出（含手续费，分）', '年末余额（分）', '公布次数', '逾期'],
      campaigns.map(({ id, title, mode, state, filing, ...sums }) => [
        id, title, mode, state, filing, sums.startFen, sums.incomeFen, sums.movedFen, sums.spentFen, sums.endFen,
        sums.disclosures, sums.late ? '是' : '否',
      ])),
    file(named('goods'), ['物资', '单位', '收到', '已发放', '报损变卖', '公允价值（分）'],
      goods.map((one) => [one.name, one.unit, one.received, one.handedOut, one.writtenOff, one.fairValueFen])),
  ]
}
