import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { chinaDay } from '../../../shared/units.ts'
import { type Actor, loadActor } from '../../platform/actor.ts'
import { momentText, now } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { isMinor, readPerson } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Household, HouseholdDeed, type Member } from './items.ts'

/** The most people in one household, waiting ones counted. */
export const mostMembers = 12
const mostHeads = 30

/** Refuses with `household.unknown`. */
export const findHousehold = async (householdId: string): Promise<Household> => {
  const { Item } = await Household.build(GetItemCommand).key({ householdId }).options({ consistent: true }).send()
  return Item ?? refuse('household.unknown')
}

/** The household, if the person is its head. Refuses with `household.unknown`, `household.notHead`. */
export const findLed = async (householdId: string, personId: string): Promise<Household> => {
  const household = await findHousehold(householdId)
  must(household.headId === personId && !isOver(household), 'household.notHead')
  return household
}

/** Merged into another, or nobody is left. */
export const isOver = ({ mergedInto, endedAt }: Household): boolean => mergedInto !== undefined || endedAt !== undefined

/** As it has become, written only over what was read; stale when another changed it meanwhile. Version 0 is new. */
export const householdWrite = (next: Household): Write =>
  write(Household.build(PutTransaction).item({ ...next, version: next.version + 1 }).options({
    condition: next.version === 0 ? { attr: 'householdId', exists: false } : { attr: 'version', eq: next.version },
  }), 'stale')

type Named = Pick<Actor, 'nameMasked'> & { personId: string }
type Told = Pick<HouseholdDeed, 'what' | 'otherId' | 'otherName' | 'points' | 'byName'> & { who: Named[] }

/** That something happened, for the household's history. */
export const deed = ({ at, eventId }: Request, householdId: string, { who, ...told }: Told): Write =>
  write(HouseholdDeed.build(PutTransaction).item({
    householdId, at: momentText(at), eventId, ...told, names: who.map(({ nameMasked = '*' }) => nameMasked),
    personIds: who.map(({ personId }) => personId),
  }), 'stale')

type Head = NonNullable<Household['heads']>[number]

/** Who was the head before it was written down had been so from the beginning. */
export const headsOf = ({ heads, headId, members }: Household): Head[] => {
  const [first] = members
  const founder = members.find(({ personId }) => personId === headId) ?? first
  return heads ?? (founder ? [{
    personId: headId, nameMasked: founder.nameMasked, since: founder.joinedAt, how: 'founded' as const,
  }] : [])
}

/** The household with another head; an offer to be it is settled with that. */
export const withHead = (
  household: Household, { personId, nameMasked }: Pick<Member, 'personId' | 'nameMasked'>, how: Head['how'],
  since: string,
): Household => {
  const { headOffer: _, ...rest } = household
  const heads = [...headsOf(household), { personId, nameMasked, since, how }].slice(-mostHeads)
  return { ...rest, headId: personId, heads }
}

export const memberFrom = ({ id, nameMasked = '*' }: Actor, status: Member['status'], joinedAt: string): Member =>
  ({ personId: id, nameMasked, status, joinedAt })

/** Members who are here, without those who wait. */
export const belonging = ({ members }: Household): Member[] => members.filter(({ status }) => status === 'member')

export const isChildNow = async (personId: string): Promise<boolean> =>
  isMinor(await readPerson(personId), chinaDay(now()))

export const householdView = async (household: Household) => {
  const { householdId, name, community, headId, headOffer } = household
  const members = await Promise.all(household.members.map(async (member) => ({
    ...member, isHead: member.personId === headId, isChild: await isChildNow(member.personId),
  })))
  const heads = headsOf(household)
  return { id: householdId, name, community, headId, members, heads, ...(headOffer ? { headOffer } : {}) }
}

/** The household of whoever asks. Refuses with `household.unknown` where they have none. */
export const myHousehold = ({ actor }: Request): Promise<Household> =>
  findHousehold(actor.householdId ?? refuse('household.unknown'))

/** Somebody registered here who is alive and present. Refuses with `person.unknown`, `person.left`. */
export const findPresent = async (personId: string) => {
  const [actor, person] = await Promise.all([loadActor(personId), readPerson(personId)])
  if (!actor?.community) return refuse('person.unknown')
  must(!person.leftAt, 'person.left')
  return { actor, person }
}
