import { type SamplesOf, type Setting, id } from './setting.ts'

const [fundId, campaignId, disclosureId] = [id('fnd'), id('cmp'), id('dsc')]

/** Of the calls of oversight. */
export const oversightSamples = ({ community }: Setting) => ({
  'GET /campaigns/:campaignId/disclosures': { campaignId },
  'GET /fund-work/funds/:fundId/disclosures': { community, fundId },
  'POST /fund-work/campaigns/:campaignId/disclosures': {
    community, campaignId, title: '第一季度进展', text: '为 42 位老人送餐 1,260 份', inFull: false, photos: [],
  },
  'POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision': { community, campaignId, disclosureId, publish: true },
}) satisfies SamplesOf
