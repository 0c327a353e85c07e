import * as z from 'zod'
import { leaderRoles } from '../../roles.ts'
import { calls, cursor, limit, moment, once, personId, shiftId, text } from '../call.ts'
import { roleId, shift, signUp, signUpStatus } from './shapes.ts'

const mine = once(() => z.strictObject({ shift: shift(), signUp: signUp() }))
/** What else stands in a person's diary; less than half an hour away where it is called tight. */
export const booking = once(() => z.strictObject({ title: z.string(), from: moment, to: moment }))
/** What shift and role ask of a person (the activities' rule). */
export const conditionRefusals = [
  'shift.role', 'shift.cancelled', 'shift.closed', 'shift.notYetOpen', 'condition.birthDay', 'condition.tooYoung',
  'condition.tooOld', 'condition.guardian', 'condition.certificate', 'condition.expired', 'condition.training',
] as const

/** Signing up, the waiting list, and what comes of both. */
export const places = calls({
  'POST /shifts/:shiftId/sign-ups': {
    title: { zh: '报名，或接受候补名额', en: 'Sign up for a shift, or accept the place that is kept for me' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId, roleId: roleId.optional() }),
    output: () => z.strictObject({ signUp: signUp(), tight: z.array(booking()) }),
    refusals: [
      'shift.unknown', 'shift.over', ...conditionRefusals, 'mark.suspended', 'diary.overlap', 'signUp.exists', 'signUp.waiting',
      'offer.over', 'shift.full',
    ],
  },
  'POST /shifts/:shiftId/sign-up-cancellations': {
    title: { zh: '取消报名、退出候补或谢绝名额', en: 'Cancel my sign-up, leave the waiting list or decline the place offered' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId, reason: text(200).optional() }),
    output: () => z.strictObject({ signUp: signUp() }),
    refusals: ['shift.unknown', 'signUp.unknown', 'signUp.tooLate'],
  },
  'POST /shifts/:shiftId/waiting': {
    title: { zh: '加入候补', en: 'Join the waiting list of a full shift' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId, roleId: roleId.optional() }),
    output: () => z.strictObject({ signUp: signUp(), position: z.int() }),
    refusals: [
      'shift.unknown', 'shift.begun', ...conditionRefusals, 'mark.suspended', 'signUp.exists', 'shift.notFull', 'waiting.full',
    ],
  },
  'GET /shifts/:shiftId/my-place': {
    title: { zh: '我的候补位置', en: 'Where I stand on the waiting list' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      signUp: signUp().optional(),
      /** Of how many I am which; the next is 1. */
      position: z.int().optional(), waiting: z.int(),
      /** So close to the start that the first of those waiting takes a free place. */
      firstCome: z.boolean(), free: z.int(),
      /** Cancelling is free until. */
      freeUntil: moment,
      /** Whether I could come as well, and whether I look for somebody to come instead. */
      spare: z.boolean(), searching: z.boolean(), serverTime: moment,
    }),
    refusals: ['shift.unknown'],
  },
  'GET /shifts/:shiftId/queue': {
    title: { zh: '候补名单', en: 'Who waits for a shift, for its leader' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      people: z.array(z.strictObject({
        personId, name: z.string(), roleId, status: signUpStatus, waitingSince: moment, offerUntil: moment.optional(),
      })),
      serverTime: moment,
    }),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'POST /shifts/:shiftId/no-shows': {
    title: { zh: '记一次未到', en: 'Mark that somebody neither came nor cancelled, once the shift is over' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, personId }),
    output: () => z.strictObject({ shiftId, personId }),
    refusals: ['shift.unknown', 'role.scope', 'noShow.self', 'shift.notOver', 'signUp.unknown', 'noShow.came'],
  },
  'GET /me/shifts': {
    title: { zh: '我的班次', en: 'My shifts, newest first' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }),
    output: () => z.strictObject({ items: z.array(mine()), cursor: z.string().optional(), serverTime: moment }), refusals: [],
  },
})
