import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { deliverySteps, givenBackWhy, rewardKinds, voucherStates } from '../../../shared/rewards.ts'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const vouchersOf = (householdId: string): string => `vouchersOf#${householdId}`

/**
 * A household's right to so many of a reward (FP-09). Its code is not stored: it is worked out from `source`, and the
 * id from the code. Read: one by id; those of a household by their making (`lists`).
 */
export const Voucher = new Entity({
  name: 'voucher',
  table: recordsTable,
  schema: item({
    voucherId: string().key(), source: string(), rewardId: string(), kind: string().enum(...rewardKinds),
    title: string(), community: string(), state: string().enum(...voucherStates),
    householdId: string(), householdName: string(), personId: string(), madeByName: string(),
    onBehalfOf: string().optional(), forName: string().optional(),
    /** Of one, frozen when the voucher was made (FP-08). */
    price: number(), costFen: number(), quantity: number(), handedOver: number(), givenBack: number(),
    madeAt: string(), endsAt: string(), endedAt: string().optional(),
    merchantId: string().optional(), marketId: string().optional(),
    place: map({
      name: string(), address: string(), opensAt: string().optional(), closesAt: string().optional(),
    }).optional(),
    delivery: string().enum(...deliverySteps).optional(),
    /** From which parts of the stock it is held, and how many are still held there. */
    shards: list(map({ shard: number(), quantity: number() })),
    /** Which limits it used, for each one of the quantity; `each`: of a limit in points, how many. */
    limits: list(map({ account: string(), period: string(), each: number().optional() })),
    version: number(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ householdId }) => vouchersOf(householdId)),
    listSk: string().hidden().putLink<typeof before>(({ madeAt, voucherId }) => `${madeAt}#${voucherId}`),
  })),
  computeKey: ({ voucherId }: { voucherId: string }) => ({ pk: `voucher#${voucherId}`, sk: 'voucher' }),
  ...plain,
})
export type Voucher = FormattedItem<typeof Voucher>

export const openVouchers = 'openVouchers'

/** A voucher that holds something. Read: all, and those of a reward, by prefix. */
export const OpenVoucher = new Entity({
  name: 'openVoucher',
  table: recordsTable,
  schema: item({ rewardId: string().key(), voucherId: string().key(), left: number(), points: number() }),
  computeKey: ({ rewardId, voucherId }: { rewardId: string; voucherId: string }) =>
    ({ pk: openVouchers, sk: `${rewardId}#${voucherId}` }),
  ...plain,
})
export type OpenVoucher = FormattedItem<typeof OpenVoucher>

export const deliveriesIn = (community: string): string => `deliveries#${community}`

/** A voucher that waits to be brought. Read: those of a community, longest waiting first. */
export const Delivery = new Entity({
  name: 'delivery',
  table: recordsTable,
  schema: item({ community: string().key(), madeAt: string().key(), voucherId: string().key() }),
  computeKey: ({ community, madeAt, voucherId }: { community: string; madeAt: string; voucherId: string }) =>
    ({ pk: deliveriesIn(community), sk: `${madeAt}#${voucherId}` }),
  ...plain,
})

export const handOversIn = (community: string): string => `handOvers#${community}`
export const handOversOf = (rewardId: string): string => `handOversOf#${rewardId}`

/** What was handed over at once. Read: those of a community, newest first; those of a reward (`lists`). */
export const HandOver = new Entity({
  name: 'handOver',
  table: recordsTable,
  schema: item({
    community: string().key(), at: string().key(), voucherId: string().key(), version: number().key(),
    rewardId: string(), title: string(), quantity: number(), points: number(), costFen: number(), by: string(),
    byName: string(), householdName: string(), merchantId: string().optional(), merchantName: string().optional(),
    receivedBy: string().optional(),
  }).and((before) => ({
    listPk: string().hidden().putLink<typeof before>(({ rewardId }) => handOversOf(rewardId)),
    listSk: string().hidden().putLink<typeof before>(({ at, voucherId, version }) => `${at}#${voucherId}#${version}`),
  })),
  computeKey: ({ community, at, voucherId, version }: HandOverKey) =>
    ({ pk: handOversIn(community), sk: `${at}#${voucherId}#${version}` }),
  ...plain,
})
export type HandOver = FormattedItem<typeof HandOver>
interface HandOverKey { community: string; at: string; voucherId: string; version: number }

export const givenBackIn = (community: string): string => `givenBack#${community}`

/** What of a voucher was not fetched, and why. Read: those of a community, newest first. */
export const GivenBack = new Entity({
  name: 'givenBack',
  table: recordsTable,
  schema: item({
    community: string().key(), at: string().key(), voucherId: string().key(), rewardId: string(), title: string(),
    quantity: number(), points: number(), householdName: string(), why: string().enum(...givenBackWhy),
    reason: string().optional(), byName: string().optional(),
  }),
  computeKey: ({ community, at, voucherId }: { community: string; at: string; voucherId: string }) =>
    ({ pk: givenBackIn(community), sk: `${at}#${voucherId}` }),
  ...plain,
})
export type GivenBack = FormattedItem<typeof GivenBack>

/** How often somebody typed a code that there is not, on a day. */
export const WrongCodes = new Entity({
  name: 'wrongCodes',
  table: recordsTable,
  schema: item({ personId: string().key(), day: string().key(), tries: number() }),
  computeKey: ({ personId, day }: { personId: string; day: string }) => ({ pk: `wrongCodes#${personId}`, sk: day }),
  ...plain,
})

export const findingsIn = (community: string): string => `redemptionFindings#${community}`

/** Handed over by who had given those very points (FP-10). Read: those of a community, newest first. */
export const RedemptionFinding = new Entity({
  name: 'redemptionFinding',
  table: recordsTable,
  schema: item({
    community: string().key(), at: string().key(), voucherId: string().key(), title: string(), points: number(),
    by: string(), byName: string(), householdName: string(), movementIds: list(string()),
  }),
  computeKey: ({ community, at, voucherId }: { community: string; at: string; voucherId: string }) =>
    ({ pk: findingsIn(community), sk: `${at}#${voucherId}` }),
  ...plain,
})
