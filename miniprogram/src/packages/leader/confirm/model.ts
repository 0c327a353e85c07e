import type { Output } from '../../../../../shared/contract/index.ts'
import { emergencyOpen } from '../../../../../shared/emergency.ts'
import { leaderWords } from '../../../text/leader.ts'
import { lasting } from '../../../text/dates.ts'
import type { Words } from '../../../text/words.ts'

export type Attendance = Output<'GET /shifts/:shiftId/attendance'>
export type Person = Attendance['people'][number]

/** The minutes known of somebody: measured before reported. */
export const knownMinutes = ({ signUp }: Person): number | undefined =>
  signUp.measuredMinutes ?? signUp.selfReportedMinutes

/** Minutes can be confirmed after the check-out, or once the shift is over. */
export const confirmable = ({ signUp }: Person, endsAt: string, nowMs: number): boolean =>
  signUp.status === 'checkedOut' ||
  (['signedUp', 'checkedIn', 'noShow'].includes(signUp.status) && Date.parse(endsAt) <= nowMs)

/** Whom to ring can be seen from the day before until the day after, of who has a place (PEERS 1.10). */
export const maySeeEmergency = ({ signUp }: Person, shift: Attendance['shift'], nowMs: number): boolean =>
  !['cancelled', 'waiting', 'offered'].includes(signUp.status) && emergencyOpen(shift, nowMs)

/** Whoever can be confirmed with the measured minutes and no further word; nobody confirms themselves. */
export const allMeasured = (people: readonly Person[], myId: string | undefined): Person[] =>
  people.filter(({ personId, signUp }) =>
    personId !== myId && signUp.status === 'checkedOut' && (signUp.measuredMinutes ?? 0) > 0)

/** Other minutes than those known need a reason. */
export const reasonDue = (person: Person, minutes: number): boolean => knownMinutes(person) !== minutes

/** Whether what was typed can be sent. */
export const entryFits = (person: Person, minutes: number, reason: string, plannedMinutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= plannedMinutes &&
  (!reasonDue(person, minutes) || reason.trim() !== '')

const withTime = (label: Words, minutes: number): Words =>
  [`${label[0]} ${lasting(minutes)[0]}`, `${label[1]} ${lasting(minutes)[1]}`]

/** What is known of a person's time, in words. */
export const presence = ({ signUp }: Person): Words => {
  if (signUp.confirmedMinutes !== undefined) return withTime(leaderWords.confirmedAs, signUp.confirmedMinutes)
  if (signUp.measuredMinutes !== undefined) return withTime(leaderWords.measured, signUp.measuredMinutes)
  if (signUp.selfReportedMinutes !== undefined) return withTime(leaderWords.reported, signUp.selfReportedMinutes)
  return signUp.status === 'checkedIn' ? leaderWords.here : leaderWords.notCome
}

/** Who is to be confirmed first, who is done last; those who cancelled are left out. */
export const inOrder = (people: readonly Person[]): Person[] => {
  const rank = { checkedOut: 0, checkedIn: 1, signedUp: 2, noShow: 3, confirmed: 4, waiting: 5, offered: 5, cancelled: 6 }
  return people.filter(({ signUp }) => signUp.status !== 'cancelled')
    .sort((a, b) => rank[a.signUp.status] - rank[b.signUp.status])
}

/** Confirmed minutes by evidence; what was added to measured minutes counts apart from them. */
export const sumsOf = (people: readonly Person[]) => {
  const sums = { measured: 0, leaderEntered: 0, selfReported: 0 }
  for (const { signUp } of people) {
    const { confirmedMinutes = 0, evidence, measuredMinutes = 0, selfReportedMinutes = 0 } = signUp
    if (evidence === undefined) continue
    const known = measuredMinutes > 0 ? measuredMinutes : selfReportedMinutes
    const topUp = evidence === 'leaderEntered' && known > 0 ? Math.max(0, confirmedMinutes - known) : 0
    sums[evidence] += topUp > 0 ? topUp : confirmedMinutes
    if (topUp > 0) sums[measuredMinutes > 0 ? 'measured' : 'selfReported'] += confirmedMinutes - topUp
  }
  return sums
}
