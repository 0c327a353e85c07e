import { chinaDay } from '../../../shared/units.ts'

const chinaOffsetMs = 8 * 3_600_000

/** A moment as it reads on a clock in China, wherever the reader's computer is: `2026-11-24 09:30:05`. */
export const chinaMoment = (iso: string): string =>
  new Date(Date.parse(iso) + chinaOffsetMs).toISOString().slice(0, 19).replace('T', ' ')

/** The same to the minute, for tables. */
export const chinaMinute = (iso: string): string => chinaMoment(iso).slice(0, 16)

/** Midnight in China at the start of a day (`2026-12-01`), as the API wants moments. */
export const chinaMidnight = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString()

/** The day after the one in which `nowMs` falls, in China. */
export const tomorrow = (nowMs: number): string => chinaDay(nowMs + 86_400_000)

/** What a field for date and time holds (`2026-12-01T09:30`), read as China's clock; undefined while it is not whole. */
export const chinaInstant = (typed: string): string | undefined => {
  const ms = Date.parse(`${typed}+08:00`)
  return /T/.test(typed) && !Number.isNaN(ms) ? new Date(ms).toISOString() : undefined
}
