import { listPage } from '../../platform/list.ts'
import type { Shift } from '../activities/items.ts'
import { lookUpSignUp } from '../find.ts'
import { RosterRow, type SignUp } from '../items.ts'
import { wasThere } from '../rules.ts'

// A shift takes 2,000 people at the most (the contract's limit on its capacity).
const mostPeople = 2000

/** The sign-ups of everybody on a shift. */
export const rosterOf = async (shift: Shift): Promise<SignUp[]> => {
  const { items } = await listPage(RosterRow, { partition: `roster#${shift.shiftId}`, limit: mostPeople })
  const signUps = await Promise.all(items.map(({ personId }) => lookUpSignUp(personId, shift)))
  return signUps.filter((one) => one !== undefined)
}

/** Whose minutes still wait to be recorded: who was there or says so. */
export const isUnrecorded = ({ status, selfReportedMinutes }: SignUp): boolean =>
  ['checkedIn', 'checkedOut'].includes(status)
  || (selfReportedMinutes !== undefined && !['confirmed', 'cancelled'].includes(status))

/**
 * How many wait to be recorded. Where nobody checked in and nothing is confirmed, the site worked without codes and
 * everybody waits for the leader's word.
 */
export const unrecordedIn = (signUps: readonly SignUp[]): number => {
  const came = signUps.some(wasThere)
  return signUps.filter((one) => isUnrecorded(one) || (!came && one.status === 'signedUp')).length
}
