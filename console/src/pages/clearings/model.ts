import type { Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'

export type Clearing = Output<'GET /time-credit/clearings'>['items'][number]

export interface Filter { month: string; other: string }

export const keepClearing = ({ month, other }: Filter) => (row: Clearing): boolean =>
  row.month.startsWith(month.trim()) && `${row.otherName} ${row.other}`.includes(other.trim())

/** What the sign of the net says to this community (TB-13). */
export const meaningOf = (netMinutes: number): 'owedToUs' | 'owedByUs' | 'even' => {
  if (netMinutes === 0) return 'even'
  return netMinutes > 0 ? 'owedToUs' : 'owedByUs'
}

/** Netted, and this community has not said yes yet. */
export const waitsForUs = ({ status, acknowledgedByName }: Clearing): boolean => status === 'netted' && !acknowledgedByName

export const header = [
  'month', 'other', 'name', 'givenMinutes', 'gotMinutes', 'netMinutes', 'services', 'state', 'acknowledgedBy', 'otherAcknowledgedBy',
] as const
export const cells = (row: Clearing): Cell[] => [
  row.month, row.other, row.otherName, row.givenMinutes, row.gotMinutes, row.netMinutes, row.services, row.status,
  row.acknowledgedByName, row.otherAcknowledgedByName,
]
