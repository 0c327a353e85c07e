import * as z from 'zod'
import { activityId, calls, cursor, limit, moment, once, page } from '../call.ts'
import { roleId, series } from './shapes.ts'

/** A place taken in every shift of a series as it is made. */
const regular = once(() => z.strictObject({
  activityId, title: z.string(), place: z.string(), roleId, since: moment, pausedUntil: z.iso.date().optional(),
  series: series().optional(),
}))

/** Who comes every time, of their own wish alone (VR-16). */
export const regulars = calls({
  'PUT /activities/:activityId/regular': {
    title: { zh: '每期都参加', en: 'Take a place in every shift of a series; ends a pause' },
    who: ['resident'],
    input: () => z.strictObject({ activityId, roleId: roleId.optional() }),
    output: regular,
    refusals: ['activity.unknown', 'series.none', 'shift.role', 'regulars.full'],
  },
  'POST /activities/:activityId/regular/pause': {
    title: { zh: '暂停固定报名', en: 'Pause until the end of a day' },
    who: ['resident'],
    input: () => z.strictObject({ activityId, until: z.iso.date() }),
    output: regular,
    refusals: ['activity.unknown', 'regular.unknown', 'regular.pause'],
  },
  'POST /activities/:activityId/regular/end': {
    title: { zh: '不再固定参加', en: 'Come no more; places taken so far are given back' },
    who: ['resident'],
    input: () => z.strictObject({ activityId }),
    output: () => z.strictObject({ activityId }),
    refusals: ['regular.unknown'],
  },
  'GET /me/regulars': {
    title: { zh: '我固定参加的活动', en: 'The series that I take every time' },
    who: ['resident'], input: () => z.strictObject({ cursor, limit }), output: () => page(regular()), refusals: [],
  },
})
