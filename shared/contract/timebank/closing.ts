import * as z from 'zod'
import { workerRoles } from '../../roles.ts'
import { calls, community, cursor, limit, moment, once, page, personId, text } from '../call.ts'

const closing = once(() => z.strictObject({
  personId, personName: z.string(), why: z.enum(['moved', 'died']), community,
  status: z.enum(['open', 'proposed', 'given', 'toPool', 'returned']), openedAt: moment, endsAt: moment,
  minutes: z.int().optional(), toId: personId.optional(), toName: z.string().optional(),
  proposedByName: z.string().optional(), reason: z.string().optional(), decidedByName: z.string().optional(),
  decidedAt: moment.optional(),
}))

/** What becomes of the credit of somebody who has died or moved away (TB-11). */
export const closings = calls({
  'GET /time-credit/closings': {
    title: { zh: '离开或去世居民的时间币', en: 'The credit of residents who have died or left, newest first' },
    who: [...workerRoles, 'auditor'], input: () => z.strictObject({ community, cursor, limit }), output: () => page(closing()),
    refusals: ['role.scope'],
  },
  'POST /time-credit/closings/:personId/gift': {
    title: { zh: '提出转给亲属', en: 'Propose at the desk that it goes to a spouse or relative in the direct line of 60 or more' },
    who: workerRoles, input: () => z.strictObject({ personId, to: personId, reason: text(200) }), output: closing,
    refusals: [
      'closing.unknown', 'role.scope', 'closing.over', 'gift.notKin', 'person.left', 'person.unknown', 'birthDay.missing',
      'closing.young', 'closing.ownCase',
    ],
  },
  'POST /time-credit/closings/:personId/approval': {
    title: { zh: '复核转给亲属', en: 'A second person approves; the minutes move' },
    who: workerRoles, input: () => z.strictObject({ personId }), output: closing,
    refusals: ['closing.unknown', 'role.scope', 'closing.over', 'approval.self', 'person.left', 'closing.ownCase'],
  },
})
