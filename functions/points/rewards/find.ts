import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Write, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { type Counters, readShards, sumOf } from './stock.ts'
import { Market, Merchant, Reward } from './items.ts'
import { comingAt, priceAt } from './rules.ts'

const consistent = { consistent: true } as const

/** Refuses with `reward.unknown`. */
export const findReward = async (rewardId: string): Promise<Reward> =>
  (await Reward.build(GetItemCommand).key({ rewardId }).options(consistent).send()).Item ?? refuse('reward.unknown')

/** The reward, for who works in its community. Refuses with `reward.unknown`. */
export const findRewardIn = async (community: string, rewardId: string): Promise<Reward> => {
  const reward = await findReward(rewardId)
  must(reward.community === community, 'reward.unknown')
  return reward
}

export const findMerchant = async (merchantId: string): Promise<Merchant | undefined> =>
  (await Merchant.build(GetItemCommand).key({ merchantId }).options(consistent).send()).Item

export const findMarket = async (marketId: string): Promise<Market | undefined> =>
  (await Market.build(GetItemCommand).key({ marketId }).options(consistent).send()).Item

/** What comes after a reward as it was read; `reward.stale` where another changed it meanwhile. */
export const saveReward = (before: Reward | undefined, after: Omit<Reward, 'version'>): Write =>
  write(Reward.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'rewardId', exists: false },
  }), 'reward.stale')

/** The merchant and the market day of a reward. */
export const whereabouts = async ({ merchantId, marketId }: Pick<Reward, 'merchantId' | 'marketId'>) => {
  const [merchant, market] = await Promise.all([
    merchantId ? findMerchant(merchantId) : undefined, marketId ? findMarket(marketId) : undefined,
  ])
  return { merchant, market }
}
type Whereabouts = Awaited<ReturnType<typeof whereabouts>>

const marketView = ({ marketId: id, title, place, opensAt, closesAt, redeemFrom, cancelled }: Market, stall = '') =>
  ({ id, title, place, stall, opensAt, closesAt, redeemFrom, cancelled })

/** A reward as residents see it at a moment. */
export const shownReward = (reward: Reward, { merchant, market }: Whereabouts, stock: Counters, at: string) => {
  const {
    rewardId: id, community, kind, title, description, listed, delivers, audience, limits, stall, photos,
  } = reward
  const comingPrice = comingAt(reward, at)
  return {
    id, community, kind, title, description, listed, delivers, audience, limits, photos, price: priceAt(reward, at),
    inStock: stock.inStock, ...(comingPrice ? { comingPrice } : {}),
    ...(merchant ? { merchant: { id: merchant.merchantId, name: merchant.name, address: merchant.address } } : {}),
    ...(market ? { market: marketView(market, stall) } : {}),
  }
}

/** The same with what is looked up for it. */
export const viewOf = async (reward: Reward, at: string) => {
  const [where, shards] = await Promise.all([whereabouts(reward), readShards(reward.rewardId)])
  return shownReward(reward, where, sumOf(shards), at)
}

/** As the station sees it. */
export const keptReward = (reward: Reward, where: Whereabouts, stock: Counters, at: string) => {
  const { costFen, version, createdAt } = reward
  const { held, handedOver } = stock
  return { ...shownReward(reward, where, stock, at), costFen, version, createdAt, held, handedOver }
}

/** The same with what is looked up for it. */
export const keptViewOf = async (reward: Reward, at: string) => {
  const [where, shards] = await Promise.all([whereabouts(reward), readShards(reward.rewardId)])
  return keptReward(reward, where, sumOf(shards), at)
}
