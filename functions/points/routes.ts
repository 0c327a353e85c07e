import type { points } from '../../shared/contract/points.ts'
import type { Routes } from '../platform/http.ts'
import { seeBudget, setBudget } from './budget/budget.ts'
import { adoptPointRules, seePointRules, seeVersions } from './rules/adopt.ts'
import { tryRules } from './rules/trial.ts'
import { seeMyPoints } from './see-points.ts'

export const routes: Routes<typeof points> = {
  'GET /point-rules': seePointRules,
  'GET /point-rules/versions': seeVersions,
  'POST /point-rules': adoptPointRules,
  'POST /point-rules/trials': tryRules,
  'GET /point-budgets': seeBudget,
  'POST /point-budgets': setBudget,
  'GET /me/points': seeMyPoints,
}
