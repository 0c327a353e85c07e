import type { earning } from '../../../shared/contract/earning.ts'
import type { Routes } from '../../platform/http.ts'
import { applyForPoints, seeRulesToApply } from './applications/apply.ts'
import { lookAtApplication, withdrawApplication } from './applications/look.ts'
import { answerObjection, objectToPoints } from './applications/notice.ts'
import { rateApplication, seeRatings } from './applications/rate.ts'
import { seeApplications, seeMyApplications, seePointNotices } from './applications/see.ts'
import { decideBatch, enterBatch, seeBatch, seeBatches } from './batches/enter.ts'
import { appealDeduction, decideAppeal } from './deductions/appeal.ts'
import { proposeDeduction, secondDeduction } from './deductions/propose.ts'
import { seeDeductions, seeMyDeductions } from './deductions/see.ts'

export const earningRoutes: Routes<typeof earning> = {
  'GET /point-applications/rules': seeRulesToApply,
  'POST /point-applications': applyForPoints,
  'GET /me/point-applications': seeMyApplications,
  'POST /point-applications/:applicationId/withdrawal': withdrawApplication,
  'GET /point-applications': seeApplications,
  'POST /point-applications/:applicationId/looks': lookAtApplication,
  'GET /point-ratings': seeRatings,
  'POST /point-applications/:applicationId/ratings': rateApplication,
  'GET /point-notices': seePointNotices,
  'POST /point-applications/:applicationId/objections': objectToPoints,
  'POST /point-applications/:applicationId/objections/:objectionId/answers': answerObjection,
  'POST /point-batches': enterBatch,
  'GET /point-batches': seeBatches,
  'GET /point-batches/:batchId': seeBatch,
  'POST /point-batches/:batchId/decisions': decideBatch,
  'POST /point-deductions': proposeDeduction,
  'POST /point-deductions/:deductionId/seconds': secondDeduction,
  'GET /point-deductions': seeDeductions,
  'GET /me/point-deductions': seeMyDeductions,
  'POST /point-deductions/:deductionId/appeals': appealDeduction,
  'POST /point-deductions/:deductionId/appeal-decisions': decideAppeal,
}
