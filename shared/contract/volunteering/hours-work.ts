import * as z from 'zod'
import { adminRoles, leaderRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, personId, recordId, shiftId, text } from '../call.ts'
import { shift } from './shapes.ts'

const backfillId = id('bkf')
const reportId = id('rpt')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

const backfill = once(() => z.strictObject({
  id: backfillId, community, shiftId, title: z.string(), startsAt: moment, endsAt: moment,
  state: z.enum(['proposed', 'approvedOnce', 'recorded', 'refused', 'voided']), evidence: z.string(),
  photoReference: z.string().optional(),
  entries: z.array(z.strictObject({
    personId, name: z.string(), from: moment, to: moment, minutes: z.int(),
    /** Whether the row's own digits were given: it was printed for this person and shift. */
    bySheet: z.boolean(),
  })),
  proposedByName: z.string(), proposedAt: moment, firstByName: z.string().optional(), firstAt: moment.optional(),
  secondByName: z.string().optional(), secondAt: moment.optional(), reason: z.string().optional(),
  closedByName: z.string().optional(), closedAt: moment.optional(),
}))

const report = once(() => z.strictObject({
  id: reportId, personId, name: z.string(), community, about: z.string(), shiftId, title: z.string(), startsAt: moment,
  recordedMinutes: z.int(), minutes: z.int(), note: z.string(), state: z.enum(['open', 'corrected', 'dismissed']),
  openedAt: moment, dueAt: moment, overdue: z.boolean(), decidedMinutes: z.int().optional(), reason: z.string().optional(),
  decidedByName: z.string().optional(), decidedAt: moment.optional(),
}))

const entryRefusals = ['confirmation.self', 'signUp.confirmed', 'backfill.overlap', 'backfill.day', 'backfill.month'] as const

/** Paper sheets, reports of errors, and what is overdue. */
export const hoursWork = calls({
  'GET /community-shifts': {
    title: { zh: '社区某段时间的班次', en: 'The shifts of a community within some days, for whoever works with them' },
    who: [...leaderRoles, 'stationStaff', 'auditor'],
    input: () => z.strictObject({ community, from: day, to: day, cursor, limit }),
    output: () => page(shift()),
    refusals: ['role.scope'],
  },
  'GET /shifts/:shiftId/sheet': {
    title: { zh: '纸质签到表', en: 'The paper sheet of a shift, a signed row for each person' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      shift: shift(), printedOn: day, enterUntil: day,
      rows: z.array(z.strictObject({ number: z.int(), personId, name: z.string(), code: z.string(), qr: z.string() })),
    }),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'POST /shifts/:shiftId/backfills': {
    title: { zh: '按纸质表补登', en: 'Enter hours from a paper sheet, for two others to approve (VR-10)' },
    who: leaderRoles,
    input: () => z.strictObject({
      shiftId, evidence: text(200), photoReference: text(100).optional(),
      people: z.array(z.strictObject({
        personId, from: moment, to: moment, row: z.string().regex(/^\d{6}$/).optional(),
      })).min(1).max(12),
    }),
    output: backfill,
    refusals: [
      'shift.unknown', 'role.scope', 'shift.notOver', 'backfill.late', 'backfill.banned', 'sheet.row', 'backfill.times',
      'person.unknown', ...entryRefusals,
    ],
  },
  'GET /backfills': {
    title: { zh: '补登单', en: 'What was entered from paper in a community, open ones first' },
    who: [...leaderRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }), output: () => page(backfill()),
    refusals: ['role.scope'],
  },
  'POST /backfills/:backfillId/approvals': {
    title: { zh: '同意补登', en: 'Approve a sheet; the second approval records its hours' },
    who: adminRoles,
    input: () => z.strictObject({ community, backfillId }),
    output: backfill,
    refusals: ['role.scope', 'backfill.unknown', 'backfill.done', 'backfill.second', ...entryRefusals],
  },
  'POST /backfills/:backfillId/refusals': {
    title: { zh: '退回补登', en: 'Refuse a sheet, or take back one that I entered' },
    who: leaderRoles,
    input: () => z.strictObject({ community, backfillId, reason: text(200) }),
    output: backfill,
    refusals: ['role.scope', 'backfill.unknown', 'backfill.done'],
  },
  'POST /me/record-reports': {
    title: { zh: '报错报漏', en: 'Say that a record of mine is wrong or missing (VR-05)' },
    who: ['resident'],
    input: () => z.strictObject({ about: z.union([recordId, shiftId]), minutes: z.int().min(0).max(1440), note: text(200) }),
    output: report,
    refusals: [
      'record.unknown', 'record.ofOrder', 'record.reversed', 'shift.unknown', 'shift.notOver', 'signUp.confirmed',
      'minutes.tooMany', 'report.same', 'report.exists',
    ],
  },
  'GET /me/record-reports': {
    title: { zh: '我的报错报漏', en: 'What I have reported' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(report()), refusals: [],
  },
  'GET /record-reports': {
    title: { zh: '待核实的报错报漏', en: 'What volunteers of a community have reported, open ones and soonest due first' },
    who: [...adminRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }), output: () => page(report()),
    refusals: ['role.scope'],
  },
  'POST /people/:personId/record-reports/:reportId/decisions': {
    title: { zh: '核实报错报漏', en: 'Correct a record by a reversal and a new one, or say why it stands (VR-05)' },
    who: adminRoles,
    input: () => z.strictObject({
      personId, reportId, community, outcome: z.enum(['corrected', 'dismissed']), minutes: z.int().min(0).max(1440).optional(),
      reason: text(200),
      /** Take back what is there and let the community carry the rest; for street and city administrators. */
      force: z.boolean().optional(),
    }),
    output: report,
    refusals: [
      'report.unknown', 'role.scope', 'correction.second', 'report.done', 'record.reversed', 'minutes.tooMany',
      'signUp.confirmed', 'reversal.spent',
    ],
  },
  'GET /red-list': {
    title: { zh: '时长待确认红榜', en: 'Shifts whose hours are nearly due to be recorded, or overdue (VR-04)' },
    who: [...leaderRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(z.strictObject({
      shiftId, title: z.string(), leaderName: z.string(), endsAt: moment, deadline: moment, unrecorded: z.int(),
      overdue: z.boolean(),
    })),
    refusals: ['role.scope'],
  },
})
