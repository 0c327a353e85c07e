import { workerRoles } from '../../../shared/roles.ts'
import { maskedName, mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { readFacts } from '../../platform/person.ts'
import { CardWaiting, readCheck } from './items.ts'

/** Whether the community has seen my identity card, or what became of its photo. */
export const seeRealName = async ({ actor: { id } }: Request) => {
  const [{ realNameSeenAt: seenAt }, check] = await Promise.all([readFacts(id), readCheck(id)])
  if (seenAt) return { state: 'seen' as const, seenAt }
  if (!check) return { state: 'none' as const }
  const { state, askedAt, reason, fileId } = check
  return { state, askedAt, ...(reason ? { reason } : {}), ...(fileId ? { fileId } : {}) }
}

interface Where { community: string; cursor?: string | undefined; limit?: number | undefined }

/** The photos that wait for a look in a community, oldest first. Refuses with `role.scope`. */
export const seeCards = async ({ actor }: Request, { community, ...paging }: Where) => {
  mustReach(actor, workerRoles, community)
  const page = await listPage(CardWaiting, { partition: `cardChecks#${community}`, ...paging })
  const items = await Promise.all(page.items.map(async ({ personId, askedAt, fileId }) =>
    ({ personId, nameMasked: await maskedName(personId), askedAt, fileId })))
  return { ...page, items }
}
