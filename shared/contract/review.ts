import * as z from 'zod'
import { reviewRoles } from '../roles.ts'
import { calls, community, cursor, limit, moment, once, page } from './call.ts'
import { account, asset, entry, journalRow, movementId } from './ledger.ts'

/**
 * A report is there from the run's start: while it runs it says what it is reading and counts on; a run that never came
 * to its end is given up. `upTo`: what was booked from then on is left to the next run.
 */
const report = once(() => z.strictObject({
  id: z.string(), state: z.enum(['running', 'finished', 'givenUp']), startedAt: moment, finishedAt: moment.optional(),
  upTo: moment.optional(),
  step: z.enum(['entries', 'events', 'records', 'documents', 'locateEntries', 'locateEvents', 'locateRecords']).optional(),
  balanced: z.boolean(), movements: z.int(), accounts: z.int(), entries: z.int(), resumed: z.int().optional(),
  faults: z.array(z.strictObject({ code: z.string(), subject: z.string(), expected: z.string(), found: z.string() })),
}))

/** What reviewers read: accounts, journal, movements, trial balance, reconciliation. */
export const review = calls({
  'GET /audit/accounts': {
    title: { zh: '社区账户', en: 'The accounts of a community with their balances' },
    who: reviewRoles,
    input: () => z.strictObject({ community, asset: asset.optional(), cursor, limit }),
    output: () => page(z.strictObject({ account, asset, kind: z.string(), ownerName: z.string(), balance: z.int(), openedAt: moment.optional() })),
    refusals: ['role.scope'],
  },
  'GET /audit/journal': {
    title: { zh: '分录日记账', en: 'The journal of a community, newest first' },
    who: reviewRoles,
    input: () => z.strictObject({
      community, asset: asset.optional(), from: z.iso.date().optional(), to: z.iso.date().optional(), cursor, limit,
    }),
    output: () => page(journalRow()),
    refusals: ['role.scope'],
  },
  'GET /audit/movements/:movementId': {
    title: { zh: '一笔分录与其背后的事件', en: 'A movement with the event behind it' },
    who: reviewRoles,
    input: () => z.strictObject({ movementId }),
    output: () => z.strictObject({
      movement: journalRow(),
      event: z.strictObject({
        id: z.string(), type: z.string(), at: moment, actorId: z.string(), actorName: z.string(), call: z.string(),
        data: z.record(z.string(), z.unknown()),
        /** In whose name, where another did it. */
        forName: z.string().optional(),
      }),
      entries: z.array(entry()),
      reversedBy: movementId.optional(),
    }),
    refusals: ['movement.unknown', 'role.scope'],
  },
  'GET /audit/trial-balance': {
    title: { zh: '试算平衡', en: 'The trial balance: every kind of account, zero in sum per asset' },
    who: reviewRoles,
    input: () => z.strictObject({ community }),
    output: () => z.strictObject({
      assets: z.array(z.strictObject({
        asset, sum: z.int(), kinds: z.array(z.strictObject({ kind: z.string(), balance: z.int() })),
      })),
    }),
    refusals: ['role.scope'],
  },
  'POST /audit/reconciliations': {
    title: { zh: '立即对账', en: 'Recompute the whole ledger now' },
    who: ['cityAdmin', 'auditor'],
    input: () => z.strictObject({}),
    output: report,
    refusals: [],
  },
  'GET /audit/reconciliations': {
    title: { zh: '对账报告', en: 'The reports of reconciliation, newest first' },
    who: reviewRoles,
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(report()),
    refusals: [],
  },
})
