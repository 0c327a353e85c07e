import * as z from 'zod'
import { leaderRoles } from '../roles.ts'
import { activityId, calls, community, cursor, limit, moment, page, personId, shiftId, text } from './call.ts'
import { hours } from './volunteering/hours.ts'
import { kind, shift, signUp } from './volunteering/shapes.ts'

const mine = z.strictObject({ shift, signUp })
const activity = z.strictObject({
  id: activityId, title: z.string(), kind, summary: z.string(), place: z.string(), community,
  communityName: z.string(), leaderId: personId, leaderName: z.string(), guarantees: z.string(),
  riskLevel: z.int(), recordingUnit: z.string(), shifts: z.array(shift),
})

const places = calls({
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
    input: z.strictObject({
      title: text(40), kind, summary: text(1000), place: text(60), community, leaderId: personId.optional(),
      guarantees: text(200), riskLevel: z.int().min(1).max(3), policyNumber: text(60).optional(),
      shifts: z.array(z.strictObject({ startsAt: moment, endsAt: moment, capacity: z.int().min(1).max(2000) })).min(1).max(20),
    }),
    output: activity,
    refusals: ['role.scope', 'division.unknown', 'shift.times', 'activity.uninsured', 'person.unknown', 'leader.notLeader'],
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
  'POST /shifts/:shiftId/sign-ups': {
    title: { zh: '报名', en: 'Sign up for a shift' },
    who: ['resident'],
    input: z.strictObject({ shiftId }),
    output: z.strictObject({ signUp }),
    refusals: ['shift.unknown', 'shift.full', 'shift.over', 'signUp.exists'],
  },
  'POST /shifts/:shiftId/sign-up-cancellations': {
    title: { zh: '取消报名', en: 'Cancel my sign-up' },
    who: ['resident'],
    input: z.strictObject({ shiftId, reason: text(200).optional() }),
    output: z.strictObject({ signUp }),
    refusals: ['shift.unknown', 'signUp.unknown', 'signUp.tooLate'],
  },
  'GET /me/shifts': {
    title: { zh: '我的班次', en: 'My shifts, newest first' },
    who: ['resident'], input: z.strictObject({ cursor, limit }),
    output: z.strictObject({ items: z.array(mine), cursor: z.string().optional(), serverTime: moment }), refusals: [],
  },
  'GET /me/led-shifts': {
    title: { zh: '我带队的班次', en: 'The shifts I lead, newest first' },
    who: leaderRoles, input: z.strictObject({ cursor, limit }), output: page(shift), refusals: [],
  },
})

/** Every call of the volunteering function. */
export const volunteering = { ...places, ...hours }
