import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of earning. */
export const earningSamples = ({ community, personId, movementId, moment }: Setting) => {
  const [applicationId, objectionId, batchId, deductionId] = [id('pap'), id('obj'), id('pba'), id('ded')]
  const happenedOn = moment.slice(0, 10)
  return {
    'GET /point-applications/rules': {},
    'POST /point-applications': { rule: 'mutualHelp', happenedOn, text: '帮邻居抬了一张床' },
    'GET /me/point-applications': {},
    'POST /point-applications/:applicationId/withdrawal': { applicationId },
    'GET /point-applications': { community },
    'POST /point-applications/:applicationId/looks': { applicationId, community, accept: true },
    'GET /point-ratings': { community },
    'POST /point-applications/:applicationId/ratings': { applicationId, community, points: 5 },
    'GET /point-notices': {},
    'POST /point-applications/:applicationId/objections': { applicationId, text: '那天没有这件事' },
    'POST /point-applications/:applicationId/objections/:objectionId/answers': {
      applicationId, objectionId, community, outcome: 'keep', text: '核实过，确有其事',
    },
    'POST /point-batches': { community, rule: 'course', happenedOn, occasion: '防诈骗讲座', people: [{ personId }] },
    'GET /point-batches': { community },
    'GET /point-batches/:batchId': { batchId, community },
    'POST /point-batches/:batchId/decisions': { batchId, community, approve: true, reason: '名单和签到表一致' },
    'POST /point-deductions': { community, movementId, reason: '记错了人' },
    'POST /point-deductions/:deductionId/seconds': { deductionId, community, approve: true, reason: '核对过签到表' },
    'GET /point-deductions': { community },
    'GET /me/point-deductions': {},
    'POST /point-deductions/:deductionId/appeals': { deductionId, text: '那天我在场' },
    'POST /point-deductions/:deductionId/appeal-decisions': { deductionId, community, upheld: true, reason: '有照片为证' },
  } satisfies SamplesOf
}
