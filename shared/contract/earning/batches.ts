import * as z from 'zod'
import { adminRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, personId, text } from '../call.ts'

export const batchStates = ['entered', 'refused', 'booking', 'booked'] as const
/**
 * Why a line of a list gives nothing: nobody of that number, twice in the list, left, no household, close to who
 * entered or confirmed it, counted already for the day, not in the rule's target group.
 */
export const batchFaults = ['unknown', 'twice', 'left', 'noHousehold', 'close', 'counted', 'group'] as const
/** What made it less than the rule says: a cap, or the quarter's budget. */
export const batchCuts = ['personDay', 'personWeek', 'ruleHouseholdWeek', 'householdWeek', 'budget'] as const

export const batchId = id('pba')
const code = z.string().regex(/^[a-zA-Z0-9-]{1,30}$/)

const batch = once(() => z.strictObject({
  id: batchId, community, rule: z.strictObject({ code, title: z.string(), points: z.int() }), occasion: z.string(),
  happenedOn: day, state: z.enum(batchStates), rows: z.int(), clean: z.int(), foreseen: z.int(), foreseenFen: z.int(),
  leftFen: z.int().optional(), done: z.int(), granted: z.int(), byName: z.string(), at: moment,
  decidedByName: z.string().optional(), decidedAt: moment.optional(), reason: z.string().optional(), bookedAt: moment.optional(),
}))

/** `foreseen` is what the preview says, `granted` what was booked. */
const row = once(() => z.strictObject({
  line: z.int(), named: z.string(), nameMasked: z.string().optional(), fault: z.enum(batchFaults).optional(),
  foreseen: z.int(), cutBy: z.enum(batchCuts).optional(), granted: z.int().optional(),
}))

export const batches = calls({
  'POST /point-batches': {
    title: { zh: '录入批量积分', en: 'Enter a list of people for one rule and one occasion, and preview what it gives' },
    who: workerRoles,
    input: () => z.strictObject({
      community, rule: code, happenedOn: day, occasion: text(60),
      people: z.array(z.union([
        z.strictObject({ personId }), z.strictObject({ volunteerNumber: z.string().trim().min(1).max(20) }),
      ])).min(1).max(500),
    }),
    output: batch, refusals: ['role.scope', 'rule.unknown', 'rule.automatic', 'application.day'],
  },
  'GET /point-batches': {
    title: { zh: '批量积分', en: 'The lists of a community, newest first' },
    who: [...workerRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }), output: () => page(batch()),
    refusals: ['role.scope'],
  },
  'GET /point-batches/:batchId': {
    title: { zh: '批量积分的预览和结果', en: 'The lines of a list: the preview before it is confirmed, afterwards the result' },
    who: [...workerRoles, 'auditor'], input: () => z.strictObject({ batchId, community, cursor }),
    output: () => z.strictObject({ batch: batch(), items: z.array(row()), cursor: z.string().optional() }),
    refusals: ['role.scope', 'batch.unknown'],
  },
  'POST /point-batches/:batchId/decisions': {
    title: { zh: '复核批量积分', en: 'A second person, apart from everybody in the list, confirms or refuses it' },
    who: adminRoles,
    input: () => z.strictObject({ batchId, community, approve: z.boolean(), reason: text(200) }), output: batch,
    refusals: ['role.scope', 'batch.unknown', 'batch.done', 'batch.empty', 'second.self', 'conflict.close'],
  },
})
