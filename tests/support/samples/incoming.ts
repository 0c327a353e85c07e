import { type SamplesOf, type Setting, id } from './setting.ts'

const [fundId, giftId, charityId] = [id('fnd'), id('gft'), id('chr')]
const line = { source: 'bank' as const, reference: '2026120100012345' }

/** Of the calls of gifts that come past WeChat Pay. */
export const incomingSamples = ({ community }: Setting) => ({
  'GET /me/gift-entries': {},
  'POST /me/gift-entries/:giftId/answers': { giftId, agrees: true },
  'GET /fund-work/funds/:fundId/gift-entries': { community, fundId },
  'POST /fund-work/funds/:fundId/gift-entries': {
    community, fundId, way: 'bank', amountFen: 20_000, receivedOn: '2026-11-24', reference: '2026120100012345',
    donor: { kind: 'anonymous' }, shownName: 'masked', showsSum: true, photos: [],
  },
  'POST /fund-work/gift-entries/:giftId/seconding': { community, giftId, papers: [] },
  'POST /fund-work/gift-entries/:giftId/withdrawal': { community, giftId, reason: '金额登错' },
  'GET /fund-work/funds/:fundId/statement-lines': { community, fundId },
  'POST /fund-work/funds/:fundId/statement-lines': {
    community, fundId, source: 'bank', lines: [{ day: '2026-11-24', reference: '2026120100012345', amountFen: 20_000, party: '王大富' }],
  },
  'POST /fund-work/funds/:fundId/statement-lines/match': { community, fundId, ...line, giftId },
  'POST /fund-work/funds/:fundId/statement-lines/dismissal': { community, fundId, ...line, word: '利息' },
  'POST /fund-work/funds/:fundId/statement-lines/booking': { community, fundId, references: ['P0001'] },
  'GET /fund-work/funds/:fundId/unmatched': { community, fundId },
  'GET /fund-work/charities/:charityId/bill-checks': { division: community.slice(0, 4), charityId },
  'POST /fund-work/charities/:charityId/bill-checks': { division: community.slice(0, 4), charityId, day: '2026-11-24' },
  'POST /fund-work/charities/:charityId/payment-differences/:differenceId/resolution': {
    division: community.slice(0, 4), charityId, differenceId: 'abcdefghijklmnop', at: '2026-11-24T01:30:00.000Z', word: '已退回付款人',
  },
  'POST /fund-work/gifts/:giftId/refunds/:refundId/payment': {
    community, giftId, refundId: `${giftId}-1`, reference: '2026120200054321', paidOn: '2026-12-02', toOrigin: true, photos: [],
  },
  'POST /fund-work/gifts/:giftId/refunds/:refundId/payment/reversal': {
    community, giftId, refundId: `${giftId}-1`, reason: '银行退票，账号已注销',
  },
  'POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up': { community, giftId, refundId: `${giftId}-1`, reason: '捐赠人不来领取' },
}) satisfies SamplesOf
