import { type SamplesOf, type Setting, id } from './setting.ts'

const [findingId, changeId] = [id('gfd'), id('usc')]
const [fundId, campaignId, disclosureId] = [id('fnd'), id('cmp'), id('dsc')]

/** Of the calls of oversight. */
export const oversightSamples = ({ community }: Setting) => ({
  'GET /campaigns/:campaignId/disclosures': { campaignId },
  'GET /fund-work/funds/:fundId/disclosures': { community, fundId },
  'POST /fund-work/campaigns/:campaignId/disclosures': {
    community, campaignId, title: '第一季度进展', text: '为 42 位老人送餐 1,260 份', inFull: false, photos: [],
  },
  'POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision': { community, campaignId, disclosureId, publish: true },
  'GET /fund-work/funds/:fundId/gift-findings': { community, fundId },
  'POST /fund-work/gift-findings/:findingId/reviews': { community, findingId, outcome: 'cleared', word: '电话核实过，是年终奖' },
  'POST /fund-work/gift-findings/:findingId/origins': { community, findingId, giftId: id('gft'), reason: '核查大额捐款' },
  'GET /funds/:fundId/use-changes': { fundId },
  'GET /fund-work/funds/:fundId/use-changes': { community, fundId },
  'POST /fund-work/funds/:fundId/use-changes': {
    community, fundId, fromId: campaignId, toId: fundId, reason: '助餐点停办，改为上门送餐', resolution: '2026 年第 5 次居民会议',
    filing: { number: '53420000MJ0000000A26009', filedOn: '2026-11-20' },
  },
  'POST /fund-work/use-changes/:changeId/votes': { community, changeId, yes: true, reason: '符合原来的心意' },
  'POST /fund-work/use-changes/:changeId/withdrawal': { community, changeId, reason: '不改了' },
  'GET /me/use-changes': {},
  'POST /me/use-changes/:changeId/answer': { changeId, agrees: true },
  'POST /fund-work/funds/:fundId/closing/plan': {
    community, fundId, toFundId: fundId, toId: fundId, reason: '两年没有项目', resolution: '2026 年第 6 次居民会议',
  },
  'POST /fund-work/funds/:fundId/closing/end': { community, fundId },
  'GET /fund-work/funds/:fundId/yearly-pack': { community, fundId, year: 2026 },
}) satisfies SamplesOf
