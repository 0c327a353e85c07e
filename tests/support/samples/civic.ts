import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of reports and meetings. */
export const civicSamples = ({ community, personId, moment }: Setting) => {
  const report = { community, reportId: id('snp') }
  const meeting = { community, meetingId: id('mtg') }
  return {
    'POST /snap-reports': { kind: 'facility', text: '楼道灯不亮', place: '3 栋 2 单元' },
    'GET /me/snap-reports': {},
    'GET /me/snap-reports/:reportId': { reportId: id('snp') },
    'POST /me/snap-reports/:reportId/feedback': { reportId: id('snp'), solved: true },
    'GET /snap-reports': { community },
    'POST /snap-reports/:reportId/views': report,
    'POST /snap-reports/:reportId/acceptances': { ...report, class: 'report' },
    'POST /snap-reports/:reportId/refusals': { ...report, reason: '不属实' },
    'POST /snap-reports/:reportId/joins': { ...report, to: id('snp') },
    'POST /snap-reports/:reportId/completions': { ...report, answer: '已换灯' },
    'POST /snap-reports/:reportId/reversals': { ...report, reason: '查无此事' },
    'POST /meetings': {
      community, title: '停车议事会', stage: 'propose', place: '社区会议室', startsAt: moment,
      endsAt: new Date(Date.parse(moment) + 3_600_000).toISOString(), audience: '全体居民',
    },
    'GET /meetings': {},
    'GET /meetings/:meetingId': { meetingId: id('mtg') },
    'POST /meetings/:meetingId/answers': { meetingId: id('mtg'), coming: true },
    'POST /meetings/:meetingId/attendance': { meetingId: id('mtg'), code: '123456' },
    'GET /meetings/:meetingId/code': meeting,
    'GET /meetings/:meetingId/roster': meeting,
    'POST /meetings/:meetingId/paper-lists': { ...meeting, personIds: [personId], source: '签到本第 3 页' },
    'POST /meetings/:meetingId/paper-lists/:paperListId/decisions': { ...meeting, paperListId: id('ppl'), approve: true },
    'POST /meetings/:meetingId/cancellations': { ...meeting, reason: '下雨' },
    'POST /meetings/:meetingId/closings': { ...meeting, minutes: '讨论了停车', proposals: [] },
    'GET /resolutions': {},
  } satisfies SamplesOf
}
