import { chinaDay } from '../../shared/units.ts'
import { now } from './clock.ts'
import { adultAge, ageOn, readPerson } from './person.ts'
import { readRow } from './row.ts'

/** A household as other contexts see it; its rows are identity's. */
export interface HouseholdView {
  householdId: string
  name: string
  community: string
  headId: string
  members: { personId: string; nameMasked: string; status: 'member' | 'pending'; joinedAt: string }[]
  /** Where all of it has gone, if it has merged into another. */
  mergedInto?: string | undefined
}

/** A household, strongly consistent. */
export const readHousehold = (householdId: string): Promise<HouseholdView | undefined> =>
  readRow<HouseholdView>({ pk: `household#${householdId}`, sk: 'household' })

/** Those who belong to it; who still waits for the head's yes does not. */
export const membersOf = ({ members }: Pick<HouseholdView, 'members'>): string[] =>
  members.filter(({ status }) => status === 'member').map(({ personId }) => personId)

/**
 * Its members of 18 and over on a day (`2026-11-24`, China; today unless given), by their time of joining. Who has
 * given no birth day counts as an adult, as everywhere; who has left or died does not.
 */
export const adultsOf = async (household: Pick<HouseholdView, 'members'>, day?: string): Promise<string[]> => {
  const people = await Promise.all(household.members.filter(({ status }) => status === 'member')
    .map(async (member) => ({ ...member, person: await readPerson(member.personId) })))
  const today = day ?? chinaDay(now())
  return people
    .filter(({ person: { birthDay, leftAt } }) => !leftAt && (!birthDay || ageOn(birthDay, today) >= adultAge))
    .sort((one, other) => one.joinedAt.localeCompare(other.joinedAt))
    .map(({ personId }) => personId)
}

// Households merge seldom, and never into one that is gone: more steps than this are an error of ours.
const mostMerges = 20

/** The living household that one has become: itself, or what it merged into, and what that merged into. */
export const successorOf = async (householdId: string): Promise<HouseholdView | undefined> => {
  let household = await readHousehold(householdId)
  for (let step = 0; household?.mergedInto; step++) {
    if (step === mostMerges) throw new Error(`${householdId} has merged more than ${mostMerges} times.`)
    household = await readHousehold(household.mergedInto)
  }
  return household
}
