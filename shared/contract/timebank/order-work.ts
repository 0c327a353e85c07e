import * as z from 'zod'
import { adminRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, orderId, page, personId, text } from '../call.ts'
import { changed, order } from './orders.ts'
import { paying } from './refusals.ts'

const reason = text(200)

/** What workers and administrators do with orders. */
export const orderWork = calls({
  'GET /time-bank/work': {
    title: { zh: '互助待办', en: 'The orders of a community that a worker looks after' },
    who: workerRoles,
    input: () => z.strictObject({
      community, queue: z.enum(['review', 'open', 'unclaimed', 'callBack', 'active', 'disputed', 'done']), cursor, limit,
    }),
    /** `dueAt`: until when the review or the ruling is promised. */
    output: () => page(order().extend({ dueAt: moment.optional(), overdue: z.boolean() })), refusals: ['role.scope'],
  },
  'POST /time-bank/orders/:orderId/review': {
    title: { zh: '审核需求', en: 'Open a published request, or refuse it with a reason' },
    who: workerRoles,
    input: () => z.strictObject({ orderId, approve: z.boolean(), reason: reason.optional() }), output: changed,
    refusals: ['order.unknown', 'role.scope', 'order.state', 'party.conflict', 'review.reason', ...paying],
  },
  'POST /time-bank/orders/:orderId/market-service': {
    title: { zh: '时间池购买市场服务', en: 'The pool buys a service of the market instead' },
    who: adminRoles,
    input: () => z.strictObject({ orderId, provider: text(60) }), output: changed,
    refusals: ['order.unknown', 'role.scope', 'order.state', 'order.taken', 'balance.short', ...paying],
  },
  'POST /time-bank/orders/:orderId/voiding': {
    title: { zh: '作废', en: 'Void an order, with a reason' },
    who: adminRoles,
    input: () => z.strictObject({ orderId, reason }), output: changed,
    refusals: ['order.unknown', 'role.scope', 'order.state', 'party.conflict', ...paying],
  },
  'POST /time-bank/orders/:orderId/rulings': {
    title: { zh: '裁决争议', en: 'Rule on a dispute, or on the appeal' },
    who: adminRoles,
    input: () => z.strictObject({
      orderId, pays: z.array(z.strictObject({ personId, minutes: z.int().min(0).max(1440) })).max(4), reasons: text(500),
    }),
    output: changed,
    refusals: [
      'order.unknown', 'role.scope', 'order.state', 'party.conflict', 'dispute.ruled', 'appeal.higher', 'claim.unknown',
      'ruling.tooMuch', ...paying,
    ],
  },
  'GET /time-bank/complaints': {
    title: { zh: '互助投诉', en: 'The complaints of a community that wait for an answer, oldest first' },
    who: workerRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(z.strictObject({
      id: id('cmp'), orderId, kind: z.enum(['complaint', 'objection']), byName: z.string(), text: z.string(), at: moment,
      dueOn: z.string(), overdue: z.boolean(),
    })),
    refusals: ['role.scope'],
  },
  'POST /time-bank/complaints/:complaintId/answer': {
    title: { zh: '答复投诉', en: 'Answer a complaint; an objection that is upheld reopens the order' },
    who: adminRoles,
    input: () => z.strictObject({ complaintId: id('cmp'), community, text: text(500), upheld: z.boolean() }), output: changed,
    refusals: [
      'complaint.unknown', 'role.scope', 'order.unknown', 'party.conflict', 'complaint.answered', 'order.state',
      'movement.reversed', 'balance.short', ...paying,
    ],
  },
})
