import type { DeliveryStep, LimitPeriod, RewardGroup, RewardKind, VoucherState } from '../../../shared/rewards.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const kindWords: Record<RewardKind, Words> = {
  goods: ['生活用品', 'Goods'], shop: ['商家优惠', 'At a shop'], service: ['上门服务', 'Services'], lesson: ['课程', 'Lessons'],
}

export const rewardWords = words({
  title: ['积分换好物', 'Redeem points'],
  homeNote: ['看看我家积分能换什么', 'What our points are good for'],
  myPoints: ['我家现有', 'Our household has'],
  pointsUnknown: ['现在看不到您家有多少积分，东西可以先看。', 'Your points cannot be shown now; you can look around all the same.'],
  noHousehold: ['积分记在家庭名下。请先建立或加入一个家庭。', 'Points belong to a household. Please found or join one first.'],
  toHousehold: ['去建立家庭', 'To my household'],
  all: ['全部', 'All'],
  none: ['现在没有可以换的东西。社区一上架，这里就会出现。', 'Nothing to redeem now. It will appear here.'],
  enough: ['积分够换', 'You have enough'],
  soldOut: ['换完了', 'Gone'],
  merchant: ['去哪里领', 'Where'],
  station: ['社区驿站，开门的时间都可以', 'The community’s station, while it is open'],
  stall: ['摊位', 'Stall'],
  delivers: ['可以送上门', 'Can be brought to you'],
  what: ['是什么', 'What it is'],
  limits: ['能换多少', 'How many'],
  noLimit: ['不限次数，换完为止', 'As many as there are'],
  whom: ['谁能换', 'For whom'],
  price: ['每份', 'Each'],
  stock: ['还剩', 'Left'],
  redeem: ['我要换', 'Redeem'],
})

/** `320 分` */
export const pointsWords = (points: number): Words => [`${points} 分`, `${points} pts`]
export const missingWords = (points: number): Words => [`还差 ${points} 分`, `${points} pts missing`]
export const piecesWords = (count: number): Words => [`${count} 份`, `${count}`]
export const stockWords = (count: number): Words => [`还剩 ${count} 份`, `${count} left`]
export const comingWords = (price: number, from: Words): Words =>
  [`${from[0]}起改为 ${price} 分。以前换好的券不受影响。`, `${price} pts from ${from[1]} on; vouchers made before stay as they are.`]

const periods: Record<LimitPeriod, Words> = {
  day: ['每天', 'a day'], week: ['每周', 'a week'], month: ['每月', 'a month'], quarter: ['每季度', 'a quarter'], year: ['每年', 'a year'],
  ever: ['总共', 'in all'],
}
export const groupWords: Record<RewardGroup, Words> = {
  everyone: ['所有居民', 'everyone'], elder60: ['60岁以上', '60 and older'], hardship: ['困难家庭', 'in hardship'],
  priorityElder: ['重点老人', 'priority elders'], minor: ['未成年人', 'minors'],
}

/** `每户每月最多 2 份`, and for whom where it is not for everyone. */
export const limitWords = (
  { group, per, quantity, period }: { group: RewardGroup; per: 'person' | 'household'; quantity: number; period: LimitPeriod },
): Words => {
  const who: Words = group === 'everyone' ? ['', ''] : [`${groupWords[group][0]}：`, `${groupWords[group][1]}: `]
  const each: Words = per === 'household' ? ['每户', 'a household'] : ['每人', 'a person']
  return [`${who[0]}${each[0]}${periods[period][0]}最多 ${quantity} 份`, `${who[1]}${quantity} ${each[1]} ${periods[period][1]} at most`]
}

/** Why it cannot be redeemed now, and what to do about it. */
export const whyNot: Record<string, Words> = {
  'household.none': rewardWords.noHousehold,
  'reward.off': ['这个已经下架了。以前换好的券照常能领。', 'It is off the list; vouchers made before stay good.'],
  'reward.notFor': ['这个是留给特定居民的。有疑问请问社区服务台。', 'It is kept for others; please ask at the desk.'],
  'market.cancelled': ['这场市集取消了。', 'This market day was called off.'],
  'market.closed': ['还没到这场市集换东西的时间。', 'It is not yet the time to redeem for this market day.'],
  'reward.soldOut': ['已经换完了。补货后可以再来。', 'It is gone; please come again when there is more.'],
  'reward.limit': ['这段时间您家能换的数量已经用完了。', 'You have had as many as this period allows.'],
}

export const redeemWords = words({
  howMany: ['换几份？', 'How many?'],
  howCome: ['怎么拿到？', 'How does it come to you?'],
  way: ['领取方式', 'How'],
  fetch: ['自己去领', 'I fetch it'],
  fetchNote: ['家里谁去都行，带上兑换码', 'Anybody of us may, with the code'],
  bring: ['送上门', 'Bring it to me'],
  bringNote: ['家里没人能去时才选，社区安排人送', 'If nobody of us can come'],
  sure: ['确定要换吗？', 'Are you sure?'],
  total: ['一共用', 'In all'],
  after: ['换后剩下', 'Left after that'],
  safe: ['积分先留着，领到东西才算用掉。没领可以退回，过期自动退回。',
    'Points are only kept aside until you have it. Give it back before that, or let it end: the points return.'],
  yes: ['确定换', 'Yes, redeem'],
  unsent: ['网络没有连上。填的都保存了，网络好了请点“重新发送”，不会换两次。',
    'There is no connection. Everything is kept; tap “Send again” when it is back. It will not happen twice.'],
})

export const whomWords = words({
  forWhom: ['给谁换？', 'For whom?'],
  me: ['我自己', 'Me'],
  ours: ['我家', 'My household'],
})

export const placeWords = words({ open: ['现在开着', 'Open now'], closed: ['现在没开', 'Closed now'] })

export const stateWords: Record<VoucherState, Words> = {
  open: ['待领取', 'To be picked up'], handedOver: ['已领完', 'Picked up'], cancelled: ['已退回', 'Given back'],
  expired: ['过期已退', 'Ended, points back'],
}

export const voucherWords = words({
  title: ['兑换券', 'Voucher'],
  listTitle: ['我家的兑换券', 'Our vouchers'],
  listNote: ['家里每个人都看得到，谁去领都行', 'Every one of us sees them and may fetch'],
  listWhy: ['家里每个人都看得到，谁去领都行。', 'Every one of us sees these and may fetch them.'],
  none: ['还没有换过东西。', 'Nothing redeemed yet.'],
  toCatalogue: ['去看看能换什么', 'See what there is'],
  show: ['把这一页给工作人员看', 'Show this page'],
  picture: ['兑换券的二维码', 'The voucher as a QR code'],
  code: ['兑换码', 'Code'],
  left: ['待领', 'To pick up'],
  got: ['已领', 'Picked up'],
  until: ['领取期限', 'Until'],
  place: ['在哪里领', 'Where'],
  hours: ['开放时间', 'When'],
  by: ['谁换的', 'Redeemed by'],
  forName: ['给谁换的', 'For'],
  price: ['用了', 'For'],
  giveBack: ['不要了，退回', 'Give it back'],
  giveBackYes: ['确定退回', 'Yes, give it back'],
  ended: ['这张券已经结束，不用再带去了。', 'This voucher has ended.'],
  counter: ['我是商家或驿站的人', 'I hand things over'],
  counterNote: ['核销居民的兑换券', 'Check residents’ vouchers'],
})

export const leftWords = (left: number, quantity: number): Words =>
  (left === quantity ? [`${left} 份`, String(left)] : [`${left} 份（共 ${quantity} 份）`, `${left} of ${quantity}`])
export const giveBackAsk = (left: number, points: number): Words => [
  `没领的 ${left} 份退回后，${points} 分马上回到您家，有效期不变。这张券就不能再领了。`,
  `${points} pts for ${left} come back to your household at once, with the ends they had. The voucher is void then.`,
]

export const stepWords: Record<DeliveryStep | 'handedOver', Words> = {
  ordered: ['已下单，等待准备', 'Ordered'], ready: ['已备好，等待送出', 'Packed'], sent: ['在路上，请留意敲门', 'On its way'],
  handedOver: ['已送到', 'Handed over'],
}

export const marketWords = words({
  title: ['公益市集', 'Market days'],
  note: ['哪天、在哪里、有哪些摊位', 'When, where, which stalls'],
  none: ['最近没有市集。', 'No market day soon.'],
  when: ['时间', 'When'],
  where: ['地点', 'Where'],
  stalls: ['摊位', 'Stalls'],
  from: ['开始换', 'Redeem from'],
  see: ['看看能换什么', 'See what there is'],
  cancelled: ['已取消', 'Called off'],
})
