import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'

export type Exception = Output<'GET /time-credit/limits'>['items'][number]

export interface Draft { minutes: number | null; endsOn: string }
export const emptyDraft: Draft = { minutes: null, endsOn: '' }

/** A day has no more. */
export const mostMinutes = 1440

/** What is proposed, once the person, the minutes and the last day are there. */
export const toPropose = (
  personId: string | undefined, { minutes, endsOn }: Draft, reason: string,
): Input<'POST /time-credit/limits'> | undefined => {
  const fits = minutes !== null && Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutes
  return personId && fits && endsOn ? { personId, dailyMinutes: minutes, endsOn, reason } : undefined
}

/** Waiting or in force: there is something to end. */
export const isOpen = ({ status }: Pick<Exception, 'status'>): boolean => status === 'proposed' || status === 'active'

export const header = [
  'person', 'nameMasked', 'dailyMinutes', 'reason', 'state', 'fromDay', 'toDay', 'proposedBy', 'approvedBy',
] as const
export const cells = (row: Exception): Cell[] => [
  row.personId, row.personName, row.dailyMinutes, row.reason, row.status, row.fromDay, row.endsOn, row.proposedByName,
  row.approvedByName,
]
