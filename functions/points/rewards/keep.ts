import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { rewards } from '../../../shared/contract/rewards.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { dropFiles } from '../../platform/files/tasks.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findMarket, findMerchant, findRewardIn, keptReward, keptViewOf, saveReward, whereabouts } from './find.ts'
import { KnownReward, type Reward, StockChange } from './items.ts'
import { priceAt, priceFrom } from './rules.ts'
import { firstStock } from './stock.ts'

type Of<C extends keyof typeof rewards> = Given<(typeof rewards)[C]>
interface Place {
  community: string; merchantId?: string | undefined; marketId?: string | undefined; stall?: string | undefined
}

/**
 * A reward is at a merchant of its community, or on a stall of a market day that is still to come.
 * Refuses with `merchant.unknown`, `merchant.closed`, `market.unknown`, `market.over`, `market.stall`.
 */
const mustHavePlace = async ({ community, merchantId, marketId, stall }: Place, at: string): Promise<void> => {
  if (merchantId) {
    const merchant = await findMerchant(merchantId)
    must(merchant?.community === community, 'merchant.unknown')
    must(merchant?.active, 'merchant.closed')
  }
  if (!marketId) return must(!stall, 'market.stall')
  const market = await findMarket(marketId)
  must(market?.community === community, 'market.unknown')
  must(market && !market.cancelled && market.closesAt > at, 'market.over')
  must(market.stalls.includes(stall ?? ''), 'market.stall')
}

/** Photos for everybody: new ones become part of the reward, those that it loses are deleted (PV-06). */
const photosOf = async (request: Request, { rewardId, community }: Reward, before: string[], after: string[]) => [
  ...await attachFiles(request, after.filter((one) => !before.includes(one)),
    { community, readers: 'public', about: rewardId }),
  ...dropFiles(before.filter((one) => !after.includes(one)), request.at),
]

const firstChange = (request: Request, { rewardId, community, title, createdAt }: Reward, quantity: number) =>
  write(StockChange.build(PutTransaction).item({
    rewardId, changeId: newId('stc'), community, title, kind: 'received', quantity, reason: '首次入库', at: createdAt,
    status: 'done', by: request.actor.id, byName: request.actor.nameMasked ?? '*',
  }), 'stale')

/** Put a reward on the list with its first stock. Refuses with `role.scope`, `division.unknown`, and for its place. */
export const createReward = async (request: Request, { stock, ...input }: Of<'POST /reward-work/rewards'>) => {
  mustReach(request.actor, adminRoles, input.community)
  await divisionName(input.community)
  const at = momentText(request.at)
  await mustHavePlace(input, at)
  const reward: Reward = { ...input, rewardId: newId('rwd'), listed: true, createdAt: at, version: 1 }
  const { rewardId, community, title, price, costFen } = reward
  const counters = { received: stock, inStock: stock, held: 0, handedOver: 0, writtenOff: 0 }
  const answer = keptReward(reward, await whereabouts(reward), counters, at)
  const data = { rewardId, title, price, costFen, stock }
  return commit(request, { type: 'reward.made', community, data, answer }, saveReward(undefined, reward),
    write(KnownReward.build(PutTransaction).item({ rewardId }), 'stale'), ...firstStock(rewardId, stock),
    ...stock > 0 ? [firstChange(request, reward, stock)] : [],
    ...await photosOf(request, reward, [], reward.photos))
}

/** The reward as it was read, saved as it is to be, in an event of its own. */
const changed = async (
  request: Request, before: Reward, change: Partial<Reward>, { type, ...data }: { type: string; reason?: string },
  ...writes: Write[]
) => {
  const after = { ...before, ...change }
  const { rewardId, community, title } = after
  const answer = { ...await keptViewOf(after, momentText(request.at)), version: before.version + 1 }
  return commit(request, { type, community, data: { rewardId, title, ...change, ...data }, answer },
    saveReward(before, after), ...writes)
}

/**
 * Change what a reward says, whom it is for and its limits. Refuses with `role.scope`, `reward.unknown`,
 * `reward.stale`, and for its place.
 */
export const changeReward = async (request: Request, input: Of<'PUT /reward-work/rewards/:rewardId'>) => {
  const { rewardId, version, ...fields } = input
  mustReach(request.actor, adminRoles, input.community)
  const before = await findRewardIn(input.community, rewardId)
  must(before.version === version, 'reward.stale')
  const stays = before.marketId === fields.marketId && before.stall === fields.stall
    && before.merchantId === fields.merchantId
  if (!stays) await mustHavePlace(fields, momentText(request.at))
  const { merchantId, marketId, stall, ...rest } = fields
  const { merchantId: _m, marketId: _k, stall: _s, ...bare } = before
  const place = {
    ...(merchantId ? { merchantId } : {}), ...(marketId ? { marketId } : {}), ...(stall ? { stall } : {}),
  }
  const photos = await photosOf(request, before, before.photos, fields.photos)
  return changed(request, bare, { ...rest, ...place }, { type: 'reward.changed' }, ...photos)
}

/**
 * Announce another price (FP-08): 30 days ahead or what the community has set, and never backwards; it takes the place
 * of one that was announced before. Refuses with `role.scope`, `reward.unknown`, `reward.priceSoon`,
 * `reward.priceSame`, `reward.stale`.
 */
export const announcePrice = async (request: Request, input: Of<'POST /reward-work/rewards/:rewardId/prices'>) => {
  const { community, rewardId, price, from, reason } = input
  mustReach(request.actor, adminRoles, community)
  const before = await findRewardIn(community, rewardId)
  const days = (await settingsOf(community))['points.priceNoticeDays']
  must(from >= priceFrom(request.at, days), 'reward.priceSoon')
  const now = priceAt(before, momentText(request.at))
  must(price !== now, 'reward.priceSame')
  const change = { price: now, comingPrice: { price, from } }
  return changed(request, before, change, { type: 'reward.priceAnnounced', reason })
}

/** Off the list or on it again. Refuses with `role.scope`, `reward.unknown`, `reward.listedSo`, `reward.stale`. */
export const listReward = async (request: Request, input: Of<'POST /reward-work/rewards/:rewardId/listing'>) => {
  const { community, rewardId, listed, reason } = input
  mustReach(request.actor, adminRoles, community)
  const before = await findRewardIn(community, rewardId)
  must(before.listed !== listed, 'reward.listedSo')
  return changed(request, before, { listed }, { type: listed ? 'reward.listed' : 'reward.off', reason })
}
