import { loadActor } from '../../platform/actor.ts'
import { membersOf, readHousehold } from '../../platform/household.ts'

/** Whom points for a person concern: the person, and everybody of the household as it is now. */
export const concernedBy = async (personId: string): Promise<string[]> => {
  const householdId = (await loadActor(personId))?.householdId
  const household = householdId ? await readHousehold(householdId) : undefined
  return [...new Set([personId, ...household ? membersOf(household) : []])]
}
