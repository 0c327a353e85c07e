import type { GivenBackWhy } from '../../../shared/rewards.ts'
import { reviewRoles } from '../../../shared/roles.ts'
import { chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { stationReaders } from '../rewards/see.ts'
import { findRewardIn } from '../rewards/find.ts'
import { findVoucher, seenView } from './find.ts'
import {
  GivenBack, HandOver, OpenVoucher, RedemptionFinding, findingsIn, givenBackIn, handOversIn, openVouchers,
} from './items.ts'

interface Paging { community: string; cursor?: string | undefined; limit?: number | undefined }
interface Days { from?: string | undefined; to?: string | undefined }

const within = ({ from, to }: Days) =>
  ({ ...(from ? { from: chinaDayStart(from) } : {}), ...(to ? { to: `${chinaDayEnd(to)}~` } : {}) })

const handOverView = ({ community: _c, version: _v, by: _b, merchantId: _m, ...rest }: HandOver) => rest

/** What was handed over, newest first; a filtered page may come short of its limit. Refuses with `role.scope`. */
export const seeHandOvers = async (request: Request, input: Paging & Days & { merchantId?: string | undefined }) => {
  const { community, merchantId, cursor, limit } = input
  mustReach(request.actor, stationReaders, community)
  const page = await listPage(HandOver, {
    partition: handOversIn(community), newestFirst: true, cursor, limit, ...within(input),
  })
  const wanted = page.items.filter((one) => !merchantId || one.merchantId === merchantId)
  return { ...page, items: wanted.map(handOverView) }
}

/** What was not fetched, newest first; a filtered page may come short of its limit. Refuses with `role.scope`. */
export const seeGivenBack = async (request: Request, input: Paging & Days & { why?: GivenBackWhy | undefined }) => {
  const { community, why, cursor, limit } = input
  mustReach(request.actor, stationReaders, community)
  const page = await listPage(GivenBack, {
    partition: givenBackIn(community), newestFirst: true, cursor, limit, ...within(input),
  })
  const wanted = page.items.filter((one) => !why || one.why === why)
  return { ...page, items: wanted.map(({ community: _, ...rest }) => rest) }
}

/** Which households still come for a reward, and for how many. Refuses with `role.scope`, `reward.unknown`. */
export const seeOpenVouchers = async (request: Request, input: Paging & { rewardId: string }) => {
  const { rewardId, community, ...paging } = input
  mustReach(request.actor, stationReaders, community)
  await findRewardIn(community, rewardId)
  const page = await listPage(OpenVoucher, { partition: openVouchers, prefix: `${rewardId}#`, ...paging })
  const found = await Promise.all(page.items.map(({ voucherId }) => findVoucher(voucherId)))
  return { ...page, items: found.filter((one) => one !== undefined).map(seenView) }
}

/** Handed over by who had given the points (FP-10), newest first. Refuses with `role.scope`. */
export const seeFindings = async (request: Request, { community, ...paging }: Paging) => {
  mustReach(request.actor, reviewRoles, community)
  const page = await listPage(RedemptionFinding, { partition: findingsIn(community), newestFirst: true, ...paging })
  return { ...page, items: page.items.map(({ community: _, by: _by, ...rest }) => rest) }
}
