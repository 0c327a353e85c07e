import type { Refusal } from '../../../shared/refusals.ts'
import { chinaDay } from '../../../shared/units.ts'
import { adultAge, ageOn, readPerson } from '../../platform/person.ts'
import { RefusalError, refuse } from '../../platform/refusal.ts'
import { type Qualification, readQualifications } from './qualifications.ts'
import type { Role, Shift } from './items.ts'

/** What is known of whoever wants a place. */
export interface Candidate {
  birthDay?: string | undefined
  guardianConsentAt?: string | undefined
  certificates: Pick<Qualification, 'kind' | 'name' | 'until' | 'state'>[]
}

/** Below this age nobody comes alone (TB-04). */
const aloneAge = 14

const failedAge = (
  { minAge, maxAge }: Role, { birthDay, guardianConsentAt }: Candidate, day: string,
): Refusal | undefined => {
  const conditional = minAge !== undefined || maxAge !== undefined
  if (birthDay === undefined) return conditional ? 'condition.birthDay' : undefined
  const age = ageOn(birthDay, day)
  if (age < (minAge ?? aloneAge)) return 'condition.tooYoung'
  if (maxAge !== undefined && age > maxAge) return 'condition.tooOld'
  return age < adultAge && !guardianConsentAt ? 'condition.guardian' : undefined
}

const failedProof = (
  { certificates }: Candidate, kind: string, name: string, day: string, missing: Refusal,
): Refusal | undefined => {
  const held = certificates.filter((one) => one.kind === kind && one.name === name && one.state === 'confirmed')
  if (held.length === 0) return missing
  return held.some(({ until }) => until === undefined || until >= day) ? undefined : 'condition.expired'
}

/**
 * Which condition of a role a person does not meet on the day of the shift (China): age (TB-04, VR-12), certificate,
 * training. Nothing where the person may come.
 */
export const failedCondition = (role: Role, candidate: Candidate, day: string): Refusal | undefined => {
  const { certificate, training } = role
  return failedAge(role, candidate, day)
    ?? (certificate === undefined ? undefined : failedProof(candidate, certificate, '', day, 'condition.certificate'))
    ?? (training === undefined ? undefined : failedProof(candidate, 'training', training, day, 'condition.training'))
}

/** The role of a shift. Refuses with `shift.role`. */
export const roleOf = ({ roles }: Pick<Shift, 'roles'>, roleId: string): Role =>
  roles.find((role) => role.roleId === roleId) ?? refuse('shift.role')

const candidateFor = async ({ certificate, training }: Role, personId: string): Promise<Candidate> => {
  const proofs = certificate !== undefined || training !== undefined
  const [person, certificates] = await Promise.all([readPerson(personId), proofs ? readQualifications(personId) : []])
  return { ...person, certificates }
}

/** Whether a person meets the conditions of a role of a shift; the refusal where not. */
export const unmetCondition = async (shift: Shift, roleId: string, personId: string): Promise<Refusal | undefined> => {
  const role = roleOf(shift, roleId)
  return failedCondition(role, await candidateFor(role, personId), chinaDay(Date.parse(shift.startsAt)))
}

/** Why a shift takes no sign-up at a moment, whoever asks; nothing where it does. */
export const closedBecause = (
  { state, opensAt }: Pick<Shift, 'state' | 'opensAt'>, nowMs: number,
): Refusal | undefined => {
  if (state === 'cancelled') return 'shift.cancelled'
  if (state !== 'open') return 'shift.closed'
  return nowMs < Date.parse(opensAt) ? 'shift.notYetOpen' : undefined
}

/**
 * Everything but the number of places that a sign-up asks of shift and person. Gives the role back.
 * Refuses with `shift.role`, `shift.cancelled`, `shift.closed`, `shift.notYetOpen`, `condition.birthDay`,
 * `condition.tooYoung`, `condition.tooOld`, `condition.guardian`, `condition.certificate`, `condition.expired`,
 * `condition.training`, in this order.
 */
export const mustFit = async (shift: Shift, roleId: string, personId: string, nowMs: number): Promise<Role> => {
  const role = roleOf(shift, roleId)
  const closed = closedBecause(shift, nowMs)
  if (closed) {
    throw new RefusalError(closed, closed === 'shift.notYetOpen' ? [{ path: 'opensAt', message: shift.opensAt }] : [])
  }
  const failed = await unmetCondition(shift, roleId, personId)
  if (failed) throw new RefusalError(failed)
  return role
}
