import type { MovementName, chart } from './chart.ts'
import { type Data, type Words, text, words } from './why-words.ts'

/** Pure: what each movement of service minutes and time credit says, whatever event brought it, and by which rule. */

type AssetOf<N extends MovementName> = (typeof chart)[N]['asset']
export type TimeMovement = {
  [N in MovementName]: AssetOf<N> extends 'serviceMinutes' | 'timeCredit' ? N : never
}[MovementName]

interface Sentence { what: (data: Data, type: string) => Words; rule: Words }

const said = (zh: string, en: string) => (): Words => words(zh, en)

/** `“陪张奶奶看病”`, or nothing where the event names none. */
const named = (data: Data): Words => {
  const title = text(data, 'title')
  return title ? words(`“${title}”`, ` “${title}”`) : words('', '')
}

const held = (from: Words) => (data: Data): Words => {
  const { zh, en } = named(data)
  return words(`为求助${zh}预留了${from.zh}`, `${from.en} was held for the request${en}`)
}

const ends: Record<string, Words> = {
  'order.cancelled': words('取消', 'was called off'), 'order.expired': words('到时间没有人来', 'found nobody in time'),
  'order.refused': words('没有通过审核', 'was not approved'), 'order.noShow': words('志愿者没有到', 'nobody came to'),
  'order.voided': words('作废', 'was void'), 'order.fellBack': words('改由市场服务', 'went to the market'),
  'order.awarded': words('按裁决结束', 'was ruled on'), 'order.settled': words('已完成', 'was done'),
}

const back = (what: Words) => (data: Data, type: string): Words => {
  const [title, end] = [named(data), ends[type] ?? words('结束', 'ended')]
  return words(`互助单${title.zh}${end.zh}，没用完的${what.zh}退回`,
    `The order${title.en} ${end.en}; unused ${what.en} came back`)
}

const [earnedCredit, grantedCredit, giftedCredit] = [
  words('时间币', 'credit'), words('发放的时间币', 'granted credit'), words('家人转赠的时间币', 'gifted credit'),
]

const rules = {
  hours: words('一分钟服务记一分钟，只记录，不会花掉', 'A minute served is a minute recorded; it is never spent'),
  earning: words('服务一分钟存一分钟，有每天的上限', 'A minute for a minute, up to the day’s cap'),
  ceiling: words('每人最多存 1500 小时，超过的按本人选择归公共时间池或记为荣誉',
    'A member holds 1,500 hours at most; the rest goes to the pool or is kept as an honour, as they chose'),
  holding: words('发布时先预留，先用发放的，再用家人转赠的，最后用自己存的',
    'It is held when a request is published: granted credit first, then gifted, then earned'),
  paying: words('按实际服务的分钟付，不超过预约的时长和当天上限',
    'What was served is paid, at most what was asked for and the day’s cap'),
  returning: words('预留了没用完的，原路退回', 'What was held and not used goes back where it came from'),
  poolPays: words('核定的困难老人没有时间币也能求助，由公共时间池付',
    'Elders in certified hardship are served without credit; the community’s pool pays'),
  market: words('长时间没有人接单，由公共时间池请市场服务', 'Where nobody comes, the pool buys a service of the market'),
  gifts: words('时间币只转赠给核实过的配偶或直系亲属、自己的团队，或捐给时间池，一天内可以撤回',
    'Credit goes only to verified close kin, a team of one’s own or the pool, and may be taken back for a day'),
  teams: words('团队的时间由负责人提出、一位成员同意，只能捐给时间池或由社区落实给困难老人',
    'A team gives its time by its leader and a second member, to the pool or to a hardship elder alone'),
  sponsors: words('捐入时间池要两个人核准', 'What sponsors give to a pool is approved by two people'),
  grants: words('发放的时间币当月有效，月底没用完的回到公共时间池',
    'What is granted is for the month; what is left goes back to the pool'),
  notes: words('一张时间券只能用一次，没用的退回开券的人', 'A paper note is good once; unused, it goes back to its owner'),
  estates: words('去世或搬走的人留下的时间币，180 天内可以转给 60 岁以上的配偶或直系亲属，其余归公共时间池',
    'Credit that somebody leaves behind goes to close kin of 60 or more within 180 days, all else to the pool'),
  merging: words('同一个人有两条记录时，由两名工作人员核对后合成一条，时长和时间币一分钟不增不减',
    'Where one person has two records, two workers check them and make them one; no minute is added or lost'),
  leaving: words('离开时间银行的时间币不再使用', 'Credit that leaves the time bank is used no more'),
  shortfall: words('强制冲回时已经用掉的部分由社区承担', 'What a forced reversal does not find is carried by the community'),
  passbooks: words('旧存折两人核对后只入账一次，和挣来的时间币一样用',
    'An old passbook counts once, after two people have checked it; it is spent like earned credit'),
}

const leftBy = (zh: string, en: string) => (data: Data): Words => {
  const name = text(data, 'personName')
  return name ? words(`${name}留下的时间币${zh}`, `The credit that ${name} left ${en}`)
    : words(`随遗留一并处理的时间币${zh}`, `Credit that came home later ${en}`)
}

const paid = (data: Data, type: string): Words => {
  const [title, name] = [named(data), text(data, 'requesterName', '邻居')]
  const byRuling = type === 'order.awarded'
  return words(`帮助${name}的互助单${title.zh}${byRuling ? '按裁决' : ''}结算`,
    `Help for ${text(data, 'requesterName', 'a neighbour')}: the order${title.en} was `
      + (byRuling ? 'settled by a ruling' : 'settled'))
}

const intoPool = (data: Data, type: string): Words => {
  const [title, end] = [named(data), ends[type] ?? words('结束', 'ended')]
  return words(`互助单${title.zh}${end.zh}，这部分归入公共时间池`,
    `The order${title.en} ${end.en}; this part went to the community’s pool`)
}

const bought = (data: Data): Words => {
  const [title, provider] = [named(data), text(data, 'provider')]
  return words(`没有人接单${title.zh}，公共时间池请了市场服务${provider}`,
    `Nobody took the request${title.en}; the pool bought a service of the market ${provider}`.trimEnd())
}

const merged = said('同一个人的两条记录合成了一条', 'Two records of one person became one')
const kept = said('超过上限的部分记为荣誉', 'What was beyond the cap is kept as an honour')

export const timeMovements: Record<TimeMovement, Sentence> = {
  'hours.record': { what: said('记入志愿服务时长', 'Hours of service were recorded'), rule: rules.hours },
  'hours.merge': { what: merged, rule: rules.merging },
  'credit.merge': { what: merged, rule: rules.merging },
  'credit.mergeGifted': { what: merged, rule: rules.merging },
  'credit.mergeHonour': { what: merged, rule: rules.merging },
  'credit.earn': { what: said('服务换成时间币', 'Service became time credit'), rule: rules.earning },
  'credit.overflow': {
    what: said('超过上限的部分归入公共时间池', 'What was beyond the cap went to the community’s pool'), rule: rules.ceiling,
  },
  'credit.honour': { what: kept, rule: rules.ceiling },
  'credit.honourPay': { what: kept, rule: rules.ceiling },
  'credit.passbook': {
    what: (data) => words(`${text(data, 'issuer')}的旧存折 ${text(data, 'number')} 核对入账`,
      `The old passbook ${text(data, 'number')} of ${text(data, 'issuer')} was checked and credited`),
    rule: rules.passbooks,
  },
  'credit.hold': { what: held(words('时间币', 'Credit')), rule: rules.holding },
  'credit.holdGranted': { what: held(words('发放的时间币', 'Granted credit')), rule: rules.holding },
  'credit.holdGifted': { what: held(words('家人转赠的时间币', 'Gifted credit')), rule: rules.holding },
  'credit.holdFromPool': { what: held(words('公共时间池的时间', 'Credit of the pool')), rule: rules.poolPays },
  'credit.pay': { what: paid, rule: rules.paying },
  'credit.giveBack': { what: back(earnedCredit), rule: rules.returning },
  'credit.giveBackGranted': { what: back(grantedCredit), rule: rules.returning },
  'credit.giveBackGifted': { what: back(giftedCredit), rule: rules.returning },
  'credit.returnToPool': { what: intoPool, rule: rules.returning },
  'credit.buyMarket': { what: bought, rule: rules.market },
  'credit.offer': { what: said('转赠时间币', 'Credit was given away'), rule: rules.gifts },
  'credit.give': { what: said('转赠的时间币到账', 'A gift of credit arrived'), rule: rules.gifts },
  'credit.donateOffer': { what: said('捐给公共时间池', 'Credit was donated to the pool'), rule: rules.gifts },
  'credit.donate': { what: said('捐给公共时间池', 'Credit was donated to the pool'), rule: rules.gifts },
  'credit.withdraw': { what: said('转赠退回', 'The gift came back'), rule: rules.gifts },
  'credit.giveTeam': { what: said('成员送给团队的时间到账', 'Time that a member gave arrived'), rule: rules.gifts },
  'credit.teamDonate': { what: said('团队捐给公共时间池', 'A team gave to the pool'), rule: rules.teams },
  'credit.teamToElder': {
    what: (data) => words(`志愿团队“${text(data, 'name')}”送来的时间`, `Time from the volunteer team “${text(data, 'name')}”`),
    rule: rules.teams,
  },
  'credit.sponsor': {
    what: (data) => words(`${text(data, 'sponsor', '捐赠人')}捐入公共时间池`,
      `${text(data, 'sponsor', 'A sponsor')} gave to the pool`),
    rule: rules.sponsors,
  },
  'credit.grant': {
    what: (data) => words(`${text(data, 'month')} 的每月发放`, `The grant of ${text(data, 'month')}`), rule: rules.grants,
  },
  'credit.grantEnds': {
    what: said('上次发放没用完的回到公共时间池', 'What was left of the last grant went back to the pool'), rule: rules.grants,
  },
  'credit.note': { what: said('开出了时间券', 'Credit was put on paper notes'), rule: rules.notes },
  'credit.redeemNote': { what: said('兑现时间券', 'A paper note was redeemed'), rule: rules.notes },
  'credit.noteBack': { what: said('时间券退回', 'A paper note came back'), rule: rules.notes },
  'credit.bequeath': {
    what: (data) => leftBy(`转给${text(data, 'toName', '家人')}`, `went to ${text(data, 'toName', 'kin')}`)(data),
    rule: rules.estates,
  },
  'credit.escheat': { what: leftBy('归入公共时间池', 'went to the pool'), rule: rules.estates },
  'credit.escheatGifted': { what: leftBy('（家人转赠的）归入公共时间池', '(gifted) went to the pool'), rule: rules.estates },
  'credit.escheatGranted': { what: leftBy('（发放的）归入公共时间池', '(granted) went to the pool'), rule: rules.estates },
  'credit.retire': { what: said('时间币离开时间银行', 'Credit left the time bank'), rule: rules.leaving },
  'credit.writeOff': {
    what: said('冲回时缺的部分记在社区账上', 'What was missing is carried by the community'), rule: rules.shortfall,
  },
}
