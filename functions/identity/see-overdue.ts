import type { OverdueKind } from '../../shared/overdue.ts'
import { reviewRoles, workerRoles } from '../../shared/roles.ts'
import { mustReach } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { overdueIn } from '../platform/overdue.ts'

interface Where { community: string; cursor?: string | undefined; limit?: number | undefined }

/** What lies too long in a community, longest first. Refuses with `role.scope`. */
export const seeOverdue = async (request: Request, { community, ...paging }: Where) => {
  mustReach(request.actor, [...workerRoles, ...reviewRoles], community)
  const page = await overdueIn(community, paging)
  return { ...page, items: page.items.map(({ kind, reference, title, dueAt }) =>
    ({ kind: kind as OverdueKind, reference, title, dueAt })) }
}
