import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, once, page, text } from '../call.ts'
import { importOf } from '../imports.ts'

/** The groups of fields in which records travel between systems (MZ/T 061-2015, VR-17). */
export const exportGroups = [
  'volunteers', 'groups', 'projects', 'trainings', 'awards', 'hours', 'ratings', 'certificates',
] as const
export const exportFormats = ['csv', 'jsonl'] as const
/** What a row of an import is refused for. */
export const rowFaults = [
  'unknownPerson', 'own', 'wrongDate', 'wrongTime', 'wrongMinutes', 'noTitle', 'duplicate', 'overlap', 'longDay', 'changed',
] as const

const group = z.enum(exportGroups)
const format = z.enum(exportFormats)
const part = once(() => z.strictObject({ text: z.string(), rows: z.int(), cursor: z.string().optional() }))

export const importId = id('imp')
const cell = z.string().trim().max(100)
const row = once(() => z.strictObject({
  /** Of the file, so that a fault can be found there. */
  line: z.int().min(1).max(1_000_000), volunteerNumber: cell, title: cell, day: cell, from: cell, to: cell, minutes: cell, place: cell,
}))
const recordImport = importOf(importId)
const which = once(() => z.strictObject({ community, importId }))

export const exchange = calls({
  'POST /record-exports': {
    title: { zh: '导出志愿服务记录', en: 'Begin an export of a group of records; it leaves a trace (VR-07, VR-17)' },
    who: adminRoles, input: () => z.strictObject({ community, group, format, reason: text(200) }),
    output: () => z.strictObject({ id: z.string(), fileName: z.string(), mediaType: z.string() }), refusals: ['role.scope'],
  },
  'GET /record-exports/:exportId/parts': {
    title: { zh: '导出的一部分', en: 'One part of an export' },
    who: adminRoles, input: () => z.strictObject({ exportId: z.string().max(200), community, cursor }), output: part,
    refusals: ['role.scope', 'export.unknown'],
  },
  'GET /me/record-export': {
    title: { zh: '导出我的记录', en: 'My own records of a group, in parts (VR-05)' },
    who: ['resident'], beforeTerms: true, input: () => z.strictObject({ group: group.exclude(['groups', 'projects']), format, cursor }),
    output: () => part().extend({ fileName: z.string(), mediaType: z.string() }), refusals: [],
  },
  'POST /record-imports': {
    title: { zh: '导入历史记录', en: 'Begin an import of old records; nothing counts before a second person approves' },
    who: adminRoles, input: () => z.strictObject({ community, name: text(60) }), output: recordImport, refusals: ['role.scope'],
  },
  'POST /record-imports/:importId/parts': {
    title: { zh: '导入一部分', en: 'Send the next rows; each is checked at once' },
    who: adminRoles, input: () => which().extend({ part: z.int().min(1).max(100), rows: z.array(row()).min(1).max(100) }),
    output: recordImport, refusals: ['role.scope', 'import.unknown', 'import.closed', 'import.order'],
  },
  'POST /record-imports/:importId/completion': {
    title: { zh: '导入完毕，等待审批', en: 'All rows are there; the import waits for a second person' },
    who: adminRoles, input: which, output: recordImport, refusals: ['role.scope', 'import.unknown', 'import.closed', 'import.empty'],
  },
  'GET /record-imports': {
    title: { zh: '导入列表', en: 'The imports of a community, newest first' },
    who: adminRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(recordImport()), refusals: ['role.scope'],
  },
  'GET /record-imports/:importId': {
    title: { zh: '检查报告', en: 'The check report of an import, row by row, a part a page' },
    /** A page is a part, however many rows are asked for. */
    who: adminRoles, input: () => which().extend({ cursor, limit }),
    output: () => z.strictObject({
      recordImport: recordImport(), items: z.array(row().extend({ faults: z.array(z.enum(rowFaults)), nameMasked: z.string().optional() })),
      cursor: z.string().optional(),
    }),
    refusals: ['role.scope', 'import.unknown'],
  },
  'POST /record-imports/:importId/decision': {
    title: { zh: '审批导入', en: 'Approve or refuse an import, by somebody else; its clean rows are booked then' },
    who: adminRoles, input: () => which().extend({ approve: z.boolean(), reason: text(200) }), output: recordImport,
    refusals: ['role.scope', 'import.unknown', 'import.notChecked', 'import.self'],
  },
  'POST /record-imports/:importId/reversal': {
    title: { zh: '整批冲正', en: 'Take a whole import back by linked movements, by somebody who did not approve it' },
    who: adminRoles, input: () => which().extend({ reason: text(200) }), output: recordImport,
    refusals: ['role.scope', 'import.unknown', 'import.notBooked', 'reversal.self'],
  },
})
