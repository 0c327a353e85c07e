import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const honourWords = words({
  title: ['兑现情况', 'Whether credit is honoured'],
  why: ['攒下的时间币能不能换到服务，每月月初公布一次。数字都是系统算出来的，没有人改过。',
    'Whether credit finds its service, published at the beginning of each month. The system makes the figures; nobody edits them.'],
  none: ['还没有公布过。有人提出需求或报名帮忙以后，下个月初就会公布。',
    'Nothing is published yet. After the first request or offer it will be, at the beginning of the next month.'],
  ratio: ['兑现率', 'Honoured'],
  noRatio: ['这个月没有人提出需求', 'Nothing was asked for'],
  requested: ['大家请求的', 'Asked for'],
  redeemed: ['志愿者做到的', 'Given by volunteers'],
  market: ['时间池买的服务', 'Bought by the pool'],
  wait: ['一半的需求等到有人来', 'Half were taken'],
  owed: ['大家手里的时间币', 'What residents hold'],
  offered: ['志愿者说每月能帮', 'Volunteers can give a month'],
  notOffered: ['报了每月能帮多久的志愿者不到5位，先不公布', 'Fewer than five said how much; not shown'],
  pool: ['公共时间池', 'The pool'],
  byClass: ['做了哪些服务', 'What was done'],
  byAge: ['各年龄的人手里有多少', 'By age'],
  members: ['近三个月谁在用时间银行', 'Who used it in three months'],
  active: ['帮过人或得到过帮助的', 'Gave or got help'],
  idle: ['没有帮过、也没有得到过帮助的', 'Neither gave nor got'],
  fewMembers: ['不到5个人，不公布', 'Fewer than five; not shown'],
  small: ['不到5个人的年龄段合在一起，免得看出是谁。', 'Groups of fewer than five stand together, so that nobody can be told from them.'],
})

export const bandWords: Record<string, Words> = {
  under60: ['60岁以下', 'Under 60'], '60to69': ['60到69岁', '60 to 69'], '70to79': ['70到79岁', '70 to 79'],
  '80up': ['80岁以上', '80 and over'], unknown: ['没有登记生日', 'No birthday on record'],
}

/** `750` of a thousand reads 75%. */
export const percent = (permille: number): Words => {
  const text = `${permille % 10 === 0 ? permille / 10 : (permille / 10).toFixed(1)}%`
  return [text, text]
}
export const within = (hours: number): Words =>
  (hours < 24 ? [`${hours}小时之内`, `within ${hours} h`] : [`${hours / 24}天之内`, `within ${hours / 24} d`])
/** `12 小时 · 6人`. */
export const offeredBy = ([zh, en]: Words, count: number): Words => [`${zh} · ${count}人`, `${en} · ${count} people`]
export const people = (count: number): Words => [`${count}人`, `${count} people`]
export const monthName = (month: string): Words => {
  const [year = '', number = ''] = month.split('-')
  return [`${year}年${Number(number)}月`, month]
}
