import * as z from 'zod'
import { deliverySteps, rewardKinds, voucherStates } from '../../rewards.ts'
import { calls, cursor, id, limit, moment, once, page, personId, text } from '../call.ts'
import { pickUp, points, quantity, rewardId } from './catalogue.ts'

export const voucherId = id('vou')
/** As it was typed or scanned: spaces, dashes and small letters do no harm. */
export const typedCode = z.string().trim().min(1).max(40)

const place = once(() => z.strictObject({ name: z.string(), address: z.string(), opensAt: moment.optional(), closesAt: moment.optional() }))

export const voucher = once(() => z.strictObject({
  id: voucherId, rewardId, kind: z.enum(rewardKinds), title: z.string(), state: z.enum(voucherStates),
  /** Of one, as it was when the voucher was made (FP-08). */
  price: z.int(),
  /** How many it was made for, how many were handed over, and how many came back with their points. */
  quantity: z.int(), handedOver: z.int(), givenBack: z.int(),
  madeAt: moment, madeByName: z.string(),
  /** For whom it was made, where somebody else of the household, or by mandate, made it. */
  forName: z.string().optional(), endsAt: moment, endedAt: moment.optional(),
  /** Where it is handed over: a partner merchant or a market stall; the station where nothing is said. */
  place: place().optional(), delivery: z.enum(deliverySteps).optional(),
}))

export const shownVoucher = once(() => voucher().extend({
  /** Twelve characters, shown to the household and to nobody else; gone when the voucher has ended. */
  code: z.string().optional(), qr: z.string().optional(), pickUp: pickUp().optional(),
}))

const acting = ['mandate.missing', 'mandate.power', 'mandate.spent', 'person.left', 'person.unknown'] as const

/** A household's vouchers (FP-09): points and stock are held together, and spent or given back together. */
export const vouchers = calls({
  'POST /vouchers': {
    title: { zh: '兑换', en: 'Redeem points: hold points and stock and make a voucher, for my household or for whom I act' },
    who: ['resident'],
    input: () => z.strictObject({
      rewardId, quantity: quantity.max(20),
      /** The price of one as it was shown: nobody pays another one unasked. */
      price: points,
      /** A member of my household, or who gave me a mandate: their group and their limits count. */
      forPerson: personId.optional(),
      /** It is to be brought, because nobody of the household can come. */
      delivery: z.boolean().optional(),
    }),
    output: voucher,
    refusals: [
      'household.notMember', 'household.childLimit',
      'reward.unknown', 'reward.off', 'reward.price', 'reward.notFor', 'reward.limit', 'reward.soldOut', 'reward.few', 'reward.noDelivery',
      'market.closed', 'market.cancelled', 'household.none', 'balance.short', 'account.frozen', 'account.closed', 'person.minor', ...acting,
    ],
  },
  'GET /vouchers': {
    title: { zh: '我家的兑换券', en: 'The vouchers of my household, or of whom I act for, newest first' },
    who: ['resident'], input: () => z.strictObject({ forPerson: personId.optional(), cursor, limit }),
    output: () => page(voucher()), refusals: [...acting],
  },
  'GET /vouchers/:voucherId': {
    title: { zh: '兑换券', en: 'A voucher of my household with its code: any member picks it up (PEERS 4.14)' },
    who: ['resident'], input: () => z.strictObject({ voucherId, forPerson: personId.optional() }), output: shownVoucher,
    refusals: ['voucher.unknown', ...acting],
  },
  'POST /vouchers/:voucherId/cancellation': {
    title: { zh: '退回兑换券', en: 'Cancel a voucher: what was not handed over goes back, points and stock, once' },
    who: ['resident'],
    input: () => z.strictObject({ voucherId, forPerson: personId.optional(), reason: text(100).optional() }), output: voucher,
    refusals: ['voucher.unknown', 'voucher.used', 'voucher.ended', 'voucher.sent', ...acting],
  },
})
