import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { text } from '../../text/catalogue.ts'
import type { Words } from '../../text/words.ts'

export type Plan = Output<'GET /time-credit/grants'>['items'][number]

const words = text.grants
export const mostMinutes = 6000

/** What is proposed, once the person and the minutes are there. */
export const toPropose = (
  personId: string | undefined, monthlyMinutes: number | null, reason: string,
): Input<'POST /time-credit/grants'> | undefined => {
  const fits = monthlyMinutes !== null && Number.isInteger(monthlyMinutes) && monthlyMinutes >= 1 && monthlyMinutes <= mostMinutes
  return personId && fits ? { personId, monthlyMinutes, reason } : undefined
}

/** What became of the last month, in words; nothing where there has been none yet. */
export const lastOf = ({ status, lastMonth: month, skipped }: Plan): { words: Words; month: string } | undefined => {
  if (status === 'proposed') return undefined
  if (!month) return status === 'active' ? { words: words.soon, month: '' } : undefined
  return { words: skipped ? words.skipped[skipped] : words.granted, month }
}

export const header = [
  'person', 'nameMasked', 'monthlyMinutes', 'reason', 'state', 'month', 'skipped', 'proposedBy', 'approvedBy',
] as const
export const cells = (row: Plan): Cell[] => [
  row.personId, row.personName, row.monthlyMinutes, row.reason, row.status, row.lastMonth, row.skipped, row.proposedByName,
  row.approvedByName,
]
