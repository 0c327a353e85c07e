import * as z from 'zod'
import { calls, cursor, id, limit, moment, once, page, personId, text } from '../call.ts'
import { service } from './catalogue.ts'

const exchangeId = id('gex')
export const exchangeSides = ['gave', 'got'] as const

const exchange = once(() => z.strictObject({
  id: exchangeId, title: z.string(), service: service.optional(), day: z.iso.date(), community: z.string(), organizerName: z.string(),
  status: z.enum(['open', 'done', 'refused', 'expired']), endsAt: moment,
  lines: z.array(z.strictObject({
    personId, name: z.string(), side: z.enum(exchangeSides), minutes: z.int(), accepted: z.boolean(),
  })),
  /** Who refused, where somebody did. */
  refusedByName: z.string().optional(), reason: z.string().optional(),
}))

/** One lesson for ten, ten hands for one: a group's minutes move all together, or not at all. */
export const exchanges = calls({
  'POST /time-bank/exchanges': {
    title: { zh: '发起多人互助结算', en: 'Propose what a group gave and got; it counts when everybody has agreed' },
    who: ['resident'],
    input: () => z.strictObject({
      title: text(40), service, day: z.iso.date(),
      lines: z.array(z.strictObject({ personId, side: z.enum(exchangeSides), minutes: z.int().min(1).max(480) })).min(2).max(20),
    }),
    output: exchange,
    refusals: ['exchange.sums', 'exchange.twice', 'exchange.notIn', 'exchange.day', 'person.unknown', 'person.left', 'exchange.household'],
  },
  'GET /time-bank/exchanges/:exchangeId': {
    title: { zh: '多人互助结算详情', en: 'A group exchange' },
    who: ['resident'], input: () => z.strictObject({ exchangeId }), output: exchange, refusals: ['exchange.unknown'],
  },
  'GET /me/exchanges': {
    title: { zh: '我参与的多人互助', en: 'The group exchanges that I am part of, newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(exchange()), refusals: [],
  },
  'POST /time-bank/exchanges/:exchangeId/acceptance': {
    title: { zh: '同意多人互助结算', en: 'Agree to my line; with the last one all minutes move' },
    who: ['resident'], input: () => z.strictObject({ exchangeId }), output: exchange,
    refusals: ['exchange.unknown', 'exchange.closed', 'exchange.agreed', 'balance.short', 'exchange.cap'],
  },
  'POST /time-bank/exchanges/:exchangeId/refusal': {
    title: { zh: '不同意多人互助结算', en: 'Refuse; nothing moves for anybody' },
    who: ['resident'], input: () => z.strictObject({ exchangeId, reason: text(200) }), output: exchange,
    refusals: ['exchange.unknown', 'exchange.closed'],
  },
})
