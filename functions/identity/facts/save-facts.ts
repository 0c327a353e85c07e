import { type Purpose, emergencyPurposes } from '../../../shared/purposes.ts'
import { chinaDay } from '../../../shared/units.ts'
import { homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { type Emergency, withEmergency } from '../../platform/emergency.ts'
import { type Facts, factsWrite, readFacts } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { type GivenConsent, consentWrites, mustConsent } from './consents.ts'
import { mustBePossible } from './rules.ts'

export interface GivenFacts extends Emergency {
  birthDay?: string | undefined
  gender?: Facts['gender']
  skills?: string[] | undefined
  dialects?: string[] | undefined
}

const plainNames = ['birthDay', 'gender', 'skills', 'dialects'] as const satisfies Purpose[]
const names = [...plainNames, ...emergencyPurposes] satisfies Purpose[]

const saidOf = <Name extends (typeof names)[number]>(among: readonly Name[], given: GivenFacts): Name[] =>
  among.filter((name) => given[name] !== undefined)

/** Which facts an input sets; each is a purpose of its own. */
export const setBy = (given: GivenFacts) => saidOf(names, given)

const pick = (given: GivenFacts, among: readonly (keyof GivenFacts)[]): Partial<GivenFacts> =>
  Object.fromEntries(among.map((name) => [name, given[name]]))

/**
 * The facts after an input; `by` is who puts a birthday on record, `verified` the skills whose papers a worker has
 * seen. A verified skill that is named no more is gone.
 */
export const withGiven = async (
  before: Facts, given: GivenFacts, by: string, verified: readonly string[] = before.verifiedSkills,
): Promise<Facts> => {
  const emergency = saidOf(emergencyPurposes, given)
  const facts = emergency.length > 0 ? await withEmergency(before, pick(given, emergency)) : before
  const after = { ...facts, ...pick(given, saidOf(plainNames, given)) }
  const verifiedSkills = verified.filter((skill) => after.skills.includes(skill))
  return { ...after, verifiedSkills, ...(given.birthDay ? { birthDayBy: by } : {}) }
}

/**
 * What somebody says of themselves, each fact with consent to its purpose (VR-01, PV-02). The event names the fields
 * and not what was said. Refuses with `birthDay.impossible`, `birthDay.fixed`, `consent.missing`.
 */
export const saveFacts = async (request: Request, input: GivenFacts & { consents: GivenConsent[] }) => {
  const { actor, at } = request
  const { consents, ...given } = input
  mustBePossible(given.birthDay, chinaDay(at))
  const facts = await readFacts(actor.id)
  must(!given.birthDay || !facts.birthDayBy || given.birthDay === facts.birthDay, 'birthDay.fixed')
  const fields = setBy(given)
  const fresh = await mustConsent(actor.id, fields, consents)
  const data = { personId: actor.id, fields, consents: fresh }
  const answer = { savedAt: momentText(at) }
  return commit(request, { type: 'person.factsSaved', community: homeOf(actor), data, answer },
    await factsWrite(await withGiven(facts, given, actor.id)), ...consentWrites(request, actor.id, fresh))
}
