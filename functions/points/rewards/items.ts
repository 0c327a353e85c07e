import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { limitPeriods, rewardGroups, rewardKinds, stockChangeKinds } from '../../../shared/rewards.ts'
import { recordsTable } from '../../platform/dynamo.ts'

/** When a place is open: shared/opening-hours.ts. */
const spans = list(map({ days: list(number()), from: string(), to: string() }))

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const rewardsIn = (community: string): string => `rewards#${community}`

/**
 * What points can be redeemed for. Read: one by id; those of a community, listed ones apart, in the order of their
 * making (`lists`).
 */
export const Reward = new Entity({
  name: 'reward',
  table: recordsTable,
  schema: item({
    rewardId: string().key(), community: string(), kind: string().enum(...rewardKinds), title: string(),
    description: string(), listed: boolean(), price: number(),
    /** In force from its moment on (FP-08). */
    comingPrice: map({ price: number(), from: string() }).optional(),
    costFen: number(), delivers: boolean(), audience: list(string().enum(...rewardGroups)),
    limits: list(map({
      group: string().enum(...rewardGroups), per: string().enum('person', 'household'), quantity: number(),
      period: string().enum(...limitPeriods),
    })),
    merchantId: string().optional(), marketId: string().optional(), stall: string().optional(),
    photos: list(string()),
    createdAt: string(), version: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => rewardsIn(community)),
    listSk: string().hidden().putLink<typeof before>(({ listed, createdAt, rewardId }) =>
      `${listed ? 1 : 0}#${createdAt}#${rewardId}`),
  })),
  computeKey: ({ rewardId }: { rewardId: string }) => ({ pk: `reward#${rewardId}`, sk: 'reward' }),
  ...plain,
})
export type Reward = FormattedItem<typeof Reward>

export const everyReward = 'everyReward'

/** That there is a reward, for who goes through all of them: reconciliation. */
export const KnownReward = new Entity({
  name: 'knownReward',
  table: recordsTable,
  schema: item({ rewardId: string().key() }),
  computeKey: ({ rewardId }: { rewardId: string }) => ({ pk: everyReward, sk: rewardId }),
  ...plain,
})

export const shardsOf = (rewardId: string): string => `stock#${rewardId}`

/**
 * A part of a reward's stock (docs/decisions/079). All that was received is in stock, held, handed over or written off:
 * in each part, and so in all. Read: all of a reward, in one read.
 */
export const StockShard = new Entity({
  name: 'stockShard',
  table: recordsTable,
  schema: item({
    rewardId: string().key(), shard: number().key(), received: number(), inStock: number(), held: number(),
    handedOver: number(), writtenOff: number(),
  }),
  computeKey: ({ rewardId, shard }: { rewardId: string; shard: number }) =>
    ({ pk: shardsOf(rewardId), sk: String(shard) }),
  ...plain,
})
export type StockShard = FormattedItem<typeof StockShard>

export const changesOf = (rewardId: string): string => `stockChanges#${rewardId}`
export const changesToDecide = (community: string): string => `stockChangesToDecide#${community}`

/** A change of stock with its reason. Read: those of a reward; those of a community that wait (`lists`). */
export const StockChange = new Entity({
  name: 'stockChange',
  table: recordsTable,
  schema: item({
    rewardId: string().key(), changeId: string().key(), community: string(), title: string(),
    kind: string().enum(...stockChangeKinds), quantity: number(), reason: string(), at: string(),
    status: string().enum('proposed', 'done', 'refused'), by: string(), byName: string(),
    decidedBy: string().optional(), decidedByName: string().optional(), decidedAt: string().optional(),
    decision: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().optional().putLink<typeof before>(({ status, community }) =>
      (status === 'proposed' ? changesToDecide(community) : undefined)),
    listSk: string().hidden().optional().putLink<typeof before>(({ status, at, changeId }) =>
      (status === 'proposed' ? `${at}#${changeId}` : undefined)),
  })),
  computeKey: ({ rewardId, changeId }: { rewardId: string; changeId: string }) =>
    ({ pk: changesOf(rewardId), sk: changeId }),
  ...plain,
})
export type StockChange = FormattedItem<typeof StockChange>

export const merchantsIn = (community: string): string => `merchants#${community}`

/** A partner merchant. Read: one by id; those of a community (`lists`). */
export const Merchant = new Entity({
  name: 'merchant',
  table: recordsTable,
  schema: item({
    merchantId: string().key(), community: string(), name: string(), address: string(), active: boolean(),
    people: list(map({ personId: string(), name: string() })), hours: spans.optional(), version: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => merchantsIn(community)),
    listSk: string().hidden().putLink<typeof before>(({ merchantId }) => merchantId),
  })),
  computeKey: ({ merchantId }: { merchantId: string }) => ({ pk: `merchant#${merchantId}`, sk: 'merchant' }),
  ...plain,
})
export type Merchant = FormattedItem<typeof Merchant>

/** The community's own station: where what is no merchant's is handed over, and when. Read: one by community. */
export const Station = new Entity({
  name: 'station',
  table: recordsTable,
  schema: item({ community: string().key(), name: string(), address: string(), hours: spans, version: number() }),
  computeKey: ({ community }: { community: string }) => ({ pk: `station#${community}`, sk: 'station' }),
  ...plain,
})
export type Station = FormattedItem<typeof Station>

/** That somebody verifies for a merchant. Read: one by person and merchant; all of a person. */
export const MerchantPerson = new Entity({
  name: 'merchantPerson',
  table: recordsTable,
  schema: item({ personId: string().key(), merchantId: string().key() }),
  computeKey: ({ personId, merchantId }: { personId: string; merchantId: string }) =>
    ({ pk: `merchantsOf#${personId}`, sk: merchantId }),
  ...plain,
})

export const marketsIn = (community: string): string => `markets#${community}`

/** A day of the 公益市集 with its stalls. Read: one by id; those of a community by their end (`lists`). */
export const Market = new Entity({
  name: 'market',
  table: recordsTable,
  schema: item({
    marketId: string().key(), community: string(), title: string(), place: string(), opensAt: string(),
    closesAt: string(), redeemFrom: string(), cancelled: boolean(), reason: string().optional(),
    stalls: list(string()),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ community }) => marketsIn(community)),
    listSk: string().hidden().putLink<typeof before>(({ closesAt, marketId }) => `${closesAt}#${marketId}`),
  })),
  computeKey: ({ marketId }: { marketId: string }) => ({ pk: `market#${marketId}`, sk: 'market' }),
  ...plain,
})
export type Market = FormattedItem<typeof Market>
