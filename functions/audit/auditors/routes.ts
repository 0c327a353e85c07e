import type { auditors } from '../../../shared/contract/auditors.ts'
import type { Routes } from '../../platform/http.ts'
import { answer, ask, close, seeQuestions } from './questions.ts'
import { drawSample, reviewSample, seeSample, seeSamples } from './samples.ts'
import { seeTrail } from './trail.ts'

export const auditorRoutes: Routes<typeof auditors> = {
  'POST /audit/samples': drawSample,
  'GET /audit/samples': seeSamples,
  'GET /audit/samples/:sampleId': seeSample,
  'POST /audit/samples/:sampleId/reviews': reviewSample,
  'POST /audit/questions': ask,
  'GET /audit/questions': seeQuestions,
  'POST /audit/questions/:questionId/answers': answer,
  'POST /audit/questions/:questionId/closing': close,
  'GET /audit/trail': seeTrail,
}
