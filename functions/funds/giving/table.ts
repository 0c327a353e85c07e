import { type Cell, csvLine, csvMark, yuanCell } from '../../platform/csv.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { findCharity } from '../charities/find.ts'
import { readReceipt } from '../donors/receipts/find.ts'
import type { Gift } from './items.ts'
import { givenOn } from './rules.ts'

const lineOf = async (gift: Gift, charity: string) => {
  const { giftId, title, way, amountFen, goneFen } = gift
  const { number, code } = (await readReceipt(giftId))?.issued ?? {}
  return {
    giftId, title, charity, way, paidOn: givenOn(gift), amountFen, goneFen,
    receipt: number !== undefined && code !== undefined ? { number, code } : undefined,
  }
}
interface Row { gift: Gift; line: Awaited<ReturnType<typeof lineOf>> }

/** Of gifts that were paid: to whom, what went back, and which receipt there is. */
export const rowsOf = async (gifts: Gift[]): Promise<Row[]> => {
  const ids = [...new Set(gifts.map(({ charityId }) => charityId))]
  const names = new Map(await inChunks(ids, async (id) => [id, (await findCharity(id)).name] as const))
  return inChunks(gifts, async (gift) => ({ gift, line: await lineOf(gift, names.get(gift.charityId) ?? '') }))
}

const ways = { wechat: '微信支付', cash: '现金', bank: '银行', platform: '募捐平台' } as const

const columns: [title: string, cell: (row: Row) => Cell][] = [
  ['捐款编号', ({ gift }) => gift.giftId], ['捐给', ({ gift }) => gift.title], ['慈善组织', ({ line }) => line.charity],
  ['方式', ({ gift }) => ways[gift.way]], ['付款日期', ({ line }) => line.paidOn],
  ['金额（元）', ({ gift }) => yuanCell(gift.amountFen)], ['已退（元）', ({ gift }) => yuanCell(gift.goneFen)],
  ['付款单号', ({ gift }) => gift.transactionId ?? gift.reference], ['票据代码', ({ line }) => line.receipt?.code],
  ['票据号码', ({ line }) => line.receipt?.number],
]

/** What is given, and what has gone back of it. */
export const sumsOf = (rows: Row[]) => ({
  givenFen: rows.reduce((sum, { gift }) => sum + gift.amountFen, 0),
  goneFen: rows.reduce((sum, { gift }) => sum + gift.goneFen, 0),
})

/** Gifts of a person as a spreadsheet, with their sums. */
export const givingTable = (rows: Row[]): string => {
  const { givenFen, goneFen } = sumsOf(rows)
  const last = ['合计', '', '', '', '', yuanCell(givenFen), yuanCell(goneFen), '', '', '']
  const lines: Cell[][] = rows.map((row) => columns.map(([, cell]) => cell(row)))
  return csvMark + [columns.map(([title]) => title), ...lines, last].map((cells) => csvLine(cells)).join('')
}
