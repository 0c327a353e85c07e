import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, moment, once, text } from '../call.ts'

const quarter = once(() => z.string().regex(/^\d{4}-Q[1-4]$/).meta({ example: '2026-Q4' }))
// A hundred million yuan: more is a slip of the pen.
const fen = () => z.int().min(0).max(10_000_000_000)

const budget = once(() => z.strictObject({
  community, quarter: quarter(),
  /** Absent where none is set: then nothing stops the issue. */
  budgetFen: z.int().optional(), leftFen: z.int().optional(),
  /** What has been issued in the quarter, points times what a point was worth then. */
  issuedFen: z.int(), fenPerPoint: z.int(),
  /** What households and open redemptions hold now, and what that is in gifts. */
  outstandingPoints: z.int(), liabilityFen: z.int(),
  changes: z.array(z.strictObject({
    quarter: quarter(), version: z.int(), budgetFen: z.int(), resolution: z.string(), at: moment, byName: z.string(),
  })),
}))

export const budgets = calls({
  'GET /point-budgets': {
    title: { zh: '积分预算与待兑价值', en: 'The gift budget of a quarter, what is issued of it, and what is owed in yuan (FP-10)' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional(), quarter: quarter().optional() }),
    output: budget,
    refusals: [],
  },
  'POST /point-budgets': {
    title: { zh: '设定季度礼品预算', en: 'Set or change the gift budget of a quarter, by a resolution (FP-10)' },
    who: adminRoles,
    input: () => z.strictObject({ community, quarter: quarter(), budgetFen: fen(), resolution: text(100) }),
    output: budget,
    refusals: ['role.scope', 'division.unknown', 'budget.past', 'budget.below'],
  },
})
