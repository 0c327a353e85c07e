import * as z from 'zod'
import { adminRoles, reviewRoles } from '../../roles.ts'
import { calls, community, cursor, limit, moment, page, text } from '../call.ts'
import { ruleSet, rulesOfSet, weeklyHouseholdCap } from './shapes.ts'

export const rules = calls({
  'GET /point-rules': {
    title: { zh: '现行积分规则', en: 'The rules for points in force and those that come' },
    who: ['resident'],
    input: () => z.strictObject({ community: community.optional() }),
    output: () => z.strictObject({ inForce: ruleSet(), coming: z.array(ruleSet()) }),
    refusals: [],
  },
  'GET /point-rules/versions': {
    title: { zh: '积分规则的各个版本', en: 'Every version of a community\'s rules for points, newest first' },
    who: ['resident', ...reviewRoles],
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(ruleSet()),
    refusals: [],
  },
  'POST /point-rules': {
    title: { zh: '通过新的积分规则', en: 'Adopt a new version of the rules for points; never backwards (FP-03)' },
    who: adminRoles,
    input: () => z.strictObject({
      community, effectiveFrom: moment, resolution: text(100), weeklyHouseholdCap: weeklyHouseholdCap(),
      rules: rulesOfSet(),
    }),
    output: ruleSet,
    refusals: ['role.scope', 'division.unknown', 'rule.past', 'rule.stale'],
  },
})
