import * as z from 'zod'
import { calls, cursor, limit, moment, shiftId, text } from './call.ts'
import { activities } from './volunteering/activities.ts'
import { hours } from './volunteering/hours.ts'
import { marks } from './volunteering/marks.ts'
import { roleId, shift, signUp } from './volunteering/shapes.ts'

const mine = z.strictObject({ shift, signUp })

const places = calls({
  'POST /shifts/:shiftId/sign-ups': {
    title: { zh: '报名', en: 'Sign up for a shift' },
    who: ['resident'],
    input: z.strictObject({ shiftId, roleId: roleId.optional() }),
    output: z.strictObject({ signUp }),
    refusals: [
      'shift.unknown', 'shift.over', 'shift.role', 'shift.cancelled', 'shift.closed', 'shift.notYetOpen',
      'condition.birthDay', 'condition.tooYoung', 'condition.tooOld', 'condition.guardian', 'condition.certificate',
      'condition.expired', 'condition.training', 'signUp.suspended', 'signUp.exists', 'shift.full',
    ],
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
})

/** Every call of the volunteering function. */
export const volunteering = { ...activities, ...places, ...marks, ...hours }
