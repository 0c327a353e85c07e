import { type SamplesOf, type Setting, id } from './setting.ts'

const [fundId, giftId] = [id('fnd'), id('gft')]

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
}) satisfies SamplesOf
