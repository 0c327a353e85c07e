import { minutesBetween } from '../../shared/units.ts'

/** Pure decisions of volunteering. Moments are ISO texts, times of the clock are milliseconds. */

/** Whether a sign-up shows that the person was there: checked in, or confirmed. */
export const wasThere = ({ status }: { status: string }): boolean =>
  ['checkedIn', 'checkedOut', 'confirmed'].includes(status)

export const plannedMinutes = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number =>
  minutesBetween(Date.parse(startsAt), Date.parse(endsAt))
