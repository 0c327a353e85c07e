import type { points } from '../../shared/contract/points.ts'
import type { Routes } from '../platform/http.ts'
import { adoptPointRules, seePointRules, seeVersions } from './rules/adopt.ts'

export const routes: Routes<typeof points> = {
  'GET /point-rules': seePointRules,
  'GET /point-rules/versions': seeVersions,
  'POST /point-rules': adoptPointRules,
}
