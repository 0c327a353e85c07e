import { streetOf } from '../../../shared/divisions.ts'
import { leaderRoles } from '../../../shared/roles.ts'
import { chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { Shift, shiftsOf } from '../activities/items.ts'
import { shiftView } from '../activities/views.ts'

interface Input { community: string; from: string; to: string; cursor?: string | undefined; limit?: number | undefined }

/**
 * The shifts of a community that begin on some days, soonest first; a page may come short of its limit.
 * Refuses with `role.scope`.
 */
export const seeCommunityShifts = async (request: Request, { community, from, to, ...paging }: Input) => {
  mustReach(request.actor, [...leaderRoles, 'stationStaff', 'auditor'], community)
  const partition = shiftsOf(streetOf(community))
  const page = await listPage(Shift, {
    partition, index: true, from: chinaDayStart(from), to: `${chinaDayEnd(to)}~`, ...paging,
  })
  return { ...page, items: page.items.filter((shift) => shift.community === community).map(shiftView) }
}
