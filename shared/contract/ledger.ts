import * as z from 'zod'
import { reviewRoles, streetRoles } from '../roles.ts'
import { calls, community, cursor, limit, moment, once, page, personId, text } from './call.ts'

export const assets = ['serviceMinutes', 'timeCredit', 'familyPoint', 'cny'] as const
export const asset = z.enum(assets)
/** `asset:kind:owner`, for example `familyPoint:household:hh_01J…`. */
export const account = z.string().regex(/^[a-zA-Z]+:[a-zA-Z]+:[0-9A-Za-z_-]+$/).max(80)
export const movementId = z.string().max(300)

export const entry = once(() => z.strictObject({
  movementId, movement: z.string(), account, counterAccount: account, amount: z.int(), balance: z.int(),
  sequence: z.int(), happenedAt: moment, bookedAt: moment, memo: z.string().optional(), reverses: movementId.optional(),
  reference: z.string().optional(), category: z.string().optional(), personId: personId.optional(),
  state: z.enum(['frozen', 'closed']).optional(),
  lots: z.record(z.string(), z.int()).optional(), settles: z.int().optional(),
}))
export const journalRow = once(() => z.strictObject({
  movementId, eventId: z.string(), eventType: z.string(), movement: z.string(), asset, from: account, to: account,
  amount: z.int(), community, happenedAt: moment, bookedAt: moment, reverses: movementId.optional(),
  reference: z.string().optional(), category: z.string().optional(), settledIn: z.int().optional(),
  /** The month of the service, where it had been closed before this was booked. */
  lateFor: z.string().optional(),
}))

/** What posting would do: where accounts would stand, what the community would carry, why it would be refused. */
export const foreseen = once(() => z.strictObject({
  accounts: z.array(z.strictObject({ account, asset, before: z.int(), after: z.int() })),
  carried: z.array(z.strictObject({ asset, amount: z.int() })),
  refusal: z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }).optional(),
}))

/** Of points: what ends next, and at the end of which day. */
const nextToLapse = once(() => z.strictObject({ amount: z.int(), endsAt: moment }))

const accountState = z.enum(['open', 'frozen', 'closed'])

const words = once(() => z.strictObject({ zh: z.string(), en: z.string() }))
const explained = once(() => z.strictObject({
  movementId, movement: z.string(), sequence: z.int(), amount: z.int(), balance: z.int(), happenedAt: moment,
  bookedAt: moment, what: words(), rule: words().optional(), by: words().optional(), effect: words(),
}))

export const ledger = calls({
  'GET /me/accounts': {
    title: { zh: '我和我家的余额', en: "My own and my household's balances" },
    who: ['resident'],
    beforeTerms: true,
    input: () => z.strictObject({}),
    output: () => z.strictObject({
      items: z.array(z.strictObject({ account, asset, balance: z.int(), state: z.enum(['frozen', 'closed']).optional(),
        nextToLapse: nextToLapse().optional() })),
    }),
    refusals: [],
  },
  'GET /accounts/:account': {
    title: { zh: '账户现状', en: 'How an account stands: balance, and whether and why it is frozen or closed' },
    who: ['resident', ...reviewRoles],
    input: () => z.strictObject({ account }),
    output: () => z.strictObject({
      account, asset, balance: z.int(), state: accountState,
      mark: z.strictObject({ since: moment.optional(), byName: z.string().optional(), reason: z.string().optional() }).optional(),
    }),
    refusals: ['account.unknown', 'account.notYours'],
  },
  'POST /accounts/:account/states': {
    title: { zh: '冻结、关闭或重新开放账户', en: 'Freeze an account, close an empty one, or open it again; with a reason that its owner reads' },
    who: streetRoles,
    input: () => z.strictObject({ account, state: accountState, reason: text(200) }),
    output: () => z.strictObject({ account, state: accountState }),
    refusals: [
      'account.unknown', 'account.source', 'role.scope', 'account.own', 'account.notEmpty', 'account.sameState', 'account.closed',
    ],
  },
  'GET /accounts/:account/statement': {
    title: { zh: '账户明细', en: 'The statement of an account, newest first, with running balance' },
    who: ['resident', ...reviewRoles],
    input: () => z.strictObject({
      account, from: z.iso.date().optional(), to: z.iso.date().optional(), direction: z.enum(['in', 'out']).optional(),
      movement: z.string().max(40).optional(), reference: z.string().max(100).optional(), cursor, limit,
    }),
    output: () => page(entry()),
    refusals: ['account.unknown', 'account.notYours'],
  },
  'GET /accounts/:account/explanation': {
    title: { zh: '余额为什么是这么多', en: 'Why the balance is what it is: each entry in sentences, newest first' },
    who: ['resident', ...reviewRoles],
    input: () => z.strictObject({ account, cursor, limit }),
    output: () => page(explained()),
    refusals: ['account.unknown', 'account.notYours'],
  },
  'GET /accounts/:account/balance': {
    title: { zh: '某一时刻的余额', en: 'The balance at a past time, by when it was booked or by when it happened' },
    who: ['resident', ...reviewRoles],
    input: () => z.strictObject({ account, at: moment, by: z.enum(['booked', 'happened']).default('booked') }),
    output: () => z.strictObject({ account, at: moment, by: z.enum(['booked', 'happened']), balance: z.int(), sequence: z.int() }),
    refusals: ['account.unknown', 'account.notYours'],
  },
})
