import * as z from 'zod'
import { adminRoles, reviewRoles } from '../roles.ts'
import { calls, community, cursor, limit, moment, once, page } from './call.ts'
import { asset } from './ledger.ts'

export const formats = ['hledger', 'csv', 'jsonl'] as const

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const closedMonth = once(() => z.strictObject({
  community, month, closedAt: moment, closedByName: z.string(), movements: z.int(),
  kinds: z.array(z.strictObject({
    kind: z.string(), opening: z.int(), in: z.int(), out: z.int(), closing: z.int(),
  })),
  /** What was booked in this month for earlier ones that had been closed already; what was taken back is below zero. */
  late: z.array(z.strictObject({
    month, movement: z.string(), asset, reversal: z.boolean(), movements: z.int(), amount: z.int(),
  })),
}))

/** The books as files, and months that are closed. */
export const books = calls({
  'POST /audit/exports': {
    title: { zh: '导出日记账', en: 'Begin an export of the journal: what was booked until now' },
    who: reviewRoles,
    input: () => z.strictObject({
      community, format: z.enum(formats), asset: asset.optional(), from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
    output: () => z.strictObject({ id: z.string(), fileName: z.string(), mediaType: z.string() }),
    refusals: ['role.scope'],
  },
  'GET /audit/exports/:exportId/parts': {
    title: { zh: '导出文件的下一部分', en: 'The next part of an exported file; the parts put together are the file' },
    who: reviewRoles,
    input: () => z.strictObject({ exportId: z.string().max(300), community, cursor }),
    output: () => z.strictObject({ text: z.string(), movements: z.int(), cursor: z.string().optional() }),
    refusals: ['role.scope', 'export.unknown'],
  },
  'POST /audit/months/:month/closing': {
    title: { zh: '关账并公布月报', en: 'Close a month: publish its statement, for good' },
    who: adminRoles,
    input: () => z.strictObject({ community, month }),
    output: closedMonth,
    refusals: ['role.scope', 'period.open', 'month.closed'],
  },
  'GET /audit/months': {
    title: { zh: '社区月报', en: 'The closed months of a community, newest first' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional(), cursor, limit }),
    output: () => page(closedMonth()),
    refusals: ['role.scope'],
  },
})
