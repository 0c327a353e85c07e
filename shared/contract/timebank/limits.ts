import * as z from 'zod'
import { adminRoles, reviewRoles } from '../../roles.ts'
import { calls, community, cursor, day, limit, once, page, personId, text } from '../call.ts'

const dailyMinutes = z.int().min(1).max(1440)

const exception = once(() => z.strictObject({
  personId, personName: z.string(), community, dailyMinutes: z.int(), reason: z.string(),
  status: z.enum(['proposed', 'active', 'over', 'ended']), proposedByName: z.string(), approvedByName: z.string().optional(),
  /** The days on which it holds, both included; the first is that of its approval. */
  fromDay: day.optional(), endsOn: day,
}))

/** One person may earn more in a day than others, for a time (TB-03). */
export const limits = calls({
  'GET /time-credit/limits': {
    title: { zh: '每日上限的特例', en: "Who may earn more in a day than the community's cap (TB-03)" },
    who: reviewRoles, input: () => z.strictObject({ community, cursor, limit }), output: () => page(exception()),
    refusals: ['role.scope'],
  },
  'POST /time-credit/limits': {
    title: { zh: '提出每日上限的特例', en: 'Propose that one person may earn more in a day, until a day at most a year away' },
    who: adminRoles,
    input: () => z.strictObject({ personId, dailyMinutes, endsOn: day, reason: text(200) }),
    output: exception,
    refusals: ['person.unknown', 'role.scope', 'person.left', 'limit.day', 'limit.notHigher', 'limit.exists'],
  },
  'POST /time-credit/limits/:personId/approval': {
    title: { zh: '批准每日上限的特例', en: 'A second person approves; it holds from today on' },
    who: adminRoles, input: () => z.strictObject({ personId }), output: exception,
    refusals: ['person.unknown', 'role.scope', 'limit.unknown', 'approval.self', 'approval.done', 'limit.day'],
  },
  'POST /time-credit/limits/:personId/end': {
    title: { zh: '停止每日上限的特例', en: 'From today on the usual cap holds again; a proposal is withdrawn' },
    who: adminRoles, input: () => z.strictObject({ personId, reason: text(200) }), output: exception,
    refusals: ['person.unknown', 'role.scope', 'limit.unknown', 'approval.done'],
  },
})
