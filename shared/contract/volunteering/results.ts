import * as z from 'zod'
import { leaderRoles } from '../../roles.ts'
import { activityId, calls, community, cursor, limit, moment, once, shiftId } from '../call.ts'

const kind = z.string().max(12)
const unit = z.string().max(6)
/** So much of something, in whole units: 送餐 32 份. */
const result = once(() => z.strictObject({ kind, unit, amount: z.int().min(0).max(1_000_000) }))
const results = once(() => z.array(result()).max(12).refine(
  (all) => new Set(all.map((one) => `${one.kind}/${one.unit}`)).size === all.length, { error: 'each kind once' }))
const shiftResults = once(() => z.strictObject({
  shiftId, startsAt: moment, results: z.array(result()), byName: z.string(), at: moment,
}))

/** What came of a shift, counted, and what a community has done in a year. */
export const resultCalls = calls({
  'PUT /shifts/:shiftId/results': {
    title: { zh: '登记活动成果', en: 'Say what came of a shift that is over, counted; again in place of before' },
    who: leaderRoles,
    input: () => z.strictObject({ shiftId, results: results() }),
    output: shiftResults,
    refusals: ['shift.unknown', 'role.scope', 'shift.cancelled', 'shift.notOver', 'result.kind'],
  },
  'GET /activities/:activityId/results': {
    title: { zh: '活动成果', en: 'What came of the shifts of an activity, newest first, and what may be counted' },
    who: ['resident'],
    input: () => z.strictObject({ activityId, cursor, limit }),
    output: () => z.strictObject({
      items: z.array(shiftResults()), cursor: z.string().optional(), kinds: z.array(z.strictObject({ kind, unit })),
    }),
    refusals: ['activity.unknown'],
  },
  'GET /community-results': {
    title: { zh: '社区一年的活动成果', en: 'What the shifts of a community came to in a year' },
    who: ['resident'],
    input: () => z.strictObject({ community, year: z.string().regex(/^\d{4}$/).optional() }),
    output: () => z.strictObject({
      year: z.string(), items: z.array(z.strictObject({ kind, unit, amount: z.int() })),
    }),
    refusals: [],
  },
})
