import * as z from 'zod'
import { reviewRoles } from '../roles.ts'
import { calls, community, cursor, limit, moment, page } from './call.ts'

export const assets = ['serviceMinutes', 'timeCredit', 'familyPoint', 'cny'] as const
const asset = z.enum(assets)
/** `asset:kind:owner`, for example `familyPoint:household:hh_01J…`. */
const account = z.string().regex(/^[a-zA-Z]+:[a-zA-Z]+:[0-9A-Za-z_]+$/).max(80)
const movementId = z.string().max(300)

const entry = z.strictObject({
  movementId, movement: z.string(), account, counterAccount: account, amount: z.int(), balance: z.int(),
  sequence: z.int(), happenedAt: moment, bookedAt: moment, memo: z.string().optional(), reverses: movementId.optional(),
  reference: z.string().optional(), state: z.enum(['frozen', 'closed']).optional(),
  lots: z.record(z.string(), z.int()).optional(), settles: z.int().optional(),
})
const journalRow = z.strictObject({
  movementId, eventId: z.string(), eventType: z.string(), movement: z.string(), asset, from: account, to: account,
  amount: z.int(), community, happenedAt: moment, bookedAt: moment, reverses: movementId.optional(),
  reference: z.string().optional(), settledIn: z.int().optional(),
})
const report = z.strictObject({
  id: z.string(), startedAt: moment, finishedAt: moment, balanced: z.boolean(), movements: z.int(), accounts: z.int(),
  entries: z.int(),
  faults: z.array(z.strictObject({ code: z.string(), subject: z.string(), expected: z.string(), found: z.string() })),
})

export const ledger = calls({
  'GET /me/accounts': {
    title: { zh: '我和我家的余额', en: "My own and my household's balances" },
    who: ['resident'],
    input: z.strictObject({}),
    output: z.strictObject({ items: z.array(z.strictObject({ account, asset, balance: z.int() })) }),
    refusals: [],
  },
  'GET /accounts/:account/statement': {
    title: { zh: '账户明细', en: 'The statement of an account, newest first, with running balance' },
    who: ['resident', ...reviewRoles],
    input: z.strictObject({ account, cursor, limit }),
    output: page(entry),
    refusals: ['account.unknown', 'account.notYours'],
  },
})

export const audit = calls({
  'GET /audit/accounts': {
    title: { zh: '社区账户', en: 'The accounts of a community with their balances' },
    who: reviewRoles,
    input: z.strictObject({ community, asset: asset.optional(), cursor, limit }),
    output: page(z.strictObject({ account, asset, kind: z.string(), ownerName: z.string(), balance: z.int(), openedAt: moment.optional() })),
    refusals: ['role.scope'],
  },
  'GET /audit/journal': {
    title: { zh: '分录日记账', en: 'The journal of a community, newest first' },
    who: reviewRoles,
    input: z.strictObject({
      community, asset: asset.optional(), from: z.iso.date().optional(), to: z.iso.date().optional(), cursor, limit,
    }),
    output: page(journalRow),
    refusals: ['role.scope'],
  },
  'GET /audit/movements/:movementId': {
    title: { zh: '一笔分录与其背后的事件', en: 'A movement with the event behind it' },
    who: reviewRoles,
    input: z.strictObject({ movementId }),
    output: z.strictObject({
      movement: journalRow,
      event: z.strictObject({
        id: z.string(), type: z.string(), at: moment, actorId: z.string(), actorName: z.string(), call: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
      entries: z.array(entry),
      reversedBy: movementId.optional(),
    }),
    refusals: ['movement.unknown', 'role.scope'],
  },
  'GET /audit/trial-balance': {
    title: { zh: '试算平衡', en: 'The trial balance: every kind of account, zero in sum per asset' },
    who: reviewRoles,
    input: z.strictObject({ community }),
    output: z.strictObject({
      assets: z.array(z.strictObject({
        asset, sum: z.int(), kinds: z.array(z.strictObject({ kind: z.string(), balance: z.int() })),
      })),
    }),
    refusals: ['role.scope'],
  },
  'POST /audit/reconciliations': {
    title: { zh: '立即对账', en: 'Recompute the whole ledger now' },
    who: ['cityAdmin', 'auditor'],
    input: z.strictObject({}),
    output: report,
    refusals: [],
  },
  'GET /audit/reconciliations': {
    title: { zh: '对账报告', en: 'The reports of reconciliation, newest first' },
    who: reviewRoles,
    input: z.strictObject({ cursor, limit }),
    output: page(report),
    refusals: [],
  },
})
