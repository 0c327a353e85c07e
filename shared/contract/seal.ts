import * as z from 'zod'
import { reviewRoles } from '../roles.ts'
import { calls, cursor, limit, moment, once, page } from './call.ts'
import { account, movementId } from './ledger.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const path = z.array(hash)

const headFields = {
  day: z.iso.date(), previous: hash, root: hash, firstLink: z.int(), lastLink: z.int(), events: z.int(), hash,
}

/** What was sealed of the movement itself: the stored attributes, word for word, or its hash would not fit. */
const sealedMovement = z.looseObject({ movement: z.string(), from: account, to: account, amount: z.int(), happenedAt: moment })

/** The receipt of a movement, format 1: docs/verify/README.md says how each hash is made. */
const receipt = once(() => z.strictObject({
  format: z.literal('linli-receipt-1'),
  about: z.strictObject({ id: z.string(), type: z.string(), at: moment, community: z.string() }),
  movement: sealedMovement, movementIndex: z.int(), movementCount: z.int(), movementPath: path, rest: hash,
  leaf: z.strictObject({ index: z.int(), path }),
  link: z.strictObject({ number: z.int(), previous: hash, count: z.int(), sealedAt: moment }),
  day: z.strictObject({ index: z.int(), count: z.int(), path, head: z.strictObject(headFields) }).optional(),
}))

const check = once(() => z.strictObject({
  id: z.string(), startedAt: moment, finishedAt: moment, sound: z.boolean(), events: z.int(), links: z.int(),
  days: z.int(), waiting: z.int(), compared: z.array(z.string()),
  faults: z.array(z.strictObject({ code: z.string(), subject: z.string(), expected: z.string(), found: z.string() })),
}))

/** The seal: heads of the chain, receipts, and whether the chain holds. */
export const seal = calls({
  'GET /seal/heads': {
    title: { zh: '每日封签（公开）', en: 'The daily heads of the chain, newest first; public' },
    who: 'anyone',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(z.strictObject({
      ...headFields, closedAt: moment,
      published: z.array(z.strictObject({ place: z.string(), at: moment, done: z.boolean(), tries: z.int() })),
    })),
    refusals: [],
  },
  'GET /receipts/:movementId': {
    title: { zh: '一笔记录的上链凭证', en: 'The receipt of a movement: proof that it is in the chain' },
    who: ['resident', ...reviewRoles],
    input: () => z.strictObject({ movementId }),
    output: () => z.strictObject({
      state: z.enum(['waiting', 'provisional', 'sealed']), movementId,
      published: z.array(z.strictObject({ place: z.string(), at: moment })),
      receipt: receipt().optional(), qr: z.string().optional(),
    }),
    refusals: ['movement.unknown', 'account.notYours', 'role.scope'],
  },
  'POST /seal/checks': {
    title: { zh: '立即核对封签', en: 'Check the chain against the events and the published heads now' },
    who: ['cityAdmin', 'auditor'],
    input: () => z.strictObject({}),
    output: check,
    refusals: [],
  },
  'GET /seal/checks': {
    title: { zh: '封签核对报告', en: 'The reports of checking the chain, newest first' },
    who: reviewRoles,
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(check()),
    refusals: [],
  },
})
