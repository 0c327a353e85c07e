import * as z from 'zod'
import { calls, householdId, moment } from '../call.ts'
import { ruleCode } from './shapes.ts'

export const householdPoints = calls({
  'GET /me/points': {
    title: { zh: '我家的积分', en: 'My household\'s points: by rule this month, what the week still takes, what lapses when' },
    who: ['resident'],
    input: () => z.strictObject({}),
    output: () => z.strictObject({
      /** Absent for whoever belongs to no household: then nothing is earned. */
      household: z.strictObject({ id: householdId, name: z.string() }).optional(),
      balance: z.int(),
      /** What ends when, soonest first. */
      lots: z.array(z.strictObject({ points: z.int(), endsAt: moment })),
      week: z.strictObject({ most: z.int(), left: z.int() }),
      month: z.string(),
      /** The rules that give points now: what the household got by each this month, what caps still let me get. */
      rules: z.array(z.strictObject({
        code: ruleCode(), title: z.string(), got: z.int(), left: z.int().optional(),
      })),
    }),
    refusals: [],
  },
})
