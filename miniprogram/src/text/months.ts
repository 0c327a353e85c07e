import type { Words } from './words.ts'

export const monthsWords = {
  title: ['社区月报', 'Monthly statements'],
  lead: ['社区每个月的账，月初公布上个月的，公布后不再改。', "The community's books of each month, published at the start of the next and never changed."],
  none: ['还没有公布过月报。每个月一号公布上个月的。', 'Nothing published yet. Each month is published on the 1st of the next.'],
  monthTitle: ['一个月的账', 'A month'],
  unknown: ['这个月还没有公布。', 'This month is not published yet.'],
  fixed: ['这个月的账已经公布，数字不再改。后来发现要补记或冲回的，写在后来的月份里，并注明属于哪个月。',
    'These figures are final. What is found later stands in a later month, marked with the month it belongs to.'],
  opening: ['月初', 'At the start'],
  in: ['增加', 'In'],
  out: ['减少', 'Out'],
  closing: ['月末', 'At the end'],
  during: ['这个月', 'This month'],
  soFar: ['累计', 'In all'],
  forEarlier: ['这个月补记的、属于以前月份的', 'Booked this month for earlier months'],
  fromLater: ['后来补记的、属于这个月的', 'Booked later for this month'],
  reversal: ['冲正', 'Taken back'],
} as const satisfies Record<string, Words>

/** `2026-10` as people say it. */
export const monthName = (month: string): Words => {
  const [year = '', number = ''] = month.split('-')
  return [`${year}年${Number(number)}月`, month]
}

export const publishedWords = (movements: number, day: Words): Words =>
  [`${movements}笔账，${day[0]}公布`, `${movements} entries, published ${day[1]}`]

/** Of earlier months it says to which it belongs; of later ones, in which it stands. */
export const belongsWords = (month: string, movements: number): Words =>
  [`属于${monthName(month)[0]}，${movements}笔`, `belongs to ${month}, ${movements}`]
export const standsWords = (month: string, movements: number): Words =>
  [`记在${monthName(month)[0]}，${movements}笔`, `stands in ${month}, ${movements}`]

/** Kinds of account, as `asset:kind`, for everybody. */
const kinds: Record<string, Words> = {
  'serviceMinutes:issued': ['记录的服务时长', 'Service hours recorded'],
  'serviceMinutes:volunteer': ['志愿者的服务时长', "Volunteers' service hours"],
  'timeCredit:issued': ['发出的时间币', 'Time credit issued'],
  'timeCredit:member': ['居民手里的时间币', 'Time credit held by residents'],
  'timeCredit:pool': ['公共时间池', 'The public pool'],
  'timeCredit:order': ['约服务时留出的', 'Held for orders'],
  'timeCredit:retired': ['注销的时间币', 'Time credit retired'],
  'timeCredit:shortfall': ['由社区承担的时间币', 'Time credit carried by the community'],
  'familyPoint:issued': ['发出的积分', 'Points issued'],
  'familyPoint:household': ['各家手里的积分', 'Points held by households'],
  'familyPoint:redemption': ['兑换时留出的', 'Held for redemptions'],
  'familyPoint:pool': ['捐给爱心超市的积分', 'Points given to the shop'],
  'familyPoint:retired': ['已兑换和到期的积分', 'Points redeemed and expired'],
  'familyPoint:shortfall': ['由社区承担的积分', 'Points carried by the community'],
  'cny:received': ['收到的捐赠', 'Gifts received'],
  'cny:fund': ['社区基金', 'The community fund'],
  'cny:disbursement': ['准备拨付的', 'Held for disbursements'],
  'cny:paid': ['已经拨付的', 'Paid out'],
}
export const kindWords = (kind: string): Words => kinds[kind] ?? [kind, kind]
