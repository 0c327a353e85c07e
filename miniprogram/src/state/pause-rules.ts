import { chinaDay, dayAfter } from '../../../shared/units.ts'

/** The last day of a pause of so many weeks from today. */
export const pauseUntil = (weeks: number, nowMs: number): string => dayAfter(chinaDay(nowMs), weeks * 7)

/** A pause that is not over. */
export const isPaused = ({ pausedUntil }: { pausedUntil?: string | undefined }, nowMs: number): boolean =>
  pausedUntil !== undefined && pausedUntil >= chinaDay(nowMs)
