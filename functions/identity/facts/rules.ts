import { type Born, type Facts, ageOn, isMinor } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'

const oldestAge = 120

/** A birthday lies in the past, and nobody is older than 120. Refuses with `birthDay.impossible`. */
export const mustBePossible = (birthDay: string | undefined, today: string): void =>
  must(!birthDay || (birthDay <= today && ageOn(birthDay, today) <= oldestAge), 'birthDay.impossible')

/** Whether a minor still lacks a guardian's yes (VR-12, TB-04). Who has no birthday on record counts as adult. */
export const needsGuardian = (facts: Born & Pick<Facts, 'guardianConsentAt'>, today: string): boolean =>
  isMinor(facts, today) && !facts.guardianConsentAt

/** Who gives a mandate or consents for a child is of age. Refuses with `birthDay.missing`, `person.minor`. */
export const mustBeAdult = (facts: Born, today: string): void => {
  must(facts.birthDay, 'birthDay.missing')
  must(!isMinor(facts, today), 'person.minor')
}
