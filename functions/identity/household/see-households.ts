import { workerRoles } from '../../../shared/roles.ts'
import type { deedKinds } from '../../../shared/contract/households/views.ts'
import { readShares } from '../../ledger/read-shares.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { headNameOf, isHeadless } from '../../platform/household.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { belonging, findHousehold, householdView, isOver } from './household.ts'
import { Household, HouseholdDeed } from './items.ts'
import { sharesView } from './see-shares.ts'

const readers = [...workerRoles, 'auditor'] as const

const summary = async (household: Household) => {
  const { householdId: id, name, members, mergedInto, endedAt } = household
  return {
    id, name, headName: headNameOf(household),
    members: belonging(household).length, waiting: members.length - belonging(household).length,
    headless: !isOver(household) && await isHeadless(household),
    ...(mergedInto ? { mergedInto } : {}), ...(endedAt ? { endedAt } : {}),
  }
}

/** The households of a community, masked, by id. Refuses with `role.scope`. */
export const seeHouseholds = async (
  request: Request,
  { community, ...paging }: { community: string; cursor?: string | undefined; limit?: number | undefined },
) => {
  mustReach(request.actor, readers, community)
  const page = await listPage(Household, { partition: `households#${community}`, index: true, ...paging })
  return { ...page, items: await Promise.all(page.items.map(summary)) }
}

const mostDeeds = 100

/**
 * One of them: members, heads in time, shares, and what happened, newest first.
 * Refuses with `role.scope`, `household.unknown`.
 */
export const seeHousehold = async (request: Request, input: { householdId: string; community: string }) => {
  mustReach(request.actor, readers, input.community)
  const household = await findHousehold(input.householdId)
  must(household.community === input.community, 'household.unknown')
  const { householdId, mergedInto, endedAt } = household
  const [view, shares, { items }] = await Promise.all([
    householdView(household), readShares(householdId),
    listPage(HouseholdDeed, { partition: `householdDeeds#${householdId}`, newestFirst: true, limit: mostDeeds }),
  ])
  const deeds = items.map(({ householdId: _, eventId: _event, personIds: _ids, otherId: _other, what, ...rest }) =>
    ({ ...rest, what: what as (typeof deedKinds)[number] }))
  return {
    household: view, shares: sharesView(household, shares), deeds, ...(mergedInto ? { mergedInto } : {}),
    ...(endedAt ? { endedAt } : {}),
  }
}
