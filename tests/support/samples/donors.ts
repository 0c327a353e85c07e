import { type SamplesOf, type Setting, id } from './setting.ts'

const giftId = id('gft')
const kept = (community: string) => ({ community, giftId })

/** Of the calls of donors. */
export const donorSamples = ({ community }: Setting) => ({
  'GET /me/gifts/:giftId/certificate': { giftId },
  'GET /me/gifts/:giftId/papers': { giftId },
  'POST /me/gifts/:giftId/receipt': { giftId, payer: { kind: 'person', name: '李秀英' } },
  'POST /me/gifts/:giftId/receipt-waiver': { giftId },
  'POST /me/gifts/:giftId/agreement': { giftId },
  'POST /me/gifts/:giftId/agreement/consent': { giftId, edition: 1 },
  'GET /me/giving-years/:year': { year: 2026 },
  'GET /me/giving-years/:year/file': { year: 2026 },
  'GET /me/giving-reminders': {},
  'PUT /me/giving-reminders/:campaignId': { campaignId: id('cmp'), every: 'month', day: 5, amountFen: 2_000, paused: false },
  'POST /me/giving-reminders/:campaignId/stop': { campaignId: id('cmp') },
  'GET /fund-work/receipts': { community },
  'POST /fund-work/gifts/:giftId/receipts': {
    ...kept(community), number: '0012345678', code: '42060124', checkCode: 'a1b2c3', issuedOn: '2026-11-30',
  },
  'POST /fund-work/gifts/:giftId/receipts/voiding': { ...kept(community), reason: '交款人写错了' },
  'GET /fund-work/agreements': { community },
  'POST /fund-work/gifts/:giftId/agreements': {
    ...kept(community), quality: '货币，无质量要求', use: '用于长者助餐', delivery: '付款时已交付',
  },
}) satisfies SamplesOf
