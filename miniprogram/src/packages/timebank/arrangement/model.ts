import type { Output } from '../../../../../shared/contract/index.ts'
import { pauseUntil } from '../../../state/pause-rules.ts'

export type View = Output<'GET /time-bank/arrangements/:arrangementId'>
export type Arrangement = View['arrangement']
export type Visit = View['visits'][number]

/** Weeks for which it can pause, and still go on before its end. */
export const pauseWeeks = ({ until }: Arrangement, nowMs: number): number[] =>
  [1, 2, 4, 12].filter((weeks) => pauseUntil(weeks, nowMs) < until)

export const canSkip = ({ arrangement }: View, { state }: Visit): boolean =>
  arrangement.status === 'active' && (state === 'planned' || state === 'booked')
