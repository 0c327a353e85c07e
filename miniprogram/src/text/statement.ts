import type { Words } from './words.ts'

export const statementWords = {
  title: ['账户明细', 'Statement'],
  now: ['现有', 'Balance'],
  none: ['还没有记账。', 'No entries yet.'],
  after: ['余', 'Balance'],
  reversal: ['冲正', 'Reversal'],
} as const satisfies Record<string, Words>

export const whyWords = {
  title: ['这一笔的来由', 'Why this entry'],
} as const satisfies Record<string, Words>

/** What a movement is called for the person whose account it touches. */
const movements: Record<string, Words> = {
  'hours.record': ['服务时长入账', 'Service hours recorded'],
  'credit.earn': ['时间银行入账', 'Time credit earned'],
  'credit.hold': ['约服务，先留出', 'Held for an order'],
  'credit.pay': ['服务已付', 'Paid for help'],
  'credit.giveBack': ['退回', 'Given back'],
  'credit.holdFromPool': ['时间池预扣', 'Held from the pool'],
  'credit.returnToPool': ['退回时间池', 'Returned to the pool'],
  'credit.buyMarket': ['时间池购买市场服务', 'The pool bought a market service'],
  'credit.donate': ['捐出', 'Given away'],
  'credit.overflow': ['超额转入时间池', 'Beyond the cap, to the pool'],
  'credit.retire': ['注销', 'Retired'],
  'points.award': ['家庭积分入账', 'Family points earned'],
  'points.hold': ['兑换，先留出', 'Held for a redemption'],
  'points.spend': ['已兑换', 'Redeemed'],
  'points.giveBack': ['退回', 'Given back'],
  'points.expire': ['到期', 'Expired'],
}
export const movementWords = (movement: string): Words | undefined => movements[movement]
