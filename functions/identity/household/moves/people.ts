import { chinaDay } from '../../../../shared/units.ts'
import type { Actor } from '../../../platform/actor.ts'
import { now } from '../../../platform/clock.ts'
import { type PersonView, isMinor, readPerson } from '../../../platform/person.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { needsGuardian } from '../../facts/rules.ts'
import { belonging, findHousehold, findPresent, isOver } from '../household.ts'
import type { Household } from '../items.ts'

/** What is wanted: people, from where (nowhere: they have no household yet), and where to or under which new name. */
export interface Terms {
  community: string
  personIds: string[]
  fromId?: string | undefined
  toId?: string | undefined
  name?: string | undefined
  headId?: string | undefined
}

export interface Mover { id: string; actor: Actor; person: PersonView; isChild: boolean }

const find = async (id: string): Promise<Mover> => {
  const { actor, person } = await findPresent(id)
  const today = chinaDay(now())
  must(!needsGuardian(person, today), 'household.guardian')
  return { id, actor, person, isChild: isMinor(person, today) }
}

/** A household that is still one. Refuses with `household.unknown`, `household.merged`. */
export const findLiving = async (householdId: string | undefined): Promise<Household | undefined> => {
  if (householdId === undefined) return undefined
  const household = await findHousehold(householdId)
  must(!isOver(household), 'household.merged')
  return household
}

/** Whoever of a household stays and is alive and present, with the adults among them by their time of joining. */
export const stayingIn = async (from: Household, leaving: string[]) => {
  const others = belonging(from).filter(({ personId }) => !leaving.includes(personId))
  const people = await Promise.all(others.map(async (member) => ({ member, ...await readPerson(member.personId) })))
  const staying = people.filter(({ leftAt }) => !leftAt)
  const adults = staying.filter((person) => !isMinor(person, chinaDay(now())))
    .map(({ member }) => member).sort((one, other) => one.joinedAt.localeCompare(other.joinedAt))
  return { staying, adults }
}

/**
 * The people who move: all of the household that they leave, or without one. Refuses with `person.unknown`,
 * `person.left`, `household.guardian`, `household.notMember`, `household.already`, `household.elsewhere`.
 */
export const findMovers = async ({ personIds, community }: Terms, from: Household | undefined): Promise<Mover[]> => {
  const movers = await Promise.all([...new Set(personIds)].map(find))
  const members = from ? belonging(from).map(({ personId }) => personId) : []
  for (const { id, actor } of movers) {
    if (from) must(members.includes(id), 'household.notMember')
    else must(actor.householdId === undefined, 'household.already')
    must(actor.community === community, 'household.elsewhere')
  }
  return movers
}

/** The head of a new household: an adult who goes there. Refuses with `move.head`. */
export const newHead = (movers: Mover[], headId: string | undefined): Mover => {
  const head = movers.find(({ id }) => id === headId)
  return head && !head.isChild ? head : refuse('move.head')
}
