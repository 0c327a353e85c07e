import { type SamplesOf, type Setting, id } from './setting.ts'

const [campaignId, fundId, giftId, charityId] = [id('cmp'), id('fnd'), id('gft'), id('chr')]
const wishId = 'gwi_01J9ZZZZZZZZZZZZZZZZZZZZZZ'

/** Of the calls of giving. */
export const givingSamples = ({ community, personId }: Setting) => ({
  'POST /campaigns/:campaignId/gift-wishes': { campaignId, amountFen: 2_000, shownName: 'masked', showsSum: true },
  'GET /me/gift-wishes': {},
  'GET /me/ward-gift-wishes': {},
  'POST /me/ward-gift-wishes/:wishId/answer': { wishId, agrees: true },
  'GET /people/:personId/ward-gift-wishes': { personId },
  'POST /people/:personId/ward-gift-wishes/:wishId/answer': { personId, wishId, agrees: true, papers: [id('fil')] },
  'POST /me/gift-wishes/:wishId/order': { wishId },
  'POST /me/gift-wishes/:wishId/withdrawal': { wishId },
  'POST /campaigns/:campaignId/gifts': { campaignId, amountFen: 2_000, shownName: 'masked', showsSum: true },
  'GET /campaigns/:campaignId/gifts': { campaignId },
  'GET /me/gifts': {},
  'GET /me/gifts/:giftId': { giftId },
  'GET /me/giving-file': {},
  'POST /me/gifts/:giftId/look': { giftId },
  'POST /me/gifts/:giftId/refunds': { giftId, amountFen: 2_000 },
  'GET /fund-work/campaigns/:campaignId/gifts': { community, campaignId },
  'GET /fund-work/funds/:fundId/gifts': { community, fundId },
  'GET /fund-work/gifts/:giftId': { community, giftId },
  'GET /fund-work/refunds': { community },
  'POST /fund-work/gifts/:giftId/refunds': { community, giftId, amountFen: 2_000, ground: 'duplicate', reason: '重复付款' },
  'POST /fund-work/gifts/:giftId/refunds/:refundId/decision': {
    community, giftId, refundId: `${giftId}-1`, accept: true, decision: '核对过两笔付款',
  },
  'GET /fund-work/charities/:charityId/payment-differences': { division: community.slice(0, 4), charityId },
}) satisfies SamplesOf
