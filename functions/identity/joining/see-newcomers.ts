import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { Newcomer } from '../items.ts'
import { personRow } from '../see-people.ts'

interface Where { community: string; cursor?: string | undefined; limit?: number | undefined }

const rowOf = async ({ personId, askedAt }: { personId: string; askedAt: string }) => {
  const { nameMasked, phoneLast4 } = await personRow(personId)
  return { personId, nameMasked, askedAt, ...(phoneLast4 ? { phoneLast4 } : {}) }
}

/** Who waits to be accepted by a community, by when they asked. Refuses with `role.scope`. */
export const seeNewcomers = async ({ actor }: Request, { community, ...paging }: Where) => {
  mustReach(actor, adminRoles, community)
  const page = await listPage(Newcomer, { partition: `newcomers#${community}`, ...paging })
  return { ...page, items: await Promise.all(page.items.map(rowOf)) }
}
