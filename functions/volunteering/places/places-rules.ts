import type { Settings } from '../../../shared/contract/settings.ts'
import type { Booking } from '../../platform/diary.ts'
import type { Missed } from '../../platform/mark.ts'
import type { Shift } from '../activities/items.ts'

/** Pure decisions about places and the waiting list (VR-16). */

const minuteMs = 60_000
// An offer leaves at least three quarters of the time for those who come after it.
const shareOfRest = 4

/** A shift as it stands in the diary of who comes. */
export const bookingOf = ({ startsAt, endsAt, shiftId, title }: Shift): Booking =>
  ({ from: startsAt, to: endsAt, reference: shiftId, title })

/** A shift as a mark names it. */
export const missedOf = ({ shiftId: reference, keyAt, startsAt, title, community }: Shift): Missed =>
  ({ reference, of: 'shift', keyAt, startsAt, title, community })

/** So close to the start there is no time for offers: the first of those waiting takes a free place. */
export const isFirstCome = (startsAt: string, atMs: number, settings: Settings): boolean =>
  atMs >= Date.parse(startsAt) - settings['volunteering.firstComeMinutes'] * minuteMs

/** How long a place is kept: half a day, less where the shift is near; always over before first come begins. */
export const offerUntilMs = (startsAt: string, atMs: number, settings: Settings): number => {
  const startMs = Date.parse(startsAt)
  const longest = settings['volunteering.offerMinutes'] * minuteMs
  const lastMs = startMs - settings['volunteering.firstComeMinutes'] * minuteMs
  return Math.min(atMs + longest, atMs + Math.floor((startMs - atMs) / shareOfRest / minuteMs) * minuteMs, lastMs)
}

/** Free places of a role. */
export const leftOf = ({ leftBy }: Shift, roleId: string): number => leftBy[roleId] ?? 0
export const waitingOf = ({ waitingBy }: Shift, roleId: string): number => waitingBy[roleId] ?? 0
