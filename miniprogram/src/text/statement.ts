import type { Words } from './words.ts'

export const statementWords = {
  title: ['账户明细', 'Statement'],
  now: ['现有', 'Balance'],
  none: ['还没有记账。', 'No entries yet.'],
  after: ['余', 'Balance'],
  reversal: ['冲正', 'Reversal'],
  frozen: ['这个账户暂时冻结，里面的东西都在，但现在不能存入或支出。点最上面一条看原因，或问社区工作人员。',
    'This account is frozen for now: all that is in it stays. Tap the first line to see why, or ask your community office.'],
  closed: ['这个账户已关闭。点最上面一条看原因，或问社区工作人员。', 'This account is closed. Tap the first line to see why, or ask your community office.'],
} as const satisfies Record<string, Words>

export const whyWords = {
  title: ['这一笔的来由', 'Why this entry'],
} as const satisfies Record<string, Words>

/** What a movement is called for the person whose account it touches. */
const movements: Record<string, Words> = {
  'hours.record': ['服务时长入账', 'Service hours recorded'],
  'credit.earn': ['存入时间币', 'Time credit earned'],
  'credit.hold': ['约服务，先留出', 'Held for an order'],
  'credit.pay': ['服务已付', 'Paid for help'],
  'credit.giveBack': ['退回', 'Given back'],
  'credit.holdGranted': ['约服务，先留出', 'Held for an order'],
  'credit.giveBackGranted': ['退回', 'Given back'],
  'credit.holdGifted': ['约服务，先留出', 'Held for an order'],
  'credit.giveBackGifted': ['退回', 'Given back'],
  'credit.offer': ['转赠', 'Given to family or the pool'],
  'credit.give': ['家人转赠', 'Given by family'],
  'credit.donateOffer': ['捐给时间池', 'Donated to the pool'],
  'credit.withdraw': ['撤回转赠', 'Gift taken back'],
  'credit.grant': ['本月发放', 'Granted for the month'],
  'credit.grantEnds': ['月底到期', 'Ended with the month'],
  'credit.honour': ['超额转荣誉', 'Beyond the cap, as an honour'],
  'credit.honourPay': ['超额转荣誉', 'Beyond the cap, as an honour'],
  'credit.holdFromPool': ['时间池预扣', 'Held from the pool'],
  'credit.returnToPool': ['退回时间池', 'Returned to the pool'],
  'credit.buyMarket': ['时间池购买市场服务', 'The pool bought a market service'],
  'credit.note': ['开出时间券', 'Put on a paper note'],
  'credit.redeemNote': ['兑现时间券', 'Paper note redeemed'],
  'credit.noteBack': ['时间券退回', 'Paper note returned'],
  'credit.bequeath': ['家人留下的', 'Left by family'],
  'credit.escheat': ['归入公共时间池', 'To the community’s pool'],
  'credit.escheatGifted': ['归入公共时间池', 'To the community’s pool'],
  'credit.escheatGranted': ['归入公共时间池', 'To the community’s pool'],
  'credit.donate': ['捐出', 'Given away'],
  'credit.overflow': ['超额转入时间池', 'Beyond the cap, to the pool'],
  'credit.giveTeam': ['成员捐入', 'Given by a member'],
  'credit.teamDonate': ['捐给公共时间池', 'Given to the community’s pool'],
  'credit.teamToElder': ['团队送来的时间', 'From a volunteer team'],
  'credit.passbook': ['旧存折入账', 'From an old passbook'],
  'credit.retire': ['注销', 'Retired'],
  'points.award': ['家庭积分入账', 'Family points earned'],
  'points.hold': ['兑换，先留出', 'Held for a redemption'],
  'points.spend': ['已兑换', 'Redeemed'],
  'points.giveBack': ['退回', 'Given back'],
  'points.expire': ['到期', 'Expired'],
  'account.frozen': ['账户冻结', 'Account frozen'],
  'account.closed': ['账户关闭', 'Account closed'],
  'account.open': ['账户重新开放', 'Account opened again'],
}
export const movementWords = (movement: string): Words | undefined => movements[movement]
