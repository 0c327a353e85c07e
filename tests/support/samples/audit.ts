import type { SamplesOf, Setting } from './setting.ts'

/** Of the calls of audit. */
export const auditSamples = ({ community, movementId }: Setting) => {
  return {
    'GET /audit/accounts': { community },
    'GET /audit/journal': { community },
    'GET /audit/movements/:movementId': { movementId },
    'GET /audit/trial-balance': { community },
    'POST /audit/reconciliations': {},
    'GET /audit/reconciliations': {},
    'GET /seal/heads': {},
    'GET /receipts/:movementId': { movementId },
    'POST /seal/checks': {},
    'GET /seal/checks': {},
    'POST /audit/exports': { community, format: 'csv' },
    'GET /audit/exports/:exportId/parts': { exportId: 'nobody.nothing', community },
    'POST /audit/samples': { community, from: '2026-01-01', to: '2026-01-31', size: 5, seed: '1' },
    'GET /audit/samples': { community },
    'GET /audit/samples/:sampleId': { community, sampleId: 'smp_x' },
    'POST /audit/samples/:sampleId/reviews': { community, sampleId: 'smp_x', movementId, result: 'right' },
    'POST /audit/questions': { community, movementId, text: '为什么？' },
    'GET /audit/questions': { community },
    'POST /audit/questions/:questionId/answers': { community, movementId, questionId: 'qst_x', text: '因为' },
    'POST /audit/questions/:questionId/closing': { community, movementId, questionId: 'qst_x' },
    'GET /audit/trail': { community },
    'POST /audit/months/:month/closing': { community, month: '2026-01' },
    'GET /audit/months': {},
  } satisfies SamplesOf
}
