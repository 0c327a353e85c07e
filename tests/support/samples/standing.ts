import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of standing. */
export const standingSamples = ({ community, personId, recordId }: Setting) => {
  return {
    'GET /pledge-offers': {},
    'POST /pledge-offers': { community, kind: 'POST', title: '文明劝导岗', summary: '周六上午', places: 2 },
    'POST /pledge-offers/:offerId/closing': { community, offerId: id('ofr') },
    'POST /pledges': { title: '楼道读书角' },
    'GET /me/pledges': {},
    'POST /pledges/:pledgeId/progress': { pledgeId: id('plg'), text: '去看望了一次' },
    'POST /pledges/:pledgeId/ending': { pledgeId: id('plg'), how: 'givenUp' },
    'POST /people/:personId/pledges/:pledgeId/answer': { personId, pledgeId: id('plg'), yes: true },
    'GET /pledge-requests': { community },
    'GET /pledge-counts': {},
    'PUT /me/party-membership': { registered: true },
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
    'POST /record-exports': { community, group: 'hours', format: 'csv', reason: '报送' },
    'GET /record-exports/:exportId/parts': { exportId: 'nobody.nothing', community },
    'GET /me/record-export': { group: 'hours', format: 'jsonl' },
    'POST /record-imports': { community, name: '2024 年台账' },
    'POST /record-imports/:importId/parts': {
      community, importId: id('imp'), part: 1, rows: [{
        line: 2, volunteerNumber: 'V000000000000000', title: '巡逻', day: '2024-05-01', from: '', to: '', minutes: '60', place: '',
      }],
    },
    'POST /record-imports/:importId/completion': { community, importId: id('imp') },
    'GET /record-imports': { community },
    'GET /record-imports/:importId': { community, importId: id('imp') },
    'POST /record-imports/:importId/decision': { community, importId: id('imp'), approve: true, reason: '核对无误' },
    'POST /record-imports/:importId/reversal': { community, importId: id('imp'), reason: '导错了' },
  } satisfies SamplesOf
}
