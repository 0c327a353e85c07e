import type { Given } from '../../../shared/contract/call.ts'
import type { passports } from '../../../shared/contract/volunteering/passports.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { Distinction, distinctionsOf } from './items.ts'
import { distinctionView } from './views.ts'

/** What was entered in a community, of one kind, newest first, masked. Refuses with `role.scope`. */
export const seeDistinctions = async (
  request: Request, input: Given<(typeof passports)['GET /distinctions']>,
) => {
  const { community, kind, ...paging } = input
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(Distinction, {
    partition: distinctionsOf(community, kind), index: true, newestFirst: true, ...paging,
  })
  return { ...page, items: page.items.map((entry) =>
    ({ ...distinctionView(entry), personId: entry.personId, nameMasked: entry.nameMasked })) }
}
