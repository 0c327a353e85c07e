import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { adminRoles, leaderRoles } from '../../shared/roles.ts'
import { type Actor, reaches } from '../platform/actor.ts'
import { must, refuse } from '../platform/refusal.ts'
import { readRow } from '../platform/row.ts'
import { Activity, type Shift, shiftKey } from './activities/items.ts'
import { type SignUp, signUpKey } from './items.ts'

/** Refuses with `activity.unknown`. */
export const findActivity = async (activityId: string): Promise<Activity> => {
  const { Item } = await Activity.build(GetItemCommand).key({ activityId }).options({ consistent: true }).send()
  return Item ?? refuse('activity.unknown')
}

/** Refuses with `shift.unknown`. */
export const findShift = async (shiftId: string): Promise<Shift> => {
  const shift = await readRow<Shift>(shiftKey({ shiftId }))
  return shift ?? refuse('shift.unknown')
}

/** The sign-up of a person, a cancelled one too. */
export const lookUpSignUp = (personId: string, { shiftId, keyAt }: Shift): Promise<SignUp | undefined> =>
  readRow<SignUp>(signUpKey({ personId, startsAt: keyAt, shiftId }))

/** Refuses with `signUp.unknown`; a cancelled sign-up counts as none. */
export const findSignUp = async (personId: string, shift: Shift): Promise<SignUp> => {
  const signUp = await lookUpSignUp(personId, shift)
  must(signUp && signUp.status !== 'cancelled', 'signUp.unknown')
  return signUp
}

/** Refuses with `signUp.unknown`; who waits for a place has none yet. */
export const findPlace = async (personId: string, shift: Shift): Promise<SignUp> => {
  const signUp = await findSignUp(personId, shift)
  must(!['waiting', 'offered'].includes(signUp.status), 'signUp.unknown')
  return signUp
}

/** Whether the actor leads the shift: its own leader, while the role lasts, or an administrator above it. */
export const leads = (actor: Actor, shift: Pick<Shift, 'community' | 'leaderId'>): boolean =>
  reaches(actor, shift.leaderId === actor.id ? leaderRoles : adminRoles, shift.community)

/** Refuses with `role.scope` unless the actor leads the shift. */
export const mustLead = (actor: Actor, shift: Shift): void => must(leads(actor, shift), 'role.scope')
