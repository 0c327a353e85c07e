import { minutesBetween } from '../../shared/units.ts'

/** Pure decisions of volunteering. Moments are ISO texts, times of the clock are milliseconds. */

const hourMs = 3_600_000
const longestShiftMs = 12 * hourMs
const furthestMs = 366 * 24 * hourMs

/** Who records: the committee of the community (VR-06, VR-07). Most divisions are named after theirs already. */
export const recordingUnitOf = (communityName: string): string =>
  (/(委会|委员会)$/.test(communityName) ? communityName : `${communityName}居民委员会`)

/** A shift lies in the future, within a year, and lasts at most twelve hours (VR-09, VR-10). */
export const shiftTimesFit = (startsAt: string, endsAt: string, nowMs: number): boolean => {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  return start > nowMs && start <= nowMs + furthestMs && end > start && end - start <= longestShiftMs
}

export const plannedMinutes = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number =>
  minutesBetween(Date.parse(startsAt), Date.parse(endsAt))
