import type { Output } from '../../../../../shared/contract/index.ts'
import { chinaDay, dayAfter } from '../../../../../shared/units.ts'

export type View = Output<'GET /time-bank/arrangements/:arrangementId'>
export type Arrangement = View['arrangement']
export type Visit = View['visits'][number]

export const isPaused = ({ pausedUntil }: Arrangement, nowMs: number): boolean =>
  pausedUntil !== undefined && pausedUntil >= chinaDay(nowMs)

export const noon = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)

/** Weeks for which it can pause, and still go on before its end. */
export const pauseWeeks = ({ until }: Arrangement, nowMs: number): number[] =>
  [1, 2, 4, 12].filter((weeks) => dayAfter(chinaDay(nowMs), weeks * 7) < until)

export const pauseUntil = (weeks: number, nowMs: number): string => dayAfter(chinaDay(nowMs), weeks * 7)

export const canSkip = ({ arrangement }: View, { state }: Visit): boolean =>
  arrangement.status === 'active' && (state === 'planned' || state === 'booked')
