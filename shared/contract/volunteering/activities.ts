import * as z from 'zod'
import { adminRoles, leaderRoles } from '../../roles.ts'
import { activityId, calls, community, cursor, limit, moment, once, page, personId, shiftId, text } from '../call.ts'
import {
  activity, activityFile, activityStates, conditions, kind, roleId, series, shift, signUp,
} from './shapes.ts'

/**
 * What is no volunteering and must not be recorded (VR-08). The publisher says which of these the activity is; an empty
 * list is the answer "none of them". The last two a community may allow.
 */
export const notVoluntaryKinds = [
  'ownDuty', 'paidAboveCost', 'noPublicBenefit', 'ownInterest', 'socialPractice', 'internalDuty', 'schoolDuty',
  'bloodDonation', 'partyMeeting',
] as const

const mostRoles = 6
const wanted = z.int().min(1).max(2000)
/** `wanted` names a number for each role, in their order; with one role `capacity` says it. */
const plannedShift = once(() => z.strictObject({
  startsAt: moment, endsAt: moment, capacity: wanted.optional(), wanted: z.array(wanted).min(1).max(mostRoles).optional(),
}).refine(({ capacity, wanted: each }) => (capacity === undefined) !== (each === undefined), {
  error: 'either capacity or wanted', path: ['capacity'],
}))

/**
 * A series by RFC 5545: FREQ (DAILY, WEEKLY, MONTHLY) with INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS; days and times are
 * China's, and it ends within a year.
 */
export const seriesPlan = once(() => z.strictObject({
  rule: z.string().max(100), from: z.iso.date(), until: z.iso.date(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(1).max(720), capacity: wanted.optional(), wanted: z.array(wanted).min(1).max(mostRoles).optional(),
  skipHolidays: z.boolean().optional(),
}))

const notice = once(() => z.strictObject({
  title: text(40), kind, summary: text(1000), place: text(60), community, leaderId: personId.optional(),
  method: text(200).optional(), risks: text(300).optional(), guarantees: text(200), riskLevel: z.int().min(1).max(3),
  policyNumber: text(60).optional(), policyUntil: z.iso.date().optional(), checklist: z.array(z.enum(notVoluntaryKinds)),
  opensHoursBefore: z.int().min(0).max(720).optional(),
  roles: z.array(z.strictObject({ name: text(20), ...conditions })).min(1).max(mostRoles).optional(),
  shifts: z.array(plannedShift()).max(18), series: seriesPlan().optional(),
  /** Keep it for later instead of handing it in. */
  draft: z.boolean().optional(),
}))

const composing = [
  'role.scope', 'division.unknown', 'activity.title', 'activity.notVoluntary', 'activity.risks', 'shift.roles', 'shift.times',
  'series.rule', 'activity.uninsured', 'person.unknown', 'leader.notLeader',
] as const

export const activities = calls({
  'GET /shifts': {
    title: { zh: '附近的活动班次', en: 'Shifts nearby, soonest first' },
    who: ['resident'],
    /** `takeable`: only what I can take now, by room, conditions and my own diary. */
    input: () => z.strictObject({
      community: community.optional(), kind: kind.optional(), takeable: z.literal('yes').optional(), cursor, limit,
    }),
    output: () => page(shift()),
    refusals: [],
  },
  'POST /activities': {
    title: { zh: '发布活动', en: 'Hand in an activity; published at once or after review' },
    who: leaderRoles,
    input: notice,
    output: activityFile,
    refusals: composing,
  },
  'PUT /activities/:activityId': {
    title: { zh: '修改未发布的活动', en: 'Change what is not published yet, and hand it in again' },
    who: leaderRoles,
    input: () => notice().extend({ activityId }),
    output: activityFile,
    refusals: ['activity.unknown', 'activity.published', ...composing],
  },
  'POST /activities/:activityId/reviews': {
    title: { zh: '审核活动', en: 'Accept an activity, or refuse it with a reason' },
    who: adminRoles,
    input: () => z.strictObject({ activityId, accept: z.boolean(), reason: text(200).optional() }),
    output: activityFile,
    refusals: [
      'activity.unknown', 'role.scope', 'activity.notInReview', 'review.self', 'activity.title', 'activity.risks',
      'review.reason', 'shift.times', 'activity.uninsured',
    ],
  },
  'GET /activities': {
    title: { zh: '社区的活动', en: 'The activities of a community by state' },
    who: adminRoles,
    input: () => z.strictObject({ community, state: z.enum(activityStates).optional(), cursor, limit }),
    output: () => page(activityFile()),
    refusals: ['role.scope'],
  },
  'GET /me/activities': {
    title: { zh: '我发布的活动', en: 'What I lead or handed in, newest first' },
    who: leaderRoles, input: () => z.strictObject({ cursor, limit }), output: () => page(activityFile()), refusals: [],
  },
  'GET /activities/:activityId/file': {
    title: { zh: '活动档案', en: 'An activity as its leader and the reviewers see it' },
    who: leaderRoles, input: () => z.strictObject({ activityId }), output: activityFile,
    refusals: ['activity.unknown', 'role.scope'],
  },
  'GET /activities/:activityId': {
    title: { zh: '活动详情', en: 'An activity and its shifts' },
    who: ['resident'], input: () => z.strictObject({ activityId }), output: activity, refusals: ['activity.unknown'],
  },
  'GET /shifts/:shiftId': {
    title: { zh: '一个班次与我的报名', en: 'A shift and my sign-up' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      shift: shift(), summary: z.string(), guarantees: z.string(), riskLevel: z.int(), method: z.string(),
      risks: z.string().optional(), series: series().optional(),
      /** Whether I come to every shift of the series, and until when I pause. */
      regular: z.strictObject({ roleId, pausedUntil: z.iso.date().optional() }).optional(), signUp: signUp().optional(),
      leads: z.boolean(), serverTime: moment,
    }),
    refusals: ['shift.unknown'],
  },
  'GET /me/led-shifts': {
    title: { zh: '我带队的班次', en: 'The shifts I lead, newest first' },
    who: leaderRoles, input: () => z.strictObject({ cursor, limit }), output: () => page(shift()), refusals: [],
  },
})
