import type { resultCalls } from '../../../../shared/contract/volunteering/results.ts'
import type { Routes } from '../../../platform/http.ts'
import { enterResults } from './enter.ts'
import { seeResultSums, seeResults } from './see.ts'

export const resultsRoutes: Routes<typeof resultCalls> = {
  'PUT /shifts/:shiftId/results': enterResults,
  'GET /activities/:activityId/results': seeResults,
  'GET /community-results': seeResultSums,
}
