import { adminRoles } from '../../../shared/roles.ts'
import type { RewardKind } from '../../../shared/rewards.ts'
import { homeOf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { keptViewOf, viewOf } from './find.ts'
import { Reward, rewardsIn } from './items.ts'

export const stationReaders = ['stationStaff', ...adminRoles, 'auditor'] as const

interface Wanted {
  community?: string | undefined; kind?: RewardKind | undefined; marketId?: string | undefined
  cursor?: string | undefined; limit?: number | undefined
}

/** The reward is on a market day that is over or called off: nobody can have it any more. */
const isPast = ({ market }: Awaited<ReturnType<typeof viewOf>>, at: string): boolean =>
  market !== undefined && (market.cancelled || market.closesAt < at)

/** What is on the list, of a kind or of a market day if that is asked; a filtered page may come short of its limit. */
export const seeRewards = async (request: Request, { community, kind, marketId, cursor, limit }: Wanted) => {
  const page = await listPage(Reward, {
    partition: rewardsIn(community ?? homeOf(request.actor)), index: true, prefix: '1#', cursor, limit,
  })
  const at = momentText(request.at)
  const wanted = page.items.filter((one) => (!kind || one.kind === kind) && (!marketId || one.marketId === marketId))
  const items = await Promise.all(wanted.map((reward) => viewOf(reward, at)))
  return { ...page, items: items.filter((one) => !isPast(one, at)) }
}

interface Paging { community: string; cursor?: string | undefined; limit?: number | undefined }

/** All of a community with costs, off the list too. Refuses with `role.scope`. */
export const seeKeptRewards = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, stationReaders, community)
  const page = await listPage(Reward, { partition: rewardsIn(community), index: true, newestFirst: true, ...paging })
  const at = momentText(request.at)
  return { ...page, items: await Promise.all(page.items.map((reward) => keptViewOf(reward, at))) }
}
