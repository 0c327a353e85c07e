import * as z from 'zod'
import { adminRoles } from '../../roles.ts'
import { calls, community, householdId } from '../call.ts'
import { ruleCode, rulesOfSet, weeklyHouseholdCap } from './shapes.ts'

export const trials = calls({
  'POST /point-rules/trials': {
    title: {
      zh: '用上个月的事试算规则草案', en: 'A draft of rules tried on last month\'s deeds, some households at a time; nothing changes',
    },
    who: adminRoles,
    input: () => z.strictObject({
      community, weeklyHouseholdCap: weeklyHouseholdCap(), rules: rulesOfSet(),
      /** The last household of the page before. */
      after: householdId.optional(),
    }),
    // Whole households stand in a page, so that the pages add up.
    output: () => z.strictObject({
      month: z.string(), fenPerPoint: z.int(), deeds: z.int(), households: z.int(),
      given: z.int(), would: z.int(),
      /** Households that would get anything, and those that the draft's caps would cut. */
      touched: z.int(), capped: z.int(),
      byRule: z.array(z.strictObject({ code: ruleCode(), deeds: z.int(), given: z.int(), would: z.int() })),
      after: householdId.optional(),
    }),
    refusals: ['role.scope', 'division.unknown'],
  },
})
