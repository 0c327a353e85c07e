import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, text } from '../call.ts'

/** What is shown inside the unit before it counts: a certificate, an award, a bar from stars. */
export const noticeSubjects = ['certificate', 'award', 'starBar'] as const
/** `heldUp`: its days are over, and an objection still waits for a ruling. */
export const noticeStates = ['open', 'heldUp', 'passed', 'failed'] as const

export const noticeId = id('ntc')
export const objectionId = id('obj')
const objection = once(() => z.strictObject({
  id: objectionId, text: z.string(), at: moment, byName: z.string(),
  upheld: z.boolean().optional(), ruling: z.string().optional(), ruledAt: moment.optional(),
}))
const notice = once(() => z.strictObject({
  id: noticeId, community, subject: z.enum(noticeSubjects), nameMasked: z.string(), title: z.string(),
  from: day.optional(), to: day.optional(), minutes: z.int().optional(),
  startsAt: moment, endsAt: moment, state: z.enum(noticeStates), openObjections: z.int(),
}))

export const publicity = calls({
  'GET /public-notices': {
    title: { zh: '公示', en: 'What is on public notice in my community, masked, newest first (VR-06)' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional(), cursor, limit }),
    output: () => page(notice()), refusals: ['role.scope'],
  },
  'POST /public-notices/:noticeId/objections': {
    title: { zh: '对公示提出异议', en: 'Object to what is on notice' },
    who: ['resident'],
    input: () => z.strictObject({ noticeId, text: text(500) }),
    output: notice, refusals: ['notice.unknown', 'notice.over'],
  },
  'GET /public-notices/:noticeId/objections': {
    title: { zh: '公示的异议', en: 'The objections to a notice' },
    who: adminRoles,
    input: () => z.strictObject({ community, noticeId }),
    output: () => z.strictObject({ notice: notice(), items: z.array(objection()) }), refusals: ['role.scope', 'notice.unknown'],
  },
  'POST /public-notices/:noticeId/objections/:objectionId/ruling': {
    title: { zh: '处理异议', en: 'Rule on an objection; upheld, what was on notice does not come about' },
    who: adminRoles,
    input: () => z.strictObject({ community, noticeId, objectionId, upheld: z.boolean(), text: text(500) }),
    output: notice, refusals: ['role.scope', 'notice.unknown', 'objection.unknown', 'objection.ruled', 'ruling.self'],
  },
})
