import { type SamplesOf, type Setting, id } from './setting.ts'

/** Of the calls of rewards and redemption. */
export const rewardSamples = ({ community, personId, moment }: Setting) => {
  const rewardId = id('rwd')
  const voucherId = id('vou')
  const fields = { title: '大米一袋', description: '5 公斤东北大米。', costFen: 2500, delivers: true, audience: ['everyone' as const], limits: [] }
  return {
    'GET /rewards': {},
    'GET /rewards/:rewardId': { rewardId },
    'GET /markets': {},
    'GET /reward-work/rewards': { community },
    'POST /reward-work/rewards': { community, kind: 'goods', price: 80, stock: 20, ...fields },
    'PUT /reward-work/rewards/:rewardId': { rewardId, community, version: 1, ...fields },
    'POST /reward-work/rewards/:rewardId/prices': { rewardId, community, price: 90, from: moment, reason: '进价上涨' },
    'POST /reward-work/rewards/:rewardId/listing': { rewardId, community, listed: false, reason: '换季' },
    'GET /reward-work/merchants': { community },
    'POST /reward-work/merchants': { community, name: '老王粮油', address: '江汉路 8 号', people: [personId] },
    'PUT /reward-work/merchants/:merchantId': {
      merchantId: id('mer'), community, version: 1, active: true, name: '老王粮油', address: '江汉路 8 号', people: [],
    },
    'GET /reward-work/station': { community },
    'PUT /reward-work/station': { community, version: 0, name: '邻里驿站', address: '红巷 1 号', hours: [{ days: [1], from: '08:30', to: '17:00' }] },
    'POST /reward-work/markets': {
      community, title: '秋季市集', place: '小广场', opensAt: moment, closesAt: moment, stalls: ['粮油摊'],
    },
    'POST /reward-work/markets/:marketId/cancellation': { marketId: id('mkt'), community, reason: '下雨' },
    'POST /vouchers': { rewardId, quantity: 1, price: 80 },
    'GET /vouchers': {},
    'GET /vouchers/:voucherId': { voucherId },
    'POST /vouchers/:voucherId/cancellation': { voucherId },
    'POST /voucher-work/looks': { code: '0000-0000-0000' },
    'POST /voucher-work/hand-overs': { code: '0000-0000-0000', quantity: 1, left: 1 },
    'GET /voucher-work/hand-overs': { community },
    'GET /voucher-work/given-back': { community },
    'GET /voucher-work/deliveries': { community },
    'POST /voucher-work/deliveries/:voucherId/steps': { voucherId, community, step: 'sent' },
    'POST /voucher-work/deliveries/:voucherId/hand-over': { voucherId, community, receivedBy: '本人' },
    'GET /reward-work/rewards/:rewardId/vouchers': { rewardId, community },
    'GET /reward-work/rewards/:rewardId/stock': { rewardId, community },
    'POST /reward-work/rewards/:rewardId/stock-changes': { rewardId, community, kind: 'received', quantity: 5, reason: '进货' },
    'GET /reward-work/stock-changes': { community },
    'POST /reward-work/rewards/:rewardId/stock-changes/:changeId/decision': {
      rewardId, changeId: id('stc'), community, approve: true, reason: '已清点',
    },
    'GET /reward-work/findings': { community },
  } satisfies SamplesOf
}
