import * as z from 'zod'
import { mostPhotos } from '../../files.ts'
import { mostSpans } from '../../opening-hours.ts'
import { limitPeriods, rewardGroups, rewardKinds } from '../../rewards.ts'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, fileId, id, limit, moment, once, page, personId, text } from '../call.ts'

export const rewardId = id('rwd')
export const merchantId = id('mer')
export const marketId = id('mkt')
export const points = z.int().min(1).max(100_000)
export const quantity = z.int().min(1).max(1000)

/** So many for a person or a household in a period, for whom the group fits; the most generous that fits counts. */
const rewardLimit = once(() => z.strictObject({
  group: z.enum(rewardGroups), per: z.enum(['person', 'household']), quantity: z.int().min(1).max(1000), period: z.enum(limitPeriods),
}))

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).meta({ example: '08:30' })

/** On these days of the week, 1 is Monday; China's time. */
const openSpan = once(() => z.strictObject({
  days: z.array(z.int().min(1).max(7)).min(1).max(7), from: timeOfDay, to: timeOfDay,
}).refine(({ from, to }) => from < to, { error: 'a span ends after it begins, on the same day' }))
const hours = once(() => z.array(openSpan()).max(mostSpans))

/** Where it is handed over and when that is open, as it is now; not at a market, which has hours of its own. */
export const pickUp = once(() => z.strictObject({ name: z.string(), address: z.string(), hours: hours() }))

const where = {
  merchant: z.strictObject({ id: merchantId, name: z.string(), address: z.string() }).optional(),
  market: z.strictObject({
    id: marketId, title: z.string(), place: z.string(), stall: z.string(), opensAt: moment, closesAt: moment, redeemFrom: moment,
    cancelled: z.boolean(),
  }).optional(),
}

export const reward = once(() => z.strictObject({
  id: rewardId, community, kind: z.enum(rewardKinds), title: z.string(), description: z.string(), listed: z.boolean(),
  price: z.int(),
  /** Announced 30 days ahead or more; vouchers made before keep their price (FP-08). */
  comingPrice: z.strictObject({ price: z.int(), from: moment }).optional(),
  inStock: z.int(), delivers: z.boolean(), audience: z.array(z.enum(rewardGroups)), limits: z.array(rewardLimit()), photos: z.array(fileId),
  ...where,
}))

const mine = once(() => z.strictObject({
  /** The points of my household, or of the person for whom I ask. */
  balance: z.int(),
  /** How many can be had at once now, by points, stock and limits; 0 with the refusal that says why not. */
  most: z.int(), refusal: z.string().optional(),
}))

const rewardFields = once(() => ({
  title: text(30), description: text(500), costFen: z.int().min(0).max(10_000_000), delivers: z.boolean(),
  audience: z.array(z.enum(rewardGroups)).min(1).max(rewardGroups.length), limits: z.array(rewardLimit()).max(8),
  merchantId: merchantId.optional(), marketId: marketId.optional(), stall: text(20).optional(),
  /** Uploaded for a reward by who saves it, or on it already (PV-06). */
  photos: z.array(fileId).max(mostPhotos).default([]),
}))
const photoRefusals = ['file.unknown', 'file.type', 'file.notReady', 'file.used', 'file.faces'] as const
const which = { rewardId, community }

/** What the station sees of a reward besides. */
export const keptReward = once(() => reward().extend({
  costFen: z.int(), version: z.int(), createdAt: moment,
  /** How many open vouchers hold, and how many were handed over so far. */
  held: z.int(), handedOver: z.int(),
}))

const merchant = once(() => z.strictObject({
  id: merchantId, community, name: z.string(), address: z.string(), active: z.boolean(), version: z.int(),
  /** Who may verify vouchers there. */
  people: z.array(z.strictObject({ personId, name: z.string() })), hours: hours(),
}))

/** Version 0: nothing was said yet. */
const station = once(() => z.strictObject({ community, name: z.string(), address: z.string(), hours: hours(), version: z.int() }))
const merchantFields = once(() => ({ name: text(30), address: text(60), people: z.array(personId).max(10), hours: hours().default([]) }))

const market = once(() => z.strictObject({
  id: marketId, community, title: z.string(), place: z.string(), opensAt: moment, closesAt: moment, redeemFrom: moment,
  cancelled: z.boolean(), reason: z.string().optional(), stalls: z.array(z.string()),
}))

/** What points can be redeemed for, and where (FP-08). */
export const catalogue = calls({
  'GET /rewards': {
    title: { zh: '可兑换的好物与服务', en: 'What points can be redeemed for: of a community (mine), or of one market day' },
    who: ['resident'],
    input: () => z.strictObject({
      community: community.optional(), kind: z.enum(rewardKinds).optional(), marketId: marketId.optional(), cursor, limit,
    }),
    output: () => page(reward()), refusals: [],
  },
  'GET /rewards/:rewardId': {
    title: { zh: '兑换详情', en: 'A reward, and how many of it I, or whom I act for, can have now' },
    who: ['resident'], input: () => z.strictObject({ rewardId, forPerson: personId.optional() }),
    output: () => reward().extend({ mine: mine(), pickUp: pickUp().optional() }),
    refusals: ['reward.unknown', 'mandate.missing', 'mandate.power', 'mandate.spent', 'person.left', 'person.unknown'],
  },
  'GET /markets': {
    title: { zh: '公益市集', en: 'Market days of a community (mine) that are on or still to come, soonest first' },
    who: ['resident'], input: () => z.strictObject({ community: community.optional(), cursor, limit }),
    output: () => page(market()), refusals: [],
  },
  'GET /reward-work/rewards': {
    title: { zh: '兑换目录（管理）', en: 'All rewards of a community with their costs, those off the list too' },
    who: ['stationStaff', ...adminRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(keptReward()), refusals: ['role.scope'],
  },
  'POST /reward-work/rewards': {
    title: { zh: '新增兑换品', en: 'Put a reward on the list, with its first stock' },
    who: adminRoles,
    input: () => z.strictObject({ community, kind: z.enum(rewardKinds), price: points, stock: z.int().min(0).max(100_000), ...rewardFields() }),
    output: keptReward,
    refusals: [
      'role.scope', 'division.unknown', 'merchant.unknown', 'merchant.closed', 'market.unknown', 'market.over', 'market.stall', ...photoRefusals,
    ],
  },
  'PUT /reward-work/rewards/:rewardId': {
    title: { zh: '修改兑换品', en: 'Change what a reward says, whom it is for and its limits; the price is announced instead' },
    who: adminRoles, input: () => z.strictObject({ ...which, version: z.int(), ...rewardFields() }), output: keptReward,
    refusals: [
      'role.scope', 'reward.unknown', 'reward.stale', 'merchant.unknown', 'merchant.closed', 'market.unknown', 'market.over', 'market.stall',
      ...photoRefusals,
    ],
  },
  'POST /reward-work/rewards/:rewardId/prices': {
    title: { zh: '公告调价', en: 'Announce another price at least 30 days ahead; it takes the place of one announced before (FP-08)' },
    who: adminRoles, input: () => z.strictObject({ ...which, price: points, from: moment, reason: text(100) }), output: keptReward,
    refusals: ['role.scope', 'reward.unknown', 'reward.priceSoon', 'reward.priceSame', 'reward.stale'],
  },
  'POST /reward-work/rewards/:rewardId/listing': {
    title: { zh: '上架或下架', en: 'Take a reward off the list, or put it back; vouchers made before stay good' },
    who: adminRoles, input: () => z.strictObject({ ...which, listed: z.boolean(), reason: text(100) }), output: keptReward,
    refusals: ['role.scope', 'reward.unknown', 'reward.listedSo', 'reward.stale'],
  },
  'GET /reward-work/merchants': {
    title: { zh: '合作商家', en: 'The partner merchants of a community and who may verify there' },
    who: ['stationStaff', ...adminRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(merchant()), refusals: ['role.scope'],
  },
  'POST /reward-work/merchants': {
    title: { zh: '登记合作商家', en: 'Register a partner merchant and the people who may verify vouchers there' },
    who: adminRoles, input: () => z.strictObject({ community, ...merchantFields() }), output: merchant,
    refusals: ['role.scope', 'division.unknown', 'person.unknown'],
  },
  'PUT /reward-work/merchants/:merchantId': {
    title: { zh: '修改合作商家', en: 'Change a merchant or its people; closed, it gives out only what vouchers promise already' },
    who: adminRoles, input: () => z.strictObject({ merchantId, community, version: z.int(), active: z.boolean(), ...merchantFields() }),
    output: merchant, refusals: ['role.scope', 'merchant.unknown', 'merchant.stale', 'person.unknown'],
  },
  'GET /reward-work/station': {
    title: { zh: '驿站', en: 'Where the community’s own station is, and when it is open' },
    who: ['stationStaff', ...adminRoles, 'auditor'], input: () => z.strictObject({ community }), output: station, refusals: ['role.scope'],
  },
  'PUT /reward-work/station': {
    title: { zh: '修改驿站地址与开放时间', en: 'Say where the station is and when it is open: vouchers and rewards show it at once' },
    who: adminRoles,
    input: () => z.strictObject({ community, version: z.int().min(0), name: text(30), address: text(60), hours: hours() }),
    output: station, refusals: ['role.scope', 'division.unknown', 'station.stale'],
  },
  'POST /reward-work/markets': {
    title: { zh: '安排公益市集', en: 'Plan a market day with its stalls; rewards are then put on a stall' },
    who: adminRoles,
    input: () => z.strictObject({
      community, title: text(30), place: text(60), opensAt: moment, closesAt: moment,
      /** From when on its rewards can be redeemed: as it opens, unless something earlier is said. */
      redeemFrom: moment.optional(), stalls: z.array(text(20)).min(1).max(40),
    }),
    output: market, refusals: ['role.scope', 'division.unknown', 'market.times'],
  },
  'POST /reward-work/markets/:marketId/cancellation': {
    title: { zh: '取消市集', en: 'Call a market day off; points and stock of its open vouchers go back' },
    who: adminRoles, input: () => z.strictObject({ marketId, community, reason: text(100) }), output: market,
    refusals: ['role.scope', 'market.unknown', 'market.over', 'market.cancelled'],
  },
})
