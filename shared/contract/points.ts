import * as z from 'zod'
import { adminRoles } from '../roles.ts'
import { calls, community, division, moment, once, text } from './call.ts'

const rule = once(() => z.strictObject({
  scope: division, version: z.int(), effectiveFrom: moment, pointsPerHour: z.int().min(0).max(100),
  weeklyHouseholdCap: z.int().min(0).max(10_000), resolution: z.string(), adoptedAt: moment,
}))

export const points = calls({
  'GET /point-rules': {
    title: { zh: '现行积分规则', en: 'The point rule in force and those that come' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional() }),
    output: () => z.strictObject({ inForce: rule(), coming: z.array(rule()) }),
    refusals: [],
  },
  'POST /point-rules': {
    title: { zh: '通过新的积分规则', en: 'Adopt a new version of the point rule; never backwards (FP-03)' },
    who: adminRoles,
    input: () => z.strictObject({
      community, effectiveFrom: moment, pointsPerHour: z.int().min(0).max(100),
      weeklyHouseholdCap: z.int().min(0).max(10_000), resolution: text(100),
    }),
    output: rule,
    refusals: ['role.scope', 'division.unknown', 'rule.past', 'rule.stale'],
  },
})
