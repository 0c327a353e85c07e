import { type Actor, loadActor } from '../../platform/actor.ts'
import { refuse } from '../../platform/refusal.ts'
import { readRow } from '../../platform/row.ts'
import type { Standing } from './items.ts'

/** The row of one record, and of no other. */
export const ownStanding = async (personId: string): Promise<Standing> =>
  await readRow<Standing>({ pk: `standing#${personId}`, sk: 'standing' }) ?? { personId }

/** What is known of a volunteer, of a double under the record that stays; nothing yet where no hour was counted. */
export const findStanding = async (personId: string): Promise<Standing> => {
  const standing = await ownStanding(personId)
  return standing.mergedInto ? findStanding(standing.mergedInto) : standing
}

export type Registered = Actor & { community: string; nameMasked: string }

/** A registered person. Refuses with `person.unknown`. */
export const findRegistered = async (personId: string): Promise<Registered> => {
  const person = await loadActor(personId)
  if (!person?.community) return refuse('person.unknown')
  return { ...person, community: person.community, nameMasked: person.nameMasked ?? '*' }
}

/** A registered person of a community. Refuses with `person.unknown`. */
export const findMember = async (personId: string, community: string): Promise<Registered> => {
  const person = await findRegistered(personId)
  return person.community === community ? person : refuse('person.unknown')
}
