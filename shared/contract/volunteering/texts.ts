import * as z from 'zod'
import { adminRoles, leaderRoles } from '../../roles.ts'
import { activityId, calls, community, cursor, id, limit, moment, once, page, text } from '../call.ts'
import { activityFile, suggest } from './shapes.ts'

const changeId = id('txt')
const read = { title: z.string(), summary: z.string(), place: z.string(), method: z.string(), risks: z.string().optional() }
const written = { title: text(40), summary: text(1000), place: text(60), method: text(200), risks: text(300).optional() }

/** A changed text that waits for a reviewer, with WeChat's opinion. */
const waiting = once(() => z.strictObject({
  activityId, changeId, ...read, suggest, label: z.int().optional(), why: z.string().optional(),
  submittedByName: z.string(), submittedAt: moment,
}))
const outcome = once(() => z.strictObject({ activity: activityFile(), waiting: waiting().optional() }))

/** What people read of an activity that is published, changed. */
export const texts = calls({
  'GET /activities/:activityId/texts': {
    title: { zh: '活动的文字', en: 'What people read of an activity, and what waits to take its place' },
    who: leaderRoles, input: () => z.strictObject({ activityId }), output: outcome,
    refusals: ['activity.unknown', 'role.scope'],
  },
  'POST /activities/:activityId/texts': {
    title: { zh: '修改已发布活动的文字', en: 'Change what people read of a published activity; the old text stays until the new one may go out' },
    who: leaderRoles,
    /** `risks` left out: there are none to tell of. */
    input: () => z.strictObject({ activityId, ...written }),
    output: outcome,
    refusals: [
      'activity.unknown', 'role.scope', 'activity.notPublished', 'text.same', 'activity.title', 'activity.risks',
    ],
  },
  'GET /activity-texts': {
    title: { zh: '待审核的文字修改', en: 'Changed texts of a community that wait for a reviewer, each beside what it replaces' },
    who: adminRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(waiting().extend({ before: z.strictObject(read) })),
    refusals: ['role.scope'],
  },
  'POST /activities/:activityId/texts/decisions': {
    title: { zh: '审核文字修改', en: 'Accept a changed text, or refuse it with a reason' },
    who: adminRoles,
    input: () => z.strictObject({ activityId, changeId, accept: z.boolean(), reason: text(200).optional() }),
    output: outcome,
    refusals: [
      'activity.unknown', 'role.scope', 'text.unknown', 'review.self', 'review.reason', 'activity.notPublished',
      'activity.title', 'activity.risks',
    ],
  },
})
