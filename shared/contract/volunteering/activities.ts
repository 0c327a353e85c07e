import * as z from 'zod'
import { leaderRoles } from '../../roles.ts'
import { activityId, calls, community, cursor, limit, moment, page, personId, shiftId, text } from '../call.ts'
import { activity, conditions, kind, shift, signUp } from './shapes.ts'

/**
 * What is no volunteering and must not be recorded (VR-08). The publisher says which of these the activity is; an empty
 * list is the answer "none of them".
 */
export const notVoluntaryKinds = [
  'ownDuty', 'paidAboveCost', 'noPublicBenefit', 'ownInterest', 'socialPractice', 'internalDuty', 'schoolDuty',
] as const

const mostRoles = 6
const wanted = z.int().min(1).max(2000)
/** `wanted` names a number for each role, in their order; with one role `capacity` says it. */
const plannedShift = z.strictObject({
  startsAt: moment, endsAt: moment, capacity: wanted.optional(), wanted: z.array(wanted).min(1).max(mostRoles).optional(),
}).refine(({ capacity, wanted: each }) => (capacity === undefined) !== (each === undefined), {
  error: 'either capacity or wanted', path: ['capacity'],
})

const notice = z.strictObject({
  title: text(40), kind, summary: text(1000), place: text(60), community, leaderId: personId.optional(),
  method: text(200).optional(), risks: text(300).optional(), guarantees: text(200), riskLevel: z.int().min(1).max(3),
  policyNumber: text(60).optional(), policyUntil: z.iso.date().optional(), checklist: z.array(z.enum(notVoluntaryKinds)),
  opensHoursBefore: z.int().min(0).max(720).optional(),
  roles: z.array(z.strictObject({ name: text(20), ...conditions })).min(1).max(mostRoles).optional(),
  shifts: z.array(plannedShift).min(1).max(20),
})

export const activities = calls({
  'GET /shifts': {
    title: { zh: '附近的活动班次', en: 'Shifts nearby, soonest first' },
    who: ['resident'],
    input: z.strictObject({ community: community.optional(), kind: kind.optional(), cursor, limit }),
    output: page(shift),
    refusals: [],
  },
  'POST /activities': {
    title: { zh: '发布活动', en: 'Publish an activity with its shifts' },
    who: leaderRoles,
    input: notice,
    output: activity,
    refusals: [
      'role.scope', 'division.unknown', 'activity.title', 'activity.notVoluntary', 'shift.times', 'shift.roles',
      'activity.risks', 'activity.uninsured', 'person.unknown', 'leader.notLeader',
    ],
  },
  'GET /activities/:activityId': {
    title: { zh: '活动详情', en: 'An activity and its shifts' },
    who: ['resident'], input: z.strictObject({ activityId }), output: activity, refusals: ['activity.unknown'],
  },
  'GET /shifts/:shiftId': {
    title: { zh: '一个班次与我的报名', en: 'A shift and my sign-up' },
    who: ['resident'],
    input: z.strictObject({ shiftId }),
    output: z.strictObject({
      shift, summary: z.string(), guarantees: z.string(), riskLevel: z.int(), signUp: signUp.optional(),
      leads: z.boolean(), serverTime: moment,
    }),
    refusals: ['shift.unknown'],
  },
  'GET /me/led-shifts': {
    title: { zh: '我带队的班次', en: 'The shifts I lead, newest first' },
    who: leaderRoles, input: z.strictObject({ cursor, limit }), output: page(shift), refusals: [],
  },
})
