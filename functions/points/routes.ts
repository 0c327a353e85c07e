import type { points } from '../../shared/contract/points.ts'
import type { Routes } from '../platform/http.ts'
import { adoptPointRule, seePointRules } from './point-rules.ts'

export const routes: Routes<typeof points> = {
  'GET /point-rules': seePointRules,
  'POST /point-rules': adoptPointRule,
}
