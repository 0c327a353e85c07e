import type { Output } from '../../../../../shared/contract/index.ts'
import { chinaDay } from '../../../../../shared/units.ts'

export type Regular = Output<'GET /me/regulars'>['items'][number]

const dayMs = 86_400_000

/** The last day of a pause of so many weeks from today. */
export const pauseUntil = (weeks: number, nowMs: number): string => chinaDay(nowMs + weeks * 7 * dayMs)

/** A pause that is not over. */
export const isPaused = ({ pausedUntil }: Pick<Regular, 'pausedUntil'>, nowMs: number): boolean =>
  pausedUntil !== undefined && pausedUntil >= chinaDay(nowMs)
