import { chinaDay } from '../../../shared/units.ts'
import { type Asset, partsOf } from '../../ledger/chart.ts'
import type { JournalRow } from '../../ledger/items.ts'
import type { Closing } from './closing.ts'
import type { Side, Sided } from './sides.ts'
import type { Span } from './span.ts'

/**
 * hledger text. What somebody holds is an asset, where quantities come from is revenue, where they end is an expense,
 * what the community carries is a liability, and what an account holds from outside the file is equity: the signs of
 * the ledger are then hledger's own
 * (docs/decisions/011).
 */
const roots: Record<string, 'revenues' | 'expenses' | 'liabilities'> = {
  issued: 'revenues', received: 'revenues', retired: 'expenses', paid: 'expenses', shortfall: 'liabilities',
}
export const hledgerAccount = (account: string): string =>
  `${roots[account.split(':')[1] ?? ''] ?? 'assets'}:${account}`

const outside = (asset: Asset): string => `equity:outside:${asset}`

// Service is never spent and time credit is: minutes of two kinds, which must not add up.
const commodities: Record<Asset, string> = {
  serviceMinutes: 'minutes', timeCredit: 'credits', familyPoint: 'points', cny: 'CNY',
}

/** `-2.30 CNY` of 230 fen, `-230 minutes` of whole units. */
export const quantity = (asset: Asset, amount: number): string => {
  if (asset !== 'cny') return `${amount} ${commodities[asset]}`
  const fen = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${fen.slice(0, -2)}.${fen.slice(-2)} CNY`
}

export const hledgerHeader = ({ community, since, until }: Span): string => [
  `; Linli: the journal of ${community}, booked ${since ? `from ${since} ` : ''}until ${until}.`,
  '; First date: booked; second date: happened (both in China). Code: movement id.',
  'decimal-mark .',
  'commodity 1000. minutes', 'commodity 1000. credits', 'commodity 1000. points', 'commodity 1000.00 CNY',
  'account assets  ; type:A', 'account liabilities  ; type:L', 'account revenues  ; type:R',
  'account expenses  ; type:X', 'account equity  ; type:E',
  '', '',
].join('\n')

const declaration = (account: string): string => `account ${account}\n`

// Commas and line ends would end a tag.
const tag = (name: string, value: string | number | undefined): string =>
  (value === undefined ? '' : `    ; ${name}:${String(value).replace(/[,\r\n]+/g, ' ')}\n`)

const posting = (account: string, asset: Asset, amount: number, balance?: number): string =>
  `    ${account}  ${quantity(asset, amount)}${balance === undefined ? '' : ` = ${quantity(asset, balance)}`}\n`

const carried = (day: string, account: string, { carried: amount = 0 }: Side): string => {
  if (amount === 0) return ''
  const { asset } = partsOf(account)
  return `${day} * carried in\n    ; from before the first day, or from other communities\n`
    + `${posting(hledgerAccount(account), asset, amount)}${posting(outside(asset), asset, -amount)}\n`
}

const transaction = ({ row, from, to }: Sided): string => {
  const [booked, happened] = [row.bookedAt, row.happenedAt].map((moment) => chinaDay(Date.parse(moment))) as
    [string, string]
  const asset = row.asset as Asset
  return carried(booked, row.from, from) + carried(booked, row.to, to)
    + `${booked}${happened === booked ? '' : `=${happened}`} * (${row.movementId}) ${row.movement}\n`
    + tag('event', row.eventId) + tag('type', row.eventType) + tag('booked', row.bookedAt)
    + tag('happened', row.happenedAt) + tag('reverses', row.reverses) + tag('reference', row.reference)
    + tag('settledIn', row.settledIn)
    + posting(hledgerAccount(row.from), asset, -row.amount, from.balance)
    + `${posting(hledgerAccount(row.to), asset, row.amount, to.balance)}\n`
}

const accountsIn = (rows: JournalRow[]): string[] =>
  [...new Set(rows.flatMap(({ from, to }) => [hledgerAccount(from), hledgerAccount(to)]))].sort()

/** A part of the file: the accounts that it names, and one transaction for each movement. */
export const hledgerText = (rows: Sided[]): string => {
  const assets = [...new Set(rows.filter(({ from, to }) => from.carried || to.carried)
    .map(({ row }) => outside(row.asset as Asset)))]
  const declared = [...accountsIn(rows.map(({ row }) => row)), ...assets].map(declaration).join('')
  return `${declared}\n${rows.map(transaction).join('')}`
}

/** The end of the file. */
export const closingText = (closing: Closing, at: string): string => {
  if ('because' in closing) return `; No balances at the end: ${closing.because}.\n`
  if (closing.balances.length === 0) return ''
  return `${chinaDay(Date.parse(at))} * balances at the end\n${closing.balances.map(({ account, balance }) =>
    posting(hledgerAccount(account), partsOf(account).asset, 0, balance)).join('')}`
}
