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
    'GET /me/passport': {},
    'GET /people/:personId/passport': { personId, community },
    'POST /trainings': {
      community, personIds: [personId], name: '急救', content: '心肺复苏', learningMinutes: 120, organiser: '红十字会', day: '2026-01-01',
    },
    'POST /awards': { community, personIds: [personId], name: '优秀志愿者', grantingBody: '街道', day: '2026-01-01' },
    'POST /ratings': { community, personIds: [personId], score: 5, content: '细心', ratedBy: '社区', day: '2026-01-01' },
    'GET /distinctions': { community, kind: 'training' },
    'POST /people/:personId/distinctions/:distinctionId/withdrawal': { community, personId, distinctionId: id('dst'), reason: '录错' },
    'POST /people/:personId/star-bars': { community, personId, recordId, reason: '虚假时长' },
    'GET /star-table': {},
    'PUT /me/board': { shown: true },
    'GET /board': {},
    'GET /public-notices': {},
    'POST /public-notices/:noticeId/objections': { noticeId: id('ntc'), text: '不实' },
    'GET /public-notices/:noticeId/objections': { community, noticeId: id('ntc') },
    'POST /public-notices/:noticeId/objections/:objectionId/ruling': {
      community, noticeId: id('ntc'), objectionId: id('obj'), upheld: false, text: '经核实无误',
    },
    'POST /people/:personId/certificates': { personId, from: '2026-01-01', to: '2026-01-31', sealWanted: true },
    'GET /people/:personId/certificates': { personId },
    'GET /people/:personId/certificates/:certificateId': { personId, certificateId: id('crt') },
    'GET /certificates': { community },
    'POST /people/:personId/certificates/:certificateId/seal': { community, personId, certificateId: id('crt') },
    'POST /people/:personId/certificates/:certificateId/revocation': {
      community, personId, certificateId: id('crt'), reason: '重复',
    },
    'GET /me/marks': {},
    'POST /me/marks/:shiftId/appeal': { shiftId, reason: '当天突发疾病' },
    'POST /shifts/:shiftId/no-shows': { shiftId, personId },
    'GET /marks': { community },
    'POST /people/:personId/marks/:shiftId/decision': { personId, shiftId, forgive: true, reason: '情况属实' },
    'GET /people/:personId/certificates/:certificateId/file': { personId, certificateId: id('crt') },
    'GET /certificate-checks': { number: '420102002003-20261124-7K3QXA', code: '0'.repeat(16) },
    'GET /recording-units/:community/seal-key': { community },
    'GET /me/accounts': {},
    'GET /accounts/:account': { account: `serviceMinutes:volunteer:${personId}` },
    'POST /accounts/:account/states': { account: `serviceMinutes:volunteer:${personId}`, state: 'frozen', reason: '核对' },
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
