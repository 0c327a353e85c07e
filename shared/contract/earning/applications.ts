import * as z from 'zod'
import { adminRoles, workerRoles } from '../../roles.ts'
import { calls, community, cursor, day, fileId, id, limit, moment, once, page, personId, text } from '../call.ts'
import { batchCuts } from './batches.ts'

/**
 * `look`: a person has to read the words first (WX-05); `rating`: the review group rates; `notice`: on public notice;
 * then it is booked, refused, or was withdrawn.
 */
export const applicationStates = ['look', 'rating', 'notice', 'booked', 'refused', 'withdrawn'] as const
/** What becomes of an objection: it stays as rated, with other points and a new notice, or it is refused. */
export const objectionOutcomes = ['keep', 'change', 'refuse'] as const

export const applicationId = id('pap')
const objectionId = id('obj')
const code = z.string().regex(/^[a-zA-Z0-9-]{1,30}$/)
const points = z.int().min(0).max(1000)
const photos = z.array(fileId).max(3)

const objection = once(() => z.strictObject({
  id: objectionId, text: z.string(), at: moment, byName: z.string().optional(),
  outcome: z.enum(objectionOutcomes).optional(), points: z.int().optional(), answer: z.string().optional(),
  answeredAt: moment.optional(), answeredByName: z.string().optional(),
}))

/**
 * `reasons` are those of raters who gave nothing, without their names; `ratings` are for who reviews, and `photos` for
 * them, the raters and the family: the public notice has none (PV-06).
 */
export const application = once(() => z.strictObject({
  id: applicationId, community, rule: z.strictObject({ code, title: z.string(), most: points }), nameMasked: z.string(),
  byName: z.string().optional(), happenedOn: day, text: z.string(), state: z.enum(applicationStates), appliedAt: moment,
  photos: photos.optional(),
  raters: z.strictObject({ needed: z.int(), given: z.int() }), points: points.optional(), noticeEndsAt: moment.optional(),
  bookAt: moment.optional(), granted: z.int().optional(), bookedAt: moment.optional(),
  why: z.enum([...batchCuts, 'noRule', 'group', 'noHousehold']).optional(), reasons: z.array(z.string()),
  objections: z.array(objection()),
  ratings: z.array(z.strictObject({ byName: z.string(), points, reason: z.string().optional(), at: moment })).optional(),
  mine: z.strictObject({ points, reason: z.string().optional() }).optional(),
}))

export const applications = calls({
  'GET /point-applications/rules': {
    title: { zh: '可以申报的积分规则', en: 'The rules under which one may apply for points today' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional() }),
    output: () => z.strictObject({
      items: z.array(z.strictObject({ code, title: z.string(), points })), earliest: day, noticeDays: z.int(), raters: z.int(),
    }),
    refusals: [],
  },
  'POST /point-applications': {
    title: {
      zh: '申报积分', en: 'Apply for points, for oneself, for one of the household, or at the desk for who has no phone',
    },
    who: ['resident'],
    input: () => z.strictObject({
      rule: code, happenedOn: day, text: text(300), personId: personId.optional(), photos: photos.default([]),
    }),
    output: application,
    refusals: [
      'rule.unknown', 'rule.automatic', 'application.day', 'application.open', 'application.awarded', 'household.missing',
      'person.unknown', 'person.left', 'role.scope', 'conflict.close', 'file.unknown', 'file.type', 'file.notReady', 'file.used',
    ],
  },
  'GET /me/point-applications': {
    title: { zh: '我的积分申报', en: 'What I have applied for, or others for me; newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(application()), refusals: [],
  },
  'POST /point-applications/:applicationId/withdrawal': {
    title: { zh: '撤回申报', en: 'Withdraw an application before it is booked' },
    who: ['resident'], input: () => z.strictObject({ applicationId }), output: application,
    refusals: ['application.unknown', 'application.done'],
  },
  'GET /point-applications': {
    title: { zh: '社区的积分申报', en: 'The applications of a community: those to be read first, then rated, on notice, done' },
    who: [...workerRoles, 'auditor'],
    input: () => z.strictObject({ community, cursor, limit }), output: () => page(application()), refusals: ['role.scope'],
  },
  'POST /point-applications/:applicationId/looks': {
    title: { zh: '人工看一遍申报内容', en: 'Read the words that WeChat did not pass; let them on or refuse them' },
    who: workerRoles,
    input: () => z.strictObject({ applicationId, community, accept: z.boolean(), reason: text(200).optional() }),
    output: application,
    refusals: ['role.scope', 'application.unknown', 'application.done', 'application.reason', 'conflict.close'],
  },
  'GET /point-ratings': {
    title: { zh: '等我评议的申报', en: 'The applications that wait for my rating; those of my own people are not among them' },
    who: ['pointRater'],
    input: () => z.strictObject({ community: community.optional() }), output: () => z.strictObject({ items: z.array(application()) }),
    refusals: ['role.scope'],
  },
  'POST /point-applications/:applicationId/ratings': {
    title: { zh: '评议申报', en: 'Rate an application: points, or none with the reason; may be changed until all have rated' },
    who: ['pointRater'],
    input: () => z.strictObject({ applicationId, community, points, reason: text(200).optional() }),
    output: application,
    refusals: [
      'role.scope', 'application.unknown', 'application.rated', 'application.reason', 'rating.tooMany', 'conflict.close',
      'application.applied',
    ],
  },
  'GET /point-notices': {
    title: { zh: '积分公示', en: 'What is to be booked in my community, masked; everybody may object' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional(), cursor, limit }), output: () => page(application()),
    refusals: ['role.scope'],
  },
  'POST /point-applications/:applicationId/objections': {
    title: { zh: '对积分公示提出异议', en: 'Object to what is on notice, with the reason; once each' },
    who: ['resident'],
    input: () => z.strictObject({ applicationId, text: text(300) }), output: application,
    refusals: ['application.unknown', 'notice.over', 'objection.exists', 'objection.full'],
  },
  'POST /point-applications/:applicationId/objections/:objectionId/answers': {
    title: { zh: '答复异议', en: 'Answer an objection: keep, change the points (on notice anew), or refuse the application' },
    who: adminRoles,
    input: () => z.strictObject({
      applicationId, objectionId, community, outcome: z.enum(objectionOutcomes), points: points.optional(), text: text(300),
    }),
    output: application,
    refusals: [
      'role.scope', 'application.unknown', 'objection.unknown', 'objection.ruled', 'objection.stake', 'rating.tooMany',
      'conflict.close',
    ],
  },
})

