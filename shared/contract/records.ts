import * as z from 'zod'
import { closingSteps } from '../closing.ts'
import { workerRoles } from '../roles.ts'
import { calls, cursor, moment, once, personId, text } from './call.ts'
import { mergers } from './merging.ts'

const part = once(() => z.strictObject({
  /** JSON lines; `list` says what each one is of. */
  text: z.string(), rows: z.int(), fileName: z.string(), mediaType: z.string(), cursor: z.string().optional(),
}))
const subject = ['person.unknown', 'role.scope', 'desk.ownCase'] as const

/** Where somebody stands who leaves or has died: what is open, step by step, and whether the data is to be erased. */
const closing = once(() => z.strictObject({
  personId, nameMasked: z.string(), erasureDays: z.int(), closingDays: z.int(),
  steps: z.array(z.strictObject({
    step: z.enum(closingSteps), count: z.int(), minutes: z.int().optional(), points: z.int().optional(),
    /** To be settled before the account is closed; the rest ends by itself. */
    first: z.boolean(),
  })),
  left: z.strictObject({ at: moment, why: z.enum(['moved', 'died']), own: z.boolean() }).optional(),
  erasure: z.strictObject({ state: z.enum(['waiting', 'withdrawn', 'done']), askedAt: moment, endsAt: moment }).optional(),
}))

/** All that is kept of one person, over all contexts. */
export const records = calls({
  ...mergers,
  'GET /me/data-export': {
    title: { zh: '取走我的全部资料', en: 'All that is kept of me, in parts (PIPL 45)' },
    who: ['resident'], beforeTerms: true,
    input: () => z.strictObject({ cursor }),
    output: part,
    refusals: [],
  },
  'POST /people/:personId/data-exports': {
    title: { zh: '在服务台替居民取出全部资料（书面申请）', en: 'Begin an export of a person’s data at the desk, for a signed request' },
    who: workerRoles,
    input: () => z.strictObject({ personId, note: text(200) }),
    output: () => z.strictObject({ id: z.string() }),
    refusals: subject,
  },
  'GET /people/:personId/data-exports/:exportId': {
    title: { zh: '居民全部资料的一部分', en: 'One part of it' },
    who: workerRoles,
    input: () => z.strictObject({ personId, exportId: z.string().max(200), cursor }),
    output: part,
    refusals: [...subject, 'export.unknown'],
  },
  'GET /me/closing': {
    title: { zh: '注销前要办的事', en: 'What is open before I close my account' },
    who: ['resident'], beforeTerms: true, input: () => z.strictObject({}), output: closing, refusals: [],
  },
  'GET /people/:personId/closing': {
    title: { zh: '居民离开或去世要办的事', en: 'What is open of somebody who leaves or has died' },
    who: [...workerRoles, 'auditor'], input: () => z.strictObject({ personId }), output: closing,
    refusals: ['person.unknown', 'role.scope'],
  },
  'POST /me/closing': {
    title: { zh: '注销账号', en: 'Close my account' },
    who: ['resident'], beforeTerms: true,
    input: () => z.strictObject({ erase: z.boolean() }),
    output: () => z.strictObject({ closedAt: moment, erasedAfter: moment.optional() }),
    refusals: ['person.left', 'closing.first'],
  },
  'POST /me/return': {
    title: { zh: '取消注销', en: 'Take the closing of my account back' },
    who: ['resident'], beforeTerms: true, input: () => z.strictObject({}), output: () => z.strictObject({ returnedAt: moment }),
    refusals: ['person.here', 'closing.desk'],
  },
  'POST /me/erasure': {
    title: { zh: '申请删除我的资料', en: 'Ask for my data to be erased, after having left' },
    who: ['resident'], beforeTerms: true, input: () => z.strictObject({}), output: () => z.strictObject({ endsAt: moment }),
    refusals: ['erasure.present', 'erasure.exists'],
  },
  'POST /me/erasure-withdrawal': {
    title: { zh: '不删除了', en: 'Take that back while it waits' },
    who: ['resident'], beforeTerms: true, input: () => z.strictObject({}), output: () => z.strictObject({ withdrawnAt: moment }),
    refusals: ['erasure.none'],
  },
  'POST /people/:personId/erasure-withdrawals': {
    title: { zh: '在服务台撤回删除申请', en: 'The same at the desk' },
    who: workerRoles, input: () => z.strictObject({ personId, note: text(200) }),
    output: () => z.strictObject({ withdrawnAt: moment }), refusals: [...subject, 'erasure.none'],
  },
})
