import * as z from 'zod'
import { adminRoles, leaderRoles } from '../../roles.ts'
import { calls, cursor, limit, minutes, moment, once, orderId, page, personId, recordId, shiftId, text } from '../call.ts'
import { emergency } from '../identity/facts.ts'
import { foreseen } from '../ledger.ts'
import { activityKinds, evidence, shift, signUp } from './shapes.ts'

/** In degrees. */
const place = { latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }

const check = once(() => z.strictObject({
  shiftId, code: z.string().regex(/^\d{6}$/),
  /** When the code was typed, by the phone's clock as it follows the server's; for what was kept without network. */
  madeAt: moment.optional(),
  /** What the phone calls itself: a number that it made at random and keeps. */
  device: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/).optional(),
  /** Where the phone is, if the person wants it kept as evidence; the nonce keeps digests of it from being guessed. */
  place: z.strictObject({ ...place, nonce: z.string().min(16).max(64) }).optional(),
}))
const sums = {
  measuredMinutes: z.int(), leaderEnteredMinutes: z.int(), selfReportedMinutes: z.int(),
  /** Of the measured ones: those with a check that was made without network and sent later. */
  sentLateMinutes: z.int(),
}
const checkRefusals = [
  'shift.unknown', 'signUp.unknown', 'signUp.confirmed', 'shift.notOpen', 'check.future', 'check.tooLate', 'code.tries',
  'code.wrong', 'check.tooMany',
] as const

/** Check-in and check-out, confirmation and what follows from it. */
export const hours = calls({
  'GET /shifts/:shiftId/check-code': {
    title: { zh: '现场签到码', en: 'The rotating code shown on site' },
    who: [...leaderRoles, 'stationStaff'],
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      code: z.string(), qr: z.string(), validSeconds: z.int(), title: z.string(), place: z.string(), startsAt: moment,
      endsAt: moment, signedUp: z.int(), present: z.int(), left: z.int(),
    }),
    refusals: ['shift.unknown', 'role.scope', 'shift.cancelled', 'shift.notOpen', 'activity.uninsured'],
  },
  'POST /shifts/:shiftId/check-ins': {
    title: { zh: '签到', en: 'Check in with the code shown on site, now or typed without network and sent later' },
    who: ['resident'],
    input: check,
    output: () => z.strictObject({ signUp: signUp() }),
    refusals: [...checkRefusals, 'signUp.checkedIn'],
  },
  'POST /shifts/:shiftId/check-outs': {
    title: { zh: '签退', en: 'Check out with the code shown on site; one typed without network may come before its check-in' },
    who: ['resident'],
    input: check,
    output: () => z.strictObject({ signUp: signUp() }),
    refusals: [...checkRefusals, 'signUp.notCheckedIn', 'signUp.checkedOut'],
  },
  'PUT /shifts/:shiftId/site-place': {
    title: { zh: '标记现场位置', en: 'Mark where a shift is held, rounded to about a hundred metres (PV-05)' },
    who: [...leaderRoles, 'stationStaff'],
    input: () => z.strictObject({ shiftId, ...place }),
    output: () => z.strictObject(place),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'POST /shifts/:shiftId/self-reports': {
    title: { zh: '自报时长', en: 'Report my own minutes where the code could not be used' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId, minutes, note: text(200) }),
    output: () => z.strictObject({ signUp: signUp() }),
    refusals: ['shift.unknown', 'signUp.unknown', 'shift.notOver', 'minutes.tooMany', 'signUp.confirmed'],
  },
  'GET /shifts/:shiftId/attendance': {
    title: { zh: '出勤名单', en: 'Who came, for the leader' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      shift: shift(), plannedMinutes: z.int(), serverTime: moment,
      /** Whether whoever asks leads this very shift, and may see whom to ring for somebody on it. */
      isLeader: z.boolean(),
      people: z.array(z.strictObject({ personId, name: z.string(), phone: z.string().optional(), signUp: signUp() })),
    }),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'POST /shifts/:shiftId/emergency-views': {
    title: { zh: '看一位志愿者的紧急联系人', en: 'See whom to ring for somebody on my shift; the view is logged, and told to them' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, personId }),
    output: () => z.strictObject(emergency),
    refusals: ['shift.unknown', 'role.scope', 'signUp.unknown', 'emergency.notNow', 'field.empty'],
  },
  'POST /shifts/:shiftId/confirmations': {
    title: { zh: '确认一人的服务时长', en: "Confirm one person's minutes" },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, personId, minutes, reason: text(200).optional() }),
    output: () => z.strictObject({ recordId, personId, minutes: z.int(), evidence, movementId: z.string() }),
    refusals: [
      'shift.unknown', 'role.scope', 'signUp.unknown', 'confirmation.self', 'confirmation.notYet',
      'minutes.tooMany', 'confirmation.reason', 'signUp.confirmed',
    ],
  },
  'POST /shifts/:shiftId/confirmation-batches': {
    title: { zh: '一次确认整个班次', en: 'Confirm the minutes of many people of a shift; each once, however often it is sent' },
    who: leaderRoles,
    input: () => z.strictObject({
      shiftId,
      people: z.array(z.strictObject({ personId, minutes, reason: text(200).optional() })).min(1).max(500),
    }),
    output: () => z.strictObject({
      confirmed: z.int(), minutes: z.int(), refused: z.array(z.strictObject({ personId, code: z.string() })),
    }),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'GET /me/hour-sums': {
    title: { zh: '我的时长合计', en: 'What my hours come to, apart by how they are known' },
    who: ['resident'], input: () => z.strictObject({}),
    output: () => z.strictObject({ records: z.int(), ...sums }), refusals: [],
  },
  'GET /me/service-records': {
    title: { zh: '我的服务记录', en: 'My service records, newest first' },
    who: ['resident'],
    beforeTerms: true,
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(z.strictObject({
      id: recordId, shiftId, imported: z.boolean().optional(),
      /** `order`: of an order of the time bank, which is named. */
      kind: z.enum([...activityKinds, 'order']), orderId: orderId.optional(),
      title: z.string(), place: z.string(), recordingUnit: z.string(), leaderName: z.string(),
      startsAt: moment, endsAt: moment, minutes: z.int(), evidence, confirmedByName: z.string(), recordedAt: moment,
      reason: z.string().optional(), sentLate: z.boolean().optional(), topUpMinutes: z.int().optional(),
      reversedAt: moment.optional(), reversalReason: z.string().optional(),
    })),
    refusals: [],
  },
  'GET /people/:personId/service-records/:recordId/reversal': {
    title: { zh: '冲正前先看会怎样', en: 'What a reversal would do, without doing it: balances before and after, and whether it would be refused' },
    who: adminRoles,
    input: () => z.strictObject({ personId, recordId, force: z.enum(['yes', 'no']).default('no') }),
    output: foreseen,
    refusals: ['record.unknown', 'role.scope', 'reversal.self', 'record.reversed'],
  },
  'POST /people/:personId/service-records/:recordId/reversal': {
    title: { zh: '冲正一条服务记录', en: 'Reverse a wrong service record; a second person and a reason are needed (VR-05)' },
    who: adminRoles,
    input: () => z.strictObject({
      personId, recordId, reason: text(200),
      /** Take back what is there and let the community carry the rest; for street and city administrators. */
      force: z.boolean().optional(),
    }),
    output: () => z.strictObject({ recordId, movementId: z.string() }),
    refusals: [
      'record.unknown', 'role.scope', 'reversal.self', 'record.reversed', 'reversal.spent', 'account.frozen', 'account.closed',
      'account.moved',
    ],
  },
})
