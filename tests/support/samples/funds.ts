import { type SamplesOf, type Setting, id } from './setting.ts'

const [charityId, fundId, campaignId] = [id('chr'), id('fnd'), id('cmp')]

const charity = {
  name: '武汉市某某慈善基金会', creditCode: '53420000500000001G', certificate: '慈善组织登记证书 鄂慈 0001 号', contact: '027-80000000',
  lookUp: '慈善中国 cszg.mca.gov.cn', address: '武汉市江岸区某某路 1 号',
  bank: { holder: '武汉市某某慈善基金会', name: '中国银行武汉江岸支行', number: '1234567890123456' },
  publicQualified: false, ownChannel: false,
}

export const plan = {
  title: '长者助餐', purpose: '让独居老人吃上热饭', firstDay: '2026-12-20', lastDay: '2027-03-20', area: '本社区', leader: '李专干',
  leaderOnStaff: true, noOnePerson: true, officeAddress: '武汉市江岸区某某路 1 号', ways: ['wechat' as const],
  accountNumber: '1234567890123456', goalFen: 5_000_000, beneficiaries: '本社区 80 岁以上独居老人', use: '餐费补贴每餐 6 元', costFen: 0,
  leftover: '用于下一年度助餐', partners: [], emergency: false,
}

/** Six people of a committee: the first directs it, the last supervises. */
export const seated = (personIds: readonly string[]) => personIds.map((personId, index) =>
  ({ personId, seat: index === 0 ? 'director' as const : index === 5 ? 'supervisor' as const : 'member' as const }))

/** Of the calls of funds. */
export const fundSamples = ({ community, personId }: Setting) => {
  const drafted = { mode: 'MUTUAL_AID' as const, plan, members: [] }
  const which = { community, campaignId }
  const goods = { community, goodsId: id('gds') }
  const seats = seated(Array.from({ length: 6 }, () => personId))
  return {
    'GET /charities': {},
    'GET /fund-work/charities': { community },
    'POST /charities': { division: community.slice(0, 4), ...charity },
    'PUT /charities/:charityId': { division: community.slice(0, 4), charityId, version: 1, ...charity },
    'GET /funds': { division: community },
    'GET /funds/:fundId': { fundId },
    'GET /fund-work/funds/:fundId': { community, fundId },
    'POST /fund-work/funds': { community, division: community, charityId, seats, resolution: '2026-1 居民会议' },
    'POST /fund-work/funds/:fundId/committees': { community, fundId, seats, resolution: '2026-2 居民会议' },
    'POST /fund-work/funds/:fundId/closing': { community, fundId, reason: '两年没有项目', resolution: '2026-3 居民会议' },
    'GET /open/funds/:fundId': { fundId },
    'GET /open/campaigns/:campaignId': { campaignId },
    'GET /open/charities/:charityId': { charityId },
    'GET /campaigns': { community },
    'GET /campaigns/:campaignId': { campaignId },
    'GET /funds/:fundId/campaigns': { fundId },
    'GET /fund-work/funds/:fundId/campaigns': { community, fundId },
    'POST /fund-work/campaigns': { community, fundId, ...drafted },
    'PUT /fund-work/campaigns/:campaignId': { ...which, version: 1, ...drafted },
    'POST /fund-work/campaigns/:campaignId/filing': { ...which, number: '53420000MJ0000000A26001', filedOn: '2026-12-01' },
    'POST /fund-work/campaigns/:campaignId/opening': which,
    'POST /fund-work/campaigns/:campaignId/stop': { ...which, reason: '改为线下' },
    'GET /funds/:fundId/goods': { fundId },
    'GET /fund-work/funds/:fundId/goods': { community, fundId },
    'POST /fund-work/goods': {
      community, fundId, name: '大米', unit: '袋', food: true, expiresOn: '2027-12-01', fairValueFen: 500_000, evidence: '发票 0001',
      storage: '社区仓库', quantity: 100, giver: '某某超市', anonymous: false, agreement: '2026-协-001', photos: [],
    },
    'GET /fund-work/goods/:goodsId/changes': goods,
    'POST /fund-work/goods/:goodsId/hand-outs': { ...goods, quantity: 2, reason: 'elders', caseId: '2026-001', receivedBy: '张先生', note: '两袋' },
    'POST /fund-work/goods/:goodsId/falls': { ...goods, quantity: 1, reason: 'spoilt', note: '受潮' },
    'POST /fund-work/goods/:goodsId/falls/:changeId/decision': { ...goods, changeId: id('gdc'), approve: true },
  } satisfies SamplesOf
}
