import type { CallName, Input } from '../../shared/contract/index.ts'

const id = (prefix: string): string => `${prefix}_01J9ZZZZZZZZZZZZZZZZZZZZZZ`

/** What a test has at hand in one community. */
export interface Setting {
  community: string
  personId: string
  shiftId: string
  activityId: string
  recordId: string
  movementId: string
  moment: string
}

/** A well-formed input for every call, in a community; a call that is missing here is a type error. */
export const samples = (setting: Setting): { [C in CallName]: Input<C> } => {
  const { community, personId, shiftId, activityId, recordId, movementId, moment } = setting
  const role = { personId, role: 'gridWorker' as const, scope: community }
  return {
    'POST /sessions': { code: 'nobody' },
    'GET /sign-in-options': {},
    'GET /me': {},
    'PUT /me': { name: '测试', community },
    'GET /divisions': {},
    'POST /console-sign-ins': {},
    'GET /console-sign-ins/:ticket': { ticket: 'A'.repeat(22) },
    'POST /console-sign-ins/:ticket/confirmation': { ticket: 'A'.repeat(22) },
    'POST /console-sign-ins/:ticket/session': { ticket: 'A'.repeat(22), secret: 's' },
    'POST /households': { name: '家' },
    'GET /me/household': {},
    'POST /households/:householdId/invitations': { householdId: id('hh') },
    'POST /me/household-requests': { code: 'ABCDEFGH' },
    'POST /households/:householdId/members/:personId/acceptance': { householdId: id('hh'), personId },
    'GET /people': { community },
    'POST /people/:personId/disclosures': { personId, field: 'phone', reason: '上门走访' },
    'POST /people/:personId/roles': role,
    'POST /people/:personId/role-removals': role,
    'GET /settings': { division: community },
    'POST /settings': { division: community, key: 'timebank.dailyCapMinutes', value: 120, reason: '试行' },
    'GET /me/notices': {},
    'POST /me/notices/read': { upTo: moment },
    'GET /shifts': {},
    'POST /activities': {
      title: '清洁日', kind: 'community', summary: '打扫', place: '广场', community, guarantees: '手套', riskLevel: 1, checklist: [],
      shifts: [{ startsAt: moment, endsAt: new Date(Date.parse(moment) + 3_600_000).toISOString(), capacity: 5 }],
    },
    'GET /activities/:activityId': { activityId },
    'GET /shifts/:shiftId': { shiftId },
    'POST /shifts/:shiftId/sign-ups': { shiftId },
    'POST /shifts/:shiftId/sign-up-cancellations': { shiftId },
    'GET /me/shifts': {},
    'GET /me/led-shifts': {},
    'GET /shifts/:shiftId/check-code': { shiftId },
    'POST /shifts/:shiftId/check-ins': { shiftId, code: '000000' },
    'POST /shifts/:shiftId/check-outs': { shiftId, code: '000000' },
    'POST /shifts/:shiftId/self-reports': { shiftId, minutes: 30, note: '忘记签退' },
    'GET /shifts/:shiftId/attendance': { shiftId },
    'POST /shifts/:shiftId/confirmations': { shiftId, personId, minutes: 30 },
    'GET /me/service-records': {},
    'GET /people/:personId/service-records/:recordId/reversal': { personId, recordId },
    'POST /people/:personId/service-records/:recordId/reversal': { personId, recordId, reason: '录错' },
    'GET /time-bank/services': {},
    'GET /me/accounts': {},
    'GET /accounts/:account/statement': { account: `serviceMinutes:volunteer:${personId}` },
    'GET /accounts/:account/balance': { account: `serviceMinutes:volunteer:${personId}`, at: moment },
    'GET /accounts/:account/explanation': { account: `serviceMinutes:volunteer:${personId}` },
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
    'GET /point-rules': {},
    'POST /point-rules': {
      community, effectiveFrom: moment, pointsPerHour: 12, weeklyHouseholdCap: 300, resolution: '2026 年第 3 次议事会',
    },
  }
}
