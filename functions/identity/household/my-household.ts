import type { Request } from '../../platform/commit.ts'
import { shownBy } from '../../platform/shown.ts'
import { belonging, findHousehold, householdView } from './household.ts'

/**
 * My household: its members see one another by the names that they chose to show there (PEERS 1.16). Who has only asked
 * to join is not one of them yet: they see masked names, and show the head their own.
 */
export const seeMyHousehold = async ({ actor }: Request) => {
  if (!actor.householdId) return {}
  const household = await findHousehold(actor.householdId)
  const view = await householdView(household)
  if (!belonging(household).some(({ personId }) => personId === actor.id)) return { household: view }
  const names = await shownBy(view.members.map(({ personId }) => personId), 'nameToGroups')
  const named = <P extends { personId: string }>(person: P) => {
    const name = names.get(person.personId)
    return name ? { ...person, name } : person
  }
  return { household: {
    ...view, members: view.members.map(named), heads: view.heads.map(named),
    ...(view.headOffer ? { headOffer: named(view.headOffer) } : {}),
  } }
}
