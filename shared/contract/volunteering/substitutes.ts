import * as z from 'zod'
import { leaderRoles } from '../../roles.ts'
import { calls, moment, once, personId, shiftId } from '../call.ts'
import { booking, conditionRefusals } from './places.ts'
import { roleId, signUp } from './shapes.ts'

const switched = once(() => z.strictObject({ on: z.boolean() }))

/** Who could come as well, and who comes instead of somebody else. */
export const substitutes = calls({
  'POST /shifts/:shiftId/spare': {
    title: { zh: '愿意机动支援', en: 'I could take this shift too, if I am needed' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId, on: z.boolean(), roleId: roleId.optional() }),
    output: switched,
    refusals: ['shift.unknown', 'shift.begun', ...conditionRefusals, 'mark.suspended', 'signUp.exists'],
  },
  'GET /shifts/:shiftId/spares': {
    title: { zh: '机动人员', en: 'Who could come as well, for the leader' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({
      people: z.array(z.strictObject({ personId, name: z.string(), roleId, since: moment })),
      /** When people were short: how many were asked, and how many of them have a place. */
      asked: z.strictObject({ people: z.int(), signedUp: z.int() }),
    }),
    refusals: ['shift.unknown', 'role.scope'],
  },
  'POST /shifts/:shiftId/spares/:personId/offer': {
    title: { zh: '请机动人员来', en: 'Ask somebody of the spare list: a place is kept until they answer' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, personId }),
    output: () => z.strictObject({ offerUntil: moment }),
    refusals: ['shift.unknown', 'role.scope', 'shift.begun', 'spare.unknown', 'signUp.exists', 'shift.full'],
  },
  'POST /shifts/:shiftId/stand-in-search': {
    title: { zh: '找人顶替', en: 'Look for somebody who comes instead of me' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId, on: z.boolean() }),
    output: switched,
    refusals: ['shift.unknown', 'shift.begun', 'signUp.unknown'],
  },
  'GET /shifts/:shiftId/stand-ins': {
    title: { zh: '谁在找人顶替', en: 'Who looks for somebody to come instead, by masked name unless they show it' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId }),
    output: () => z.strictObject({ people: z.array(z.strictObject({
      personId, nameMasked: z.string(), roleId,
      /** In full, of who shows it to neighbours. */
      name: z.string().optional(),
    })) }),
    refusals: ['shift.unknown'],
  },
  'POST /shifts/:shiftId/stand-ins': {
    title: { zh: '我来顶替', en: 'Come instead of somebody: their place becomes mine in one step' },
    who: ['resident'],
    input: () => z.strictObject({ shiftId, personId }),
    output: () => z.strictObject({ signUp: signUp(), tight: z.array(booking()) }),
    refusals: [
      'shift.unknown', 'shift.begun', 'standIn.unknown', ...conditionRefusals, 'mark.suspended', 'diary.overlap',
      'signUp.exists',
    ],
  },
})
