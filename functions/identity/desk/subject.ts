import { workerRoles } from '../../../shared/roles.ts'
import { type Actor, loadActor, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { type Facts, readFacts } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { markSeen } from '../idle/seen.ts'

/** Somebody who is served at the desk. */
export interface Subject { id: string; community: string; person: Actor; facts: Facts }

/** Refuses with `person.unknown`. */
export const findSubject = async (personId: string): Promise<Subject> => {
  const person = await loadActor(personId)
  if (!person?.community) return refuse('person.unknown')
  // A double's id leads to the record that stays.
  return { id: person.id, community: person.community, person, facts: await readFacts(person.id) }
}

/** Nobody handles their own case, nor that of their household or kin. Refuses with `desk.ownCase`. */
export const mustBeOthers = (actor: Actor, { id, person, facts }: Subject): void => {
  must(actor.id !== id, 'desk.ownCase')
  must(!actor.householdId || actor.householdId !== person.householdId, 'desk.ownCase')
  must(!facts.kin.some((kin) => kin.personId === actor.id), 'desk.ownCase')
}

/** The person, if the worker may handle their case. Refuses with `person.unknown`, `role.scope`, `desk.ownCase`. */
export const mustHandle = async ({ actor }: Request, personId: string): Promise<Subject> => {
  const subject = await findSubject(personId)
  mustReach(actor, workerRoles, subject.community)
  mustBeOthers(actor, subject)
  return subject
}

/** The same for what concerns only the living and present. Refuses with `person.left` besides. */
export const mustBePresent = async (request: Request, personId: string): Promise<Subject> => {
  const subject = await mustHandle(request, personId)
  must(!subject.facts.leftAt, 'person.left')
  return subject
}

/** The same, where they are served: they were seen, so the account is no idle one. Refuses as `mustBePresent`. */
export const mustServe = async (request: Request, personId: string): Promise<Subject> => {
  const subject = await mustBePresent(request, personId)
  await markSeen(subject.person, request.at)
  return subject
}
