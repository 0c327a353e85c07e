import { catalogue } from '../../../shared/point-rules.ts'
import type { SamplesOf, Setting } from './setting.ts'

/** Of the calls of points. */
export const pointsSamples = ({ community, moment }: Setting) => ({
  'GET /point-rules': {},
  'GET /point-rules/versions': { community },
  'POST /point-rules/trials': { community, weeklyHouseholdCap: 300, rules: [...catalogue] },
  'GET /point-budgets': { community },
  'POST /point-budgets': { community, quarter: '2026-Q4', budgetFen: 500_000, resolution: '2026 年第 4 次议事会' },
  'GET /me/points': {},
  'POST /point-rules': {
    community, effectiveFrom: moment, resolution: '2026 年第 3 次议事会', weeklyHouseholdCap: 300, rules: [...catalogue],
  },
}) satisfies SamplesOf
