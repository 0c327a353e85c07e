import * as z from 'zod'
import { reviewRoles } from '../roles.ts'
import { calls, community, cursor } from './call.ts'
import { asset } from './ledger.ts'

export const formats = ['hledger', 'csv', 'jsonl'] as const

/** The books as files, and months that are closed. */
export const books = calls({
  'POST /audit/exports': {
    title: { zh: '导出日记账', en: 'Begin an export of the journal: what was booked until now' },
    who: reviewRoles,
    input: z.strictObject({
      community, format: z.enum(formats), asset: asset.optional(), from: z.iso.date().optional(),
      to: z.iso.date().optional(),
    }),
    output: z.strictObject({ id: z.string(), fileName: z.string(), mediaType: z.string() }),
    refusals: ['role.scope'],
  },
  'GET /audit/exports/:exportId/parts': {
    title: { zh: '导出文件的下一部分', en: 'The next part of an exported file; the parts put together are the file' },
    who: reviewRoles,
    input: z.strictObject({ exportId: z.string().max(300), community, cursor }),
    output: z.strictObject({ text: z.string(), movements: z.int(), cursor: z.string().optional() }),
    refusals: ['role.scope', 'export.unknown'],
  },
})
