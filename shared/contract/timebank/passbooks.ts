import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, once, page, text } from '../call.ts'
import { importOf } from '../imports.ts'

/** What a passbook of an import is refused for. */
export const passbookFaults = [
  'unknownPerson', 'own', 'left', 'minor', 'noNumber', 'wrongMinutes', 'wrongDate', 'noIssuer', 'duplicate', 'counted', 'overCap',
] as const

const importId = id('pbi')
const cell = z.string().trim().max(100)
const row = once(() => z.strictObject({
  /** Of the file, so that a fault can be found there. */
  line: z.int().min(1).max(1_000_000), volunteerNumber: cell, passbookNumber: cell, minutes: cell,
  /** To which day the passbook was kept. */
  asOf: cell, issuer: cell,
  /** Where the photo of its last page is kept: a file name or a place in a folder; may be empty. */
  photo: cell,
}))
const passbookImport = importOf(importId)
const which = once(() => z.strictObject({ community, importId }))

/** Paper passbooks of earlier time banks (PEERS 3.22): they count once, after a check and a second person's yes. */
export const passbooks = calls({
  'POST /passbook-imports': {
    title: { zh: '导入旧存折', en: 'Begin an import of old passbooks; nothing counts before a second person approves' },
    who: adminRoles, input: () => z.strictObject({ community, name: text(60) }), output: passbookImport, refusals: ['role.scope'],
  },
  'POST /passbook-imports/:importId/parts': {
    title: { zh: '导入旧存折的一部分', en: 'Send the next passbooks; each is checked at once' },
    who: adminRoles, input: () => which().extend({ part: z.int().min(1).max(100), rows: z.array(row()).min(1).max(100) }),
    output: passbookImport, refusals: ['role.scope', 'import.unknown', 'import.closed', 'import.order'],
  },
  'POST /passbook-imports/:importId/completion': {
    title: { zh: '旧存折导入完毕，等待审批', en: 'All passbooks are there; the import waits for a second person' },
    who: adminRoles, input: which, output: passbookImport, refusals: ['role.scope', 'import.unknown', 'import.closed', 'import.empty'],
  },
  'GET /passbook-imports': {
    title: { zh: '旧存折导入列表', en: 'The imports of passbooks of a community, newest first' },
    who: adminRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(passbookImport()),
    refusals: ['role.scope'],
  },
  'GET /passbook-imports/:importId': {
    title: { zh: '旧存折检查报告', en: 'The check report of an import of passbooks, row by row, a part a page' },
    /** A page is a part, however many rows are asked for. */
    who: adminRoles, input: () => which().extend({ cursor, limit }),
    output: () => z.strictObject({
      recordImport: passbookImport(),
      items: z.array(row().extend({ faults: z.array(z.enum(passbookFaults)), nameMasked: z.string().optional() })),
      cursor: z.string().optional(),
    }),
    refusals: ['role.scope', 'import.unknown'],
  },
  'POST /passbook-imports/:importId/decision': {
    title: { zh: '审批旧存折导入', en: 'Approve or refuse, by somebody else; clean passbooks are credited then' },
    who: adminRoles, input: () => which().extend({ approve: z.boolean(), reason: text(200) }), output: passbookImport,
    refusals: ['role.scope', 'import.unknown', 'import.notChecked', 'import.self'],
  },
  'POST /passbook-imports/:importId/reversal': {
    title: { zh: '整批冲正旧存折', en: 'Take a whole import back by linked movements, by somebody who did not approve it' },
    who: adminRoles, input: () => which().extend({ reason: text(200) }), output: passbookImport,
    refusals: ['role.scope', 'import.unknown', 'import.notBooked', 'reversal.self'],
  },
})
