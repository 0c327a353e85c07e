import * as z from 'zod'
import { calls, moment } from '../call.ts'

/** The link that a calendar subscribes to: whoever has it reads my shifts, so it can be made anew or taken back. */
export const calendar = calls({
  'GET /me/calendar': {
    title: { zh: '我的日历链接', en: 'The link to my calendar, if there is one' },
    who: ['resident'], input: () => z.strictObject({}),
    output: () => z.strictObject({ url: z.string().optional(), madeAt: moment.optional() }), refusals: [],
  },
  'POST /me/calendar': {
    title: { zh: '生成日历链接', en: 'Make the link to my calendar; the one before it ends' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({ madeAt: moment }), refusals: [],
  },
  'POST /me/calendar-removal': {
    title: { zh: '停用日历链接', en: 'Take the link to my calendar back' },
    who: ['resident'], input: () => z.strictObject({}), output: () => z.strictObject({}), refusals: ['calendar.none'],
  },
})
