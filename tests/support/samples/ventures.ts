import { type SamplesOf, type Setting, id } from './setting.ts'

const [callId, ventureId, fundId] = [id('vcl'), id('ven'), id('fnd')]

/** Of the calls for projects. */
export const ventureSamples = ({ community, personId }: Setting) => {
  const [one, which] = [{ callId, ventureId }, { community, callId }]
  const of = { ...which, ventureId }
  const said = {
    contact: { name: '王五', phone: '13800001111' }, title: '楼道小菜园', purpose: '把空地种上菜', serves: '三栋的老人',
    plan: '每月一次，教大家种',
    lines: [{ label: '土和种子', amountFen: 500_000 }], sumFen: 500_000, photos: [], papers: [],
  }
  return {
    'GET /venture-calls': { community },
    'GET /venture-calls/:callId': { callId },
    'POST /venture-calls/:callId/objections': { ...one, text: '这家去年的账没有公开' },
    'GET /me/ventures': {},
    'POST /venture-calls/:callId/applications': {
      callId, org: { kind: 'organisation', name: '某某社工服务中心', creditCode: '52420100MJH1234567' }, ...said,
    },
    'PUT /venture-calls/:callId/applications/:ventureId': { ...one, ...said },
    'POST /venture-calls/:callId/applications/:ventureId/withdrawal': one,
    'POST /venture-calls/:callId/applications/:ventureId/appeals': { ...one, text: '证书上个月已经换新' },
    'POST /venture-calls/:callId/applications/:ventureId/contract-answers': { ...one, agrees: true },
    'POST /venture-calls/:callId/applications/:ventureId/reports': { ...one, text: '办了三次活动', photos: [], papers: [] },
    'GET /me/venture-judging': {},
    'GET /venture-calls/:callId/judging': { callId },
    'POST /venture-calls/:callId/applications/:ventureId/scores': { ...one, points: [80, 90], reason: '计划可行' },
    'POST /venture-calls/:callId/applications/:ventureId/recusals': { ...one, reason: '和申报人认识' },
    'GET /fund-work/funds/:fundId/venture-calls': { community, fundId },
    'GET /fund-work/venture-calls/:callId': which,
    'GET /fund-work/venture-calls/:callId/applications/:ventureId': of,
    'POST /fund-work/venture-calls': {
      community, fundId, title: '2027 年公益创投', text: '为老人和孩子做的项目', budgetFen: 5_000_000, mostFen: 2_000_000,
      applyUntil: '2026-12-31', scoreDays: 7, noticeDays: 7, leastPoints: 60,
      criteria: [{ name: '需求', weightPercent: 40 }, { name: '可行', weightPercent: 60 }], sharesPercent: [50, 30, 20],
      resolution: '2026 年第 5 次居民会议', judgeIds: [personId, 'per_01J9ZZZZZZZZZZZZZZZZZZZZZ1', 'per_01J9ZZZZZZZZZZZZZZZZZZZZZ2'],
    },
    'POST /fund-work/venture-calls/:callId/opening': which,
    'POST /fund-work/venture-calls/:callId/cancellation': { ...which, reason: '改期' },
    'POST /fund-work/venture-calls/:callId/applications/:ventureId/screenings': { ...of, eligible: true, reason: '资料齐全' },
    'POST /fund-work/venture-calls/:callId/applications/:ventureId/striking': { ...of, reason: '不是这个组织的人' },
    'POST /fund-work/venture-calls/:callId/applications/:ventureId/appeal-answers': { ...of, eligible: true, text: '证书已核对' },
    'POST /fund-work/venture-calls/:callId/judging': which,
    'POST /fund-work/venture-calls/:callId/judge-changes': {
      ...which, leaves: personId, joins: ['per_01J9ZZZZZZZZZZZZZZZZZZZZZ3'], reason: '出差，不能参加评审',
    },
    'POST /fund-work/venture-calls/:callId/judge-changes/:changeId/answers': {
      ...which, changeId: id('jch'), agrees: true, text: '同意更换',
    },
    'POST /fund-work/venture-calls/:callId/decisions': { ...which, chosen: [ventureId], passedOver: [], text: '按分数高低' },
    'POST /fund-work/venture-calls/:callId/objections/:objectionId/answers': {
      ...which, objectionId: id('obj'), outcome: 'keep', text: '账目已公开',
    },
    'POST /fund-work/venture-calls/:callId/applications/:ventureId/contracts': {
      ...of, number: '2027-创-001', signedOn: '2027-01-20', midTermOn: '2027-04-20', finalOn: '2027-07-20', reason: 'elderCare',
      payee: { name: '某某社工服务中心', account: '6222000011112222' }, photos: [], papers: [],
    },
    'POST /fund-work/venture-calls/:callId/applications/:ventureId/evaluations': { ...of, outcome: 'passed', reason: '按计划完成' },
    'POST /fund-work/venture-calls/:callId/applications/:ventureId/dropping': { ...of, reason: '联系不上' },
  } satisfies SamplesOf
}
