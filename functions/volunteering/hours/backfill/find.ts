import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { leaderRoles } from '../../../../shared/roles.ts'
import { mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { Backfill, backfillsOf } from './items.ts'
import { backfillView } from './view.ts'

/** Refuses with `backfill.unknown`. */
export const findBackfill = async (community: string, backfillId: string): Promise<Backfill> => {
  const { Item } = await Backfill.build(GetItemCommand).key({ backfillId }).options({ consistent: true }).send()
  must(Item?.community === community, 'backfill.unknown')
  return Item
}

interface Input { community: string; cursor?: string | undefined; limit?: number | undefined }

/** The sheets entered later in a community, open ones and newest first. Refuses with `role.scope`. */
export const seeBackfills = async (request: Request, { community, cursor, limit }: Input) => {
  mustReach(request.actor, [...leaderRoles, 'auditor'], community)
  const partition = backfillsOf(community)
  const page = await listPage(Backfill, { partition, index: true, newestFirst: true, cursor, limit })
  return { ...page, items: page.items.map(backfillView) }
}
