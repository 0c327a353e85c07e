import * as z from 'zod'
import { givenBackWhy, stockChangeKinds } from '../../rewards.ts'
import { adminRoles, reviewRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, text } from '../call.ts'
import { merchantId, quantity, rewardId } from './catalogue.ts'
import { typedCode, voucher, voucherId } from './vouchers.ts'

export const stockChangeId = id('stc')
const stationRoles = ['stationStaff', ...adminRoles] as const
const bearerRoles = ['stationStaff', ...workerRoles] as const

/** What who hands over sees: what, how many, for which household, never who else is in it. */
export const seenVoucher = once(() => voucher().extend({ householdName: z.string(), left: z.int() }))

const handOver = once(() => z.strictObject({
  at: moment, voucherId, rewardId, title: z.string(), quantity: z.int(), points: z.int(), costFen: z.int(), byName: z.string(),
  householdName: z.string(), merchantName: z.string().optional(), receivedBy: z.string().optional(),
}))

const givenBack = once(() => z.strictObject({
  at: moment, voucherId, rewardId, title: z.string(), quantity: z.int(), points: z.int(), householdName: z.string(),
  why: z.enum(givenBackWhy), reason: z.string().optional(), byName: z.string().optional(),
}))

const stockChange = once(() => z.strictObject({
  id: stockChangeId, rewardId, title: z.string(), kind: z.enum(stockChangeKinds), quantity: z.int(), reason: z.string(), at: moment,
  status: z.enum(['proposed', 'done', 'refused']), byName: z.string(), decidedByName: z.string().optional(),
  decidedAt: moment.optional(), decision: z.string().optional(),
}))

/** All that was ever received is in stock, held by open vouchers, handed over or written off (FP-10). */
const stock = once(() => z.strictObject({
  received: z.int(), inStock: z.int(), held: z.int(), handedOver: z.int(), writtenOff: z.int(),
}))

const bearer = { voucherId, community }

/** The work of who hands over: at the station, at a merchant, at a market stall, at the door. */
export const redemptionWork = calls({
  'POST /voucher-work/looks': {
    title: { zh: '查验兑换码', en: 'Look up a code that was scanned or typed: station staff, or the people of the merchant' },
    who: ['resident'], input: () => z.strictObject({ code: typedCode }), output: seenVoucher,
    refusals: ['voucher.notStaff', 'voucher.mistyped', 'voucher.unknown', 'voucher.tries', 'voucher.elsewhere', 'conflict.close'],
  },
  'POST /voucher-work/hand-overs': {
    title: { zh: '核销', en: 'Hand over all of a voucher or part of it, once, never to own household or kin (FP-09)' },
    who: ['resident'],
    input: () => z.strictObject({
      code: typedCode, quantity,
      /** How many were left when it was looked up: two phones never hand over the same one. */
      left: quantity,
    }),
    output: seenVoucher,
    refusals: [
      'voucher.notStaff', 'voucher.mistyped', 'voucher.unknown', 'voucher.tries', 'voucher.elsewhere', 'voucher.used', 'voucher.ended',
      'voucher.moved', 'voucher.few', 'voucher.delivered', 'market.closed', 'conflict.close',
    ],
  },
  'GET /voucher-work/hand-overs': {
    title: { zh: '核销记录', en: 'What was handed over in a community, newest first; with the cost, by which merchants are settled with' },
    who: [...stationRoles, 'auditor'],
    input: () => z.strictObject({ community, from: day.optional(), to: day.optional(), merchantId: merchantId.optional(), cursor, limit }),
    output: () => page(handOver()), refusals: ['role.scope'],
  },
  'GET /voucher-work/given-back': {
    title: { zh: '退回与过期记录', en: 'What was not fetched: given back, ended, or of a market day that was called off; newest first' },
    who: [...stationRoles, 'auditor'],
    input: () => z.strictObject({ community, from: day.optional(), to: day.optional(), why: z.enum(givenBackWhy).optional(), cursor, limit }),
    output: () => page(givenBack()), refusals: ['role.scope'],
  },
  'GET /voucher-work/deliveries': {
    title: { zh: '待送的兑换品', en: 'What is to be brought to people who cannot come, longest waiting first' },
    who: bearerRoles, input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(seenVoucher().extend({ personName: z.string() })), refusals: ['role.scope'],
  },
  'POST /voucher-work/deliveries/:voucherId/steps': {
    title: { zh: '送货进度', en: 'Say that it is packed, that it is on its way, or that nobody was there and it is back (ready)' },
    who: bearerRoles, input: () => z.strictObject({ ...bearer, step: z.enum(['ready', 'sent']) }), output: seenVoucher,
    refusals: ['role.scope', 'voucher.unknown', 'voucher.used', 'voucher.ended', 'voucher.step', 'conflict.close'],
  },
  'POST /voucher-work/deliveries/:voucherId/hand-over': {
    title: { zh: '送到', en: 'Hand over at the door what is on its way, and say who took it; the code is not asked for' },
    who: bearerRoles, input: () => z.strictObject({ ...bearer, receivedBy: text(30) }), output: seenVoucher,
    refusals: ['role.scope', 'voucher.unknown', 'voucher.used', 'voucher.ended', 'voucher.step', 'conflict.close'],
  },
  'GET /reward-work/rewards/:rewardId/vouchers': {
    title: { zh: '待领取的兑换券', en: 'The open vouchers of a reward: which households still come for how many, without their codes' },
    who: [...stationRoles, 'auditor'], input: () => z.strictObject({ rewardId, community, cursor, limit }),
    output: () => page(seenVoucher()), refusals: ['role.scope', 'reward.unknown'],
  },
  'GET /reward-work/rewards/:rewardId/stock': {
    title: { zh: '库存', en: 'The stock of a reward, and its changes, newest first' },
    who: [...stationRoles, 'auditor'], input: () => z.strictObject({ rewardId, community, cursor, limit }),
    output: () => page(stockChange()).extend({ stock: stock() }), refusals: ['role.scope', 'reward.unknown'],
  },
  'POST /reward-work/rewards/:rewardId/stock-changes': {
    title: { zh: '入库或提出减库存', en: 'Stock that came is counted at once; what is to fall waits for a second person' },
    who: stationRoles,
    input: () => z.strictObject({ rewardId, community, kind: z.enum(stockChangeKinds), quantity: z.int().min(1).max(100_000), reason: text(100) }),
    output: stockChange, refusals: ['role.scope', 'reward.unknown', 'stock.short'],
  },
  'GET /reward-work/stock-changes': {
    title: { zh: '待复核的库存变动', en: 'Stock changes of a community that wait for a second person, oldest first' },
    who: [...stationRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }), output: () => page(stockChange()),
    refusals: ['role.scope'],
  },
  'POST /reward-work/rewards/:rewardId/stock-changes/:changeId/decision': {
    title: { zh: '复核减库存', en: 'A second person writes stock off, or says why not' },
    who: stationRoles,
    input: () => z.strictObject({ rewardId, changeId: stockChangeId, community, approve: z.boolean(), reason: text(100) }),
    output: stockChange,
    refusals: ['role.scope', 'reward.unknown', 'stock.unknown', 'approval.self', 'approval.done', 'stock.short'],
  },
  'GET /reward-work/findings': {
    title: { zh: '兑换疑点', en: 'Vouchers handed over by who had also given those points (FP-10), newest first' },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(z.strictObject({
      at: moment, voucherId, title: z.string(), points: z.int(), byName: z.string(), householdName: z.string(),
      /** The movements by which the points came. */
      movementIds: z.array(z.string()),
    })),
    refusals: ['role.scope'],
  },
})
