import * as z from 'zod'
import { adminRoles, leaderRoles } from '../roles.ts'
import { foreseen } from './ledger.ts'
import { activityId, calls, community, cursor, limit, minutes, moment, page, personId, recordId, shiftId, text } from './call.ts'

/** `timeBank` activities also earn `timeCredit`; `community` ones earn hours and points alone. */
export const activityKinds = ['community', 'timeBank'] as const
/** How the minutes are known: by both check events, entered by the leader, or reported by the volunteer. */
export const evidenceClasses = ['measured', 'leaderEntered', 'selfReported'] as const

const kind = z.enum(activityKinds)
const evidence = z.enum(evidenceClasses)
const signUpStatus = z.enum(['signedUp', 'checkedIn', 'checkedOut', 'confirmed', 'cancelled'])

const shift = z.strictObject({
  id: shiftId, activityId, title: z.string(), kind, community, communityName: z.string(), place: z.string(),
  startsAt: moment, endsAt: moment, capacity: z.int(), taken: z.int(), leaderName: z.string(),
})
const signUp = z.strictObject({
  status: signUpStatus, signedUpAt: moment, checkedInAt: moment.optional(), checkedOutAt: moment.optional(),
  measuredMinutes: z.int().optional(), selfReportedMinutes: z.int().optional(), selfReportNote: z.string().optional(),
  confirmedMinutes: z.int().optional(), evidence: evidence.optional(),
})
const mine = z.strictObject({ shift, signUp })
const activity = z.strictObject({
  id: activityId, title: z.string(), kind, summary: z.string(), place: z.string(), community,
  communityName: z.string(), leaderId: personId, leaderName: z.string(), guarantees: z.string(),
  riskLevel: z.int(), recordingUnit: z.string(), shifts: z.array(shift),
})

export const volunteering = calls({
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
  'GET /shifts/:shiftId/check-code': {
    title: { zh: '现场签到码', en: 'The rotating code shown on site' },
    who: [...leaderRoles, 'stationStaff'],
    input: z.strictObject({ shiftId }),
    output: z.strictObject({ code: z.string(), qr: z.string(), validSeconds: z.int() }),
    refusals: ['shift.unknown', 'role.scope', 'shift.notOpen'],
  },
  'POST /shifts/:shiftId/check-ins': {
    title: { zh: '签到', en: 'Check in with the code shown on site' },
    who: ['resident'],
    input: z.strictObject({ shiftId, code: z.string().regex(/^\d{6}$/) }),
    output: z.strictObject({ signUp }),
    refusals: ['shift.unknown', 'signUp.unknown', 'shift.notOpen', 'code.wrong', 'signUp.checkedIn'],
  },
  'POST /shifts/:shiftId/check-outs': {
    title: { zh: '签退', en: 'Check out with the code shown on site' },
    who: ['resident'],
    input: z.strictObject({ shiftId, code: z.string().regex(/^\d{6}$/) }),
    output: z.strictObject({ signUp }),
    refusals: ['shift.unknown', 'signUp.unknown', 'shift.notOpen', 'code.wrong', 'signUp.notCheckedIn', 'signUp.checkedOut'],
  },
  'POST /shifts/:shiftId/self-reports': {
    title: { zh: '自报时长', en: 'Report my own minutes where the code could not be used' },
    who: ['resident'],
    input: z.strictObject({ shiftId, minutes, note: text(200) }),
    output: z.strictObject({ signUp }),
    refusals: ['shift.unknown', 'signUp.unknown', 'shift.notOver', 'minutes.tooMany', 'signUp.confirmed'],
  },
  'GET /shifts/:shiftId/attendance': {
    title: { zh: '出勤名单', en: 'Who came, for the leader' },
    who: leaderRoles,
    input: z.strictObject({ shiftId }),
    output: z.strictObject({
      shift, plannedMinutes: z.int(), serverTime: moment,
      people: z.array(z.strictObject({ personId, name: z.string(), signUp })),
    }),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'POST /shifts/:shiftId/confirmations': {
    title: { zh: '确认一人的服务时长', en: "Confirm one person's minutes" },
    who: leaderRoles,
    input: z.strictObject({ shiftId, personId, minutes, reason: text(200).optional() }),
    output: z.strictObject({ recordId, personId, minutes: z.int(), evidence, movementId: z.string() }),
    refusals: [
      'shift.unknown', 'role.scope', 'signUp.unknown', 'confirmation.self', 'confirmation.notYet',
      'minutes.tooMany', 'confirmation.reason', 'signUp.confirmed',
    ],
  },
  'GET /me/service-records': {
    title: { zh: '我的服务记录', en: 'My service records, newest first' },
    who: ['resident'],
    input: z.strictObject({ cursor, limit }),
    output: page(z.strictObject({
      id: recordId, shiftId, title: z.string(), kind, place: z.string(), recordingUnit: z.string(), leaderName: z.string(),
      startsAt: moment, endsAt: moment, minutes: z.int(), evidence, confirmedByName: z.string(), recordedAt: moment,
      reversedAt: moment.optional(), reversalReason: z.string().optional(),
    })),
    refusals: [],
  },
  'GET /people/:personId/service-records/:recordId/reversal': {
    title: { zh: '冲正前先看会怎样', en: 'What a reversal would do, without doing it: balances before and after, and whether it would be refused' },
    who: adminRoles,
    input: z.strictObject({ personId, recordId, force: z.enum(['yes', 'no']).default('no') }),
    output: foreseen,
    refusals: ['record.unknown', 'role.scope', 'reversal.self', 'record.reversed'],
  },
  'POST /people/:personId/service-records/:recordId/reversal': {
    title: { zh: '冲正一条服务记录', en: 'Reverse a wrong service record; a second person and a reason are needed (VR-05)' },
    who: adminRoles,
    input: z.strictObject({
      personId, recordId, reason: text(200),
      /** Take back what is there and let the community carry the rest; for street and city administrators. */
      force: z.boolean().optional(),
    }),
    output: z.strictObject({ recordId, movementId: z.string() }),
    refusals: [
      'record.unknown', 'role.scope', 'reversal.self', 'record.reversed', 'reversal.spent', 'account.frozen', 'account.closed',
      'account.moved',
    ],
  },
})
