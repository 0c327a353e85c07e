import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { accountParts } from '../../format/account.ts'
import { chinaMoment } from '../../format/moment.ts'
import type { JournalFilter } from '../../shell/routes.ts'
import { hoursCell } from '../accounts/model.ts'

export type JournalRow = Output<'GET /audit/journal'>['items'][number]

const kindOf = (account: string): string => {
  const { asset, kind } = accountParts(account)
  return `${asset}:${kind}`
}

/** The part of the filter that the server does not know. */
export const keepMovement = ({ movement, kind, account }: JournalFilter) => (row: JournalRow): boolean =>
  (!movement || row.movement === movement)
  && (!kind || kindOf(row.from) === kind || kindOf(row.to) === kind)
  && (!account || row.from === account || row.to === account)

/** What the rows shown did to one kind of account: what came in less what went out. */
export const netOfKind = (rows: JournalRow[], kind: string): number => rows.reduce((sum, row) =>
  sum + (kindOf(row.to) === kind ? row.amount : 0) - (kindOf(row.from) === kind ? row.amount : 0), 0)

/** What the rows shown did to one account. */
export const netOfAccount = (rows: JournalRow[], account: string): number => rows.reduce((sum, row) =>
  sum + (row.to === account ? row.amount : 0) - (row.from === account ? row.amount : 0), 0)

interface Span {
  from?: string
  to?: string
  wrong: boolean
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** The days as the server takes them; half-typed ones are left out, and a span that ends before it begins is wrong. */
export const spanOf = (from: string | undefined, to: string | undefined): Span => {
  const first = from && dayPattern.test(from) ? from : undefined
  const last = to && dayPattern.test(to) ? to : undefined
  const wrong = first !== undefined && last !== undefined && first > last
  return { ...(first ? { from: first } : {}), ...(last && !wrong ? { to: last } : {}), wrong }
}

export const journalHeader = [
  'bookedAtChina', 'happenedAtChina', 'movement', 'asset', 'from', 'to', 'amount', 'hours', 'eventType', 'movementId',
  'eventId', 'reverses',
] as const
export const journalCells = (row: JournalRow): Cell[] => [
  chinaMoment(row.bookedAt), chinaMoment(row.happenedAt), row.movement, row.asset, row.from, row.to, row.amount,
  hoursCell(row.asset, row.amount), row.eventType, row.movementId, row.eventId, row.reverses,
]
