import type { Output } from '../../../../shared/contract/index.ts'
import { isCloseKin } from '../../../../shared/kin.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMoment } from '../../format/moment.ts'

export type Closing = Output<'GET /time-credit/closings'>['items'][number]
type Kin = Output<'GET /people/:personId'>['kin'][number]

const dayMs = 86_400_000

/** Whether somebody can still decide. */
export const isOpen = ({ status }: Pick<Closing, 'status'>): boolean => status === 'open' || status === 'proposed'

/** Whole days until it goes to the pool, a day begun counted; 0 once the time is over. */
export const daysLeft = ({ endsAt }: Pick<Closing, 'endsAt'>, nowMs: number): number =>
  Math.max(0, Math.ceil((Date.parse(endsAt) - nowMs) / dayMs))

/** To whom it may go: spouse and direct line. Their age is checked by the server, which does not tell it. */
export const heirsOf = (kin: Kin[]): Kin[] => kin.filter(({ relation }) => isCloseKin(relation))

export const header = [
  'person', 'nameMasked', 'why', 'state', 'openedAt', 'until', 'minutes', 'to', 'proposedBy', 'reason', 'approvedBy', 'decidedAt',
] as const
export const cells = (row: Closing): Cell[] => [
  row.personId, row.personName, row.why, row.status, chinaMoment(row.openedAt), chinaMoment(row.endsAt), row.minutes, row.toName,
  row.proposedByName, row.reason, row.decidedByName, row.decidedAt && chinaMoment(row.decidedAt),
]
