import * as z from 'zod'
import { leaderRoles } from '../../roles.ts'
import { calls, minutes, moment, shiftId, text } from '../call.ts'
import { roleId, signUp } from './shapes.ts'

const guestId = z.string().regex(/^gst_[0-9A-HJKMNP-TV-Z]{26}$/)
/** A guest is one person by name; a group counts by number and bears the group's name. */
export const guestKinds = ['guest', 'group'] as const
const lastDigits = z.string().regex(/^\d{4}$/)
const claimCode = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)

/** Those who stand at the door without having signed up: guests without an account, and groups. */
export const door = calls({
  'GET /shifts/:shiftId/door-code': {
    title: { zh: '现场来宾码', en: 'The rotating code at the door, for guests and groups' },
    who: [...leaderRoles, 'stationStaff'],
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({ code: z.string(), qr: z.string(), validSeconds: z.int(), left: z.int() }),
    refusals: ['shift.unknown', 'role.scope', 'shift.notOpen'],
  },
  'POST /shifts/:shiftId/guests': {
    title: { zh: '现场登记来宾或团队', en: 'Register a guest or a group at the door' },
    who: ['resident'],
    input: () => z.strictObject({
      shiftId, code: z.string().regex(/^\d{6}$/), kind: z.enum(guestKinds), name: text(20), people: z.int().min(1).max(50),
      /** Of the guest's phone, so that the guest alone can take the hours over later. */
      lastDigits, roleId: roleId.optional(),
    }),
    output: () => z.strictObject({ guestId, people: z.int(), claimCode }),
    refusals: ['shift.unknown', 'shift.role', 'shift.notOpen', 'code.wrong', 'guest.people', 'shift.full'],
  },
  'GET /shifts/:shiftId/guests': {
    title: { zh: '来宾与团队', en: 'Guests and groups of a shift, for its leader' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      items: z.array(z.strictObject({
        guestId, kind: z.enum(guestKinds), name: z.string(), people: z.int(), claimed: z.int(), roleId, at: moment,
        minutes: z.int().optional(), removed: z.boolean(),
      })),
    }),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'POST /shifts/:shiftId/guests/:guestId/minutes': {
    title: { zh: '填写来宾的时长', en: 'Say how long a guest or a group was there; a claim until they register' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, guestId, minutes }),
    output: () => z.strictObject({ guestId, minutes: z.int() }),
    refusals: ['shift.unknown', 'role.scope', 'guest.unknown', 'shift.notOver', 'minutes.tooMany'],
  },
  'POST /shifts/:shiftId/guests/:guestId/removal': {
    title: { zh: '撤销误登的来宾', en: 'Take back a guest or a group that was registered by mistake' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, guestId, reason: text(200) }),
    output: () => z.strictObject({ guestId }),
    refusals: ['shift.unknown', 'role.scope', 'guest.unknown', 'guest.claimed'],
  },
  'POST /me/guest-claims': {
    title: { zh: '认领做来宾时的服务', en: 'Take over what I did as a guest, now that I have registered' },
    who: ['resident'],
    input: () => z.strictObject({ claimCode, lastDigits }),
    output: () => z.strictObject({ shiftId, signUp: signUp() }),
    refusals: ['guest.unknown', 'guest.allClaimed', 'signUp.exists', 'diary.overlap'],
  },
})
