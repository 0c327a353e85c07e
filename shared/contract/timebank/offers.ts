import * as z from 'zod'
import { calls, community, cursor, id, limit, moment, once, orderId, page, personId, text } from '../call.ts'
import { service } from './catalogue.ts'
import { openOrder } from './orders.ts'
import { forbidden } from './refusals.ts'

const time = once(() => z.strictObject({
  weekday: z.int().min(1).max(7), from: z.int().min(0).max(1439), to: z.int().min(1).max(1440),
}))
const day = z.iso.date()
const word = z.string().trim().max(20).optional()
const offer = once(() => z.strictObject({
  personId, name: z.string(), community, services: z.array(service), tags: z.array(z.string()), text: z.string(),
  dialects: z.array(z.string()), times: z.array(time()), fromDay: day, toDay: day, at: moment,
}))
/** Time that somebody can give in a month: known to themselves, and to others in the sum of the community alone (TB-12). */
const monthlyMinutes = z.int().min(30).max(14_400).optional()
const myOffer = once(() => offer().extend({ monthlyMinutes }))
/** Why something fits, in the order of its weight; the sentences stand in shared/fits.ts. */
const fit = once(() => z.strictObject({
  score: z.int(), reasons: z.array(z.strictObject({ kind: z.string(), value: z.union([z.string(), z.number()]) })),
}))
const interest = once(() => z.strictObject({
  id: id('int'), side: z.enum(['requests', 'offers']), services: z.array(service), word: z.string().optional(), at: moment,
}))
const wish = once(() => z.strictObject({
  side: z.enum(['requests', 'offers']), services: z.array(service).max(30).default([]), word: text(20).optional(),
}))
const given = once(() => z.strictObject({
  services: z.array(service).min(1).max(30), tags: z.array(text(12)).max(10).default([]),
  text: z.string().trim().max(200).default(''), times: z.array(time()).max(21).default([]), fromDay: day, toDay: day,
  monthlyMinutes,
}))

/** Offers, requests near by, what fits whom and why, and interests to be told of. */
export const offers = calls({
  'GET /time-bank/orders': {
    title: { zh: '附近的需求', en: 'Open requests near by, those that fit me best first, with the reasons' },
    who: ['resident'],
    input: () => z.strictObject({
      community: community.optional(), service: service.optional(), tag: word, word, from: moment.optional(),
      to: moment.optional(), cursor, limit,
    }),
    output: () => page(z.strictObject({ order: openOrder(), fit: fit() })), refusals: [],
  },
  'GET /time-bank/orders/:orderId/volunteers': {
    title: { zh: '合适的志愿者', en: 'The volunteers who fit an order, with the reasons' },
    who: ['resident'],
    input: () => z.strictObject({ orderId, limit }),
    output: () => z.strictObject({ items: z.array(z.strictObject({ offer: offer(), fit: fit() })) }),
    refusals: ['order.unknown', 'order.notYours'],
  },
  'PUT /me/time-bank/offer': {
    title: { zh: '我能帮什么', en: 'What I can do, and when' },
    who: ['resident'], input: given, output: myOffer,
    refusals: [...forbidden, 'offer.times', 'offer.text'],
  },
  'GET /me/time-bank/offer': {
    title: { zh: '我的服务', en: 'My offer' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({ offer: myOffer().optional() }), refusals: [],
  },
  'POST /me/time-bank/offer/withdrawal': {
    title: { zh: '撤下我的服务', en: 'Take my offer down' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({ personId }), refusals: ['offer.unknown'],
  },
  'GET /time-bank/offers': {
    title: { zh: '邻居能帮什么', en: 'What neighbours offer' },
    who: ['resident'],
    input: () => z.strictObject({
      community: community.optional(), service: service.optional(), tag: word, word, day: day.optional(), cursor, limit,
    }),
    output: () => page(offer()), refusals: [],
  },
  'POST /me/time-bank/interests': {
    title: { zh: '有合适的告诉我', en: 'Tell me when something fits' },
    who: ['resident'], input: wish, output: interest, refusals: ['interest.tooMany'],
  },
  'GET /me/time-bank/interests': {
    title: { zh: '我关注的', en: 'What I want to be told of' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({ items: z.array(interest()) }), refusals: [],
  },
  'POST /me/time-bank/interests/:interestId/removal': {
    title: { zh: '不再提醒', en: 'Tell me no more' },
    who: ['resident'], input: () => z.strictObject({ interestId: id('int') }), output: () => z.strictObject({ id: id('int') }),
    refusals: ['interest.unknown'],
  },
})
