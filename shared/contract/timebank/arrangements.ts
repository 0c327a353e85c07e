import * as z from 'zod'
import { workerRoles } from '../../roles.ts'
import { forbiddenCodes, serviceCodes } from '../../services.ts'
import { calls, community, cursor, day, limit, minutes, moment, once, orderId, page, personId, text } from '../call.ts'
import { service } from './catalogue.ts'
import { arrangementId } from './orders.ts'
import { forbidden, mandates, paying } from './refusals.ts'

const status = z.enum(['proposed', 'review', 'active', 'refused', 'lapsed', 'ended'])
/** Who ended it: a side, a worker, or that somebody left, was suspended, or its last day was over. */
const endedAs = z.enum(['requester', 'volunteer', 'worker', 'left', 'suspended', 'over'])
const side = z.enum(['requester', 'kin', 'volunteer', 'worker'])
const reason = text(200)
const changed = once(() => z.strictObject({ arrangementId, status }))
const words = once(() => z.strictObject({ zh: z.string(), en: z.string() }))
/** Weekdays are 1 (Monday) to 7; the time is China's. */
const timing = once(() => ({
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), everyWeeks: z.int().min(1).max(4).default(1),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), from: day, until: day, skipHolidays: z.boolean().default(true),
}))

const arrangement = once(() => z.strictObject({
  id: arrangementId, status, service, title: z.string(), note: z.string(), tags: z.array(z.string()), place: z.string(),
  community, communityName: z.string(), homeVisit: z.boolean(), minutes: z.int(), pays: z.enum(['credit', 'pool']),
  weekdays: z.array(z.int()), everyWeeks: z.int(), time: z.string(), from: day, until: day, skipHolidays: z.boolean(),
  requesterId: personId, requesterName: z.string(), operatorName: z.string().optional(), volunteerId: personId,
  volunteerName: z.string(), proposedBy: z.enum(['requester', 'volunteer']), createdAt: moment,
  contentCheck: z.enum(['pass', 'review', 'risky', 'unchecked']), reviewBy: z.string().optional(),
  pausedUntil: day.optional(), endedAs: endedAs.optional(), endReason: z.string().optional(),
  /** The last visits that could not be booked, and why. */
  missed: z.array(z.strictObject({ day, why: words() })),
}))
const visit = once(() => z.strictObject({
  day, startsAt: moment, state: z.enum(['planned', 'booked', 'off', 'skipped', 'paused', 'holiday', 'missed']),
  orderId: orderId.optional(), holiday: z.string().optional(), why: words().optional(),
}))
const offered = [...forbidden, 'service.off', 'order.uninsured', 'order.minutes'] as const
const sides = [
  ...mandates, 'birthDay.missing', 'order.spendAge', 'order.pool', 'claim.own', 'claim.household', 'claim.young',
  'claim.guardian', 'claim.skill', 'mark.suspended',
] as const
const changing = ['arrangement.unknown', 'arrangement.state'] as const

export const arrangements = calls({
  'POST /time-bank/arrangements': {
    title: { zh: '提议固定互助', en: 'Propose a standing arrangement: as who is helped (or by mandate for them), or as who helps' },
    who: ['resident'],
    input: () => z.strictObject({
      side: z.enum(['requester', 'volunteer']), with: personId, forPerson: personId.optional(),
      service: z.enum([...serviceCodes, ...forbiddenCodes]), title: text(40).optional(),
      note: z.string().trim().max(300).default(''), tags: z.array(text(12)).max(5).default([]), place: text(60),
      minutes: minutes.min(15), pays: z.enum(['credit', 'pool']).default('credit'), ...timing(),
    }),
    output: changed,
    refusals: ['arrangement.rule', 'arrangement.stranger', 'division.unknown', ...offered, ...sides],
  },
  'GET /me/time-bank/arrangements': {
    title: { zh: '我的固定互助', en: 'The standing arrangements that I have a part in, newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }),
    output: () => page(z.strictObject({
      arrangement: arrangement(), side: z.enum(['requester', 'operator', 'volunteer']), nextAt: moment.optional(),
    })),
    refusals: [],
  },
  'GET /time-bank/arrangements/:arrangementId': {
    title: { zh: '一项固定互助', en: 'A standing arrangement with its next visits' },
    who: ['resident'], input: () => z.strictObject({ arrangementId }),
    output: () => z.strictObject({
      arrangement: arrangement(), side, mayAnswer: z.boolean(), visits: z.array(visit()), serverTime: moment,
    }),
    refusals: ['arrangement.unknown'],
  },
  'POST /time-bank/arrangements/:arrangementId/agreement': {
    title: { zh: '同意固定互助', en: 'Agree to what the other side proposed' },
    who: ['resident'],
    input: () => z.strictObject({ arrangementId, pays: z.enum(['credit', 'pool']).optional() }),
    output: changed, refusals: [...changing, ...offered, ...sides],
  },
  'POST /time-bank/arrangements/:arrangementId/refusal': {
    title: { zh: '谢绝固定互助', en: 'Decline what the other side proposed' },
    who: ['resident'], input: () => z.strictObject({ arrangementId, reason: reason.optional() }), output: changed,
    refusals: changing,
  },
  'POST /time-bank/arrangements/:arrangementId/skips': {
    title: { zh: '跳过一次', en: 'Leave one visit out' },
    who: ['resident'], input: () => z.strictObject({ arrangementId, day, reason: reason.optional() }), output: changed,
    refusals: [...changing, 'arrangement.day', 'arrangement.late', ...paying],
  },
  'POST /time-bank/arrangements/:arrangementId/pause': {
    title: { zh: '暂停到某天', en: 'Pause until a day, which still belongs to the pause' },
    who: ['resident'], input: () => z.strictObject({ arrangementId, until: day }), output: changed,
    refusals: [...changing, 'arrangement.day'],
  },
  'POST /time-bank/arrangements/:arrangementId/resumption': {
    title: { zh: '恢复', en: 'Go on before the end of a pause' },
    who: ['resident'], input: () => z.strictObject({ arrangementId }), output: changed, refusals: changing,
  },
  'POST /time-bank/arrangements/:arrangementId/end': {
    title: { zh: '结束固定互助', en: 'End a standing arrangement, or take a proposal back' },
    who: ['resident'], input: () => z.strictObject({ arrangementId, reason }), output: changed, refusals: changing,
  },
  'GET /time-bank/arrangements': {
    title: { zh: '固定互助待办', en: 'The standing arrangements of a community in a worker’s list' },
    who: workerRoles,
    input: () => z.strictObject({ community, queue: z.enum(['review', 'missed', 'active', 'done']), cursor, limit }),
    output: () => page(arrangement()), refusals: ['role.scope'],
  },
  'POST /time-bank/arrangements/:arrangementId/review': {
    title: { zh: '审核固定互助', en: 'Open what both sides have agreed on, or refuse it with a reason' },
    who: workerRoles,
    input: () => z.strictObject({ arrangementId, community, approve: z.boolean(), reason: reason.optional() }),
    output: changed,
    refusals: ['role.scope', ...changing, 'party.conflict', 'review.reason'],
  },
})
