import * as z from 'zod'
import { leaderRoles } from '../../roles.ts'
import { activityId, calls, moment, once, shiftId, text } from '../call.ts'
import { seriesPlan } from './activities.ts'
import { activityFile, roleId, shift } from './shapes.ts'

const reason = text(200)
const oneShift = once(() => z.strictObject({ shift: shift() }))
const leading = ['shift.unknown', 'role.scope'] as const

/** What a leader changes of what is published; whoever is on a shift is told. */
export const changes = calls({
  'POST /activities/:activityId/policy': {
    title: { zh: '登记意外险保单', en: 'Put an accident policy on record (VR-13)' },
    who: leaderRoles,
    input: () => z.strictObject({ activityId, policyNumber: text(60), policyUntil: z.iso.date().optional() }),
    output: activityFile,
    refusals: ['activity.unknown', 'role.scope', 'policy.over'],
  },
  'POST /activities/:activityId/cancellation': {
    title: { zh: '取消活动', en: 'Cancel an activity with all its shifts to come' },
    who: leaderRoles,
    input: () => z.strictObject({ activityId, reason }),
    output: activityFile,
    refusals: ['activity.unknown', 'role.scope', 'activity.notPublished'],
  },
  'POST /shifts/:shiftId/cancellation': {
    title: { zh: '取消班次', en: 'Cancel a shift; everybody on it is told the reason' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, reason }),
    output: oneShift,
    refusals: [...leading, 'shift.cancelled', 'shift.begun'],
  },
  'POST /shifts/:shiftId/moves': {
    title: { zh: '改时间', en: 'Move a shift; those on it keep their places, are told, and may leave without a mark' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, startsAt: moment, endsAt: moment, reason }),
    output: oneShift,
    refusals: [...leading, 'shift.cancelled', 'shift.begun', 'shift.times', 'activity.uninsured'],
  },
  'POST /shifts/:shiftId/sign-up-state': {
    title: { zh: '停止或恢复报名', en: 'Close sign-up, or open it again' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, open: z.boolean() }),
    output: oneShift,
    refusals: [...leading, 'shift.cancelled', 'shift.begun'],
  },
  'POST /shifts/:shiftId/capacity': {
    title: { zh: '增减名额', en: 'Want more or fewer people of a role; more go to who waits' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, roleId: roleId.optional(), capacity: z.int().min(1).max(1000) }),
    output: oneShift,
    refusals: [...leading, 'shift.cancelled', 'shift.begun', 'shift.role', 'capacity.taken'],
  },
  'POST /shifts/:shiftId/messages': {
    title: { zh: '通知全班', en: 'Send a message to everybody on a shift' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, text: text(300) }),
    output: () => z.strictObject({ people: z.int() }),
    refusals: [...leading, 'shift.cancelled', 'message.unchecked'],
  },
  'POST /activities/:activityId/series': {
    title: { zh: '修改以后各期', en: 'Change all shifts of a series from a day on' },
    who: leaderRoles,
    input: () => seriesPlan().extend({ activityId, reason }),
    output: activityFile,
    refusals: ['activity.unknown', 'role.scope', 'series.none', 'shift.roles', 'shift.times', 'series.rule'],
  },
  'POST /activities/:activityId/series/end': {
    title: { zh: '结束固定活动', en: 'End a series; its shifts from a day on are cancelled' },
    who: leaderRoles,
    input: () => z.strictObject({ activityId, from: z.iso.date(), reason }),
    output: activityFile,
    refusals: ['activity.unknown', 'role.scope', 'series.none', 'shift.times'],
  },
})
