import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, limit, moment, once, orderId, page, personId, shiftId, text } from '../call.ts'

/** `late`: cancelled after the free time was over; `noShow`: neither came nor said so (VR-16, TB 1.4). */
export const markKinds = ['late', 'noShow'] as const
/** Only what stands counts; what was forgiven never did. */
export const markStates = ['standing', 'appealed', 'upheld', 'forgiven'] as const

// What was let down: a shift or an order of the time bank.
const reference = z.union([shiftId, orderId])

const mark = once(() => z.strictObject({
  reference, of: z.enum(['shift', 'order']), kind: z.enum(markKinds), state: z.enum(markStates), title: z.string(),
  startsAt: moment, markedAt: moment,
  /** Until when the person may appeal. */
  appealUntil: moment, appealReason: z.string().optional(), appealedAt: moment.optional(),
  decision: z.string().optional(), decidedAt: moment.optional(),
}))
/** As an administrator sees it: whose, by masked name. `byItself`: by the schedule, not by a person. */
const communityMark = once(() => mark().extend({ personId, nameMasked: z.string(), byItself: z.boolean() }))

/** Late cancelling and not coming, to shifts and orders alike, and the appeal against it. */
export const marks = calls({
  'GET /me/marks': {
    title: { zh: '我的缺席记录', en: 'My late cancellings and no-shows, and until when I cannot sign up or take orders' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({
      items: z.array(mark()), suspendedUntil: moment.optional(), limit: z.int(), withinDays: z.int(), suspensionDays: z.int(),
      freeMinutes: z.int(), serverTime: moment,
    }),
    refusals: [],
  },
  'POST /me/marks/:reference/appeal': {
    title: { zh: '对缺席记录申诉', en: 'Appeal against a mark' },
    who: ['resident'],
    input: () => z.strictObject({ reference, reason: text(300) }),
    output: mark,
    refusals: ['mark.unknown', 'appeal.exists', 'appeal.tooLate'],
  },
  'GET /marks': {
    title: { zh: '社区的缺席记录与申诉', en: 'The marks of a community, appeals first, newest first' },
    who: adminRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(communityMark()),
    refusals: ['role.scope'],
  },
  'POST /people/:personId/marks/:reference/decision': {
    title: { zh: '裁定申诉', en: 'Decide an appeal; never by whoever made the mark' },
    who: adminRoles,
    input: () => z.strictObject({ personId, reference, community, forgive: z.boolean(), reason: text(300) }),
    output: communityMark,
    refusals: ['role.scope', 'mark.unknown', 'appeal.self', 'appeal.none'],
  },
})
