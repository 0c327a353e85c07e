import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'

export type Sponsorship = Output<'GET /time-credit/sponsorships'>['items'][number]

export interface Draft { minutes: number | null; sponsor: string }
export const emptyDraft: Draft = { minutes: null, sponsor: '' }

export const mostMinutes = 1_000_000

/** What is proposed, once everything is there. */
export const toPropose = (
  { minutes, sponsor }: Draft, community: string, reason: string,
): Input<'POST /time-credit/sponsorships'> | undefined => {
  const fits = minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
  return fits && sponsor.trim() ? { community, minutes, sponsor: sponsor.trim(), reason } : undefined
}

export const header = ['id', 'sponsor', 'minutes', 'reason', 'state', 'at', 'proposedBy', 'approvedBy'] as const
export const cells = (row: Sponsorship): Cell[] => [
  row.id, row.sponsor, row.minutes, row.reason, row.status, chinaMoment(row.at), row.proposedByName, row.approvedByName,
]
