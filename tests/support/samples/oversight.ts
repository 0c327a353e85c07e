import { type SamplesOf, type Setting, id } from './setting.ts'

const findingId = id('gfd')
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
}) satisfies SamplesOf
