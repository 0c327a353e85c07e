import Papa from 'papaparse'
import type { Input, Output } from '../../../../shared/contract/index.ts'
import { type StatementSource, linesAtOnce } from '../../../../shared/incoming.ts'
import { isDay } from '../../../../shared/units.ts'
import type { Cell } from '../../format/csv.ts'

export type Line = Output<'GET /fund-work/funds/:fundId/statement-lines'>['items'][number]
export type Proposal = Line['proposals'][number]
type Sent = Input<'POST /fund-work/funds/:fundId/statement-lines'>['lines'][number]

/** What a statement says, by whichever name its bank gives the column. */
export const statementFields = ['day', 'reference', 'amount', 'income', 'expense', 'fee', 'party', 'note'] as const
export type StatementField = (typeof statementFields)[number]
export type Mapping = Partial<Record<StatementField, string>>
export interface Sheet { headers: string[]; rows: Record<string, string>[] }

/** The text of a file: UTF-8, or GB18030, in which banks' own programs write. */
export const decode = (bytes: ArrayBuffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

export const readSheet = (csv: string): Sheet => {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
  return { headers: (meta.fields ?? []).filter((name) => name.trim() !== ''), rows: data }
}

const known: Record<StatementField, RegExp> = {
  day: /日期|时间|date/i, reference: /流水号|订单号|交易号|凭证号|单号/, amount: /^(金额|交易金额|捐款金额|捐赠金额)/, income: /收入|贷方|存入/,
  expense: /支出|借方|取出/, fee: /手续费/, party: /对方户名|对方名称|户名|昵称|姓名|付款人/, note: /摘要|备注|附言|用途/,
}

/** Which column is which, as far as their names say; a person corrects it. */
export const guess = (headers: string[]): Mapping =>
  Object.fromEntries(statementFields.flatMap((field) => {
    const header = headers.find((name) => known[field].test(name))
    return header === undefined ? [] : [[field, header]]
  }))

/** "1,234.50" or "¥-3" in fen; nothing where it is no sum. */
export const fenOf = (text: string): number | undefined => {
  const [, sign, whole = '', decimals = ''] = /^([+-]?)(\d{1,9})(?:\.(\d{1,2})0*)?$/.exec(text.replace(/[,，¥￥\s元]/g, '')) ?? []
  if (sign === undefined) return undefined
  const fen = Number(`${whole}${decimals.padEnd(2, '0')}`)
  return sign === '-' ? -fen : fen
}

/** The day in "2026/11/24 10:00", "20261124" and the like; nothing where there is no such day. */
export const dayOf = (text: string): string | undefined => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})/.exec(text.trim()) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(written) ? written : undefined
}

const amountOf = (cell: (field: StatementField) => string): number | undefined => {
  const [amount, income, expense] = [fenOf(cell('amount')), fenOf(cell('income')), fenOf(cell('expense'))]
  if (income) return Math.abs(income)
  return expense ? -Math.abs(expense) : amount
}

const lineOf = (row: Record<string, string>, mapping: Mapping): Sent | undefined => {
  const cell = (field: StatementField): string => (row[mapping[field] ?? ''] ?? '').trim()
  const [day, amountFen, reference] = [dayOf(cell('day')), amountOf(cell), cell('reference').replaceAll(/\s|^'/g, '')]
  const [feeFen, party, note] = [fenOf(cell('fee')), cell('party').slice(0, 60), cell('note').slice(0, 100)]
  if (!day || !amountFen || !/^[\dA-Za-z./_-]{2,64}$/.test(reference)) return undefined
  return { day, reference, amountFen, ...(feeFen ? { feeFen: Math.abs(feeFen) } : {}), ...(party ? { party } : {}), ...(note ? { note } : {}) }
}

/** The lines that can be sent, and the rows of the file that say no day, number or sum. */
export const linesOf = ({ rows }: Sheet, mapping: Mapping): { lines: Sent[]; unread: number[] } => {
  const read = rows.map((row, index) => ({ line: lineOf(row, mapping), at: index + 2 }))
  return { lines: read.flatMap(({ line }) => line ?? []), unread: read.flatMap(({ line, at }) => (line ? [] : [at])) }
}

const atOnce = 50
export const partsOf = (lines: Sent[]): Sent[][] =>
  Array.from({ length: Math.ceil(lines.length / atOnce) }, (_, part) => lines.slice(part * atOnce, (part + 1) * atOnce))

/** What a platform's list still has to book, as many at once as are taken. */
export const toBook = (lines: readonly Line[]): string[] => lines
  .filter(({ source, state, amountFen, feeFen = 0 }) => source === 'platform' && state === 'open' && amountFen > feeFen)
  .slice(0, linesAtOnce).map(({ reference }) => reference)

export const sourceOf = (value: string | undefined): StatementSource => (value === 'platform' ? 'platform' : 'bank')

export const header = ['reference', 'of', 'day', 'amountFen', 'party', 'note', 'state'] as const
export const cells = ({ reference, source, day, amountFen, party = '', note = '', state }: Line): Cell[] =>
  [reference, source, day, amountFen, party, note, state]

/** What tells such a thing from all others. */
export const keyOf = ({ giftId, spendingId, refundId, index }: Pick<Proposal, 'giftId' | 'spendingId' | 'refundId' | 'index'>): string =>
  `${giftId ?? spendingId ?? refundId}-${index ?? ''}`

/** What a line may be, or the books have: a gift that came in, a refund or a payment that went out. */
export const kindOf = ({ giftId, refundId }: Pick<Proposal, 'giftId' | 'refundId'>): 'gift' | 'refund' | 'payment' => {
  if (giftId) return 'gift'
  return refundId ? 'refund' : 'payment'
}
