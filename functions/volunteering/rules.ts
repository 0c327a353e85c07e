import { minutesBetween } from '../../shared/units.ts'

/** Pure decisions of volunteering. Moments are ISO texts, times of the clock are milliseconds. */

export const plannedMinutes = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number =>
  minutesBetween(Date.parse(startsAt), Date.parse(endsAt))
