import type { Output } from '../../../shared/contract/index.ts'
import type { RuleGroup } from '../../../shared/point-rules.ts'
import { chinaDay, yuanText } from '../../../shared/units.ts'
import type { Words } from './words.ts'

type Rule = Output<'GET /point-rules'>['inForce']['rules'][number]
type Budget = Output<'GET /point-budgets'>

const words = <const T extends Record<string, Words>>(all: T): T => all

export const pointsWords = words({
  title: ['我家积分', 'Our points'],
  note: ['有多少、怎么得的、什么时候到期', 'How many, what for, and when they end'],
  balance: ['我家现在有', 'We have'],
  alone: ['您还没有加入家庭。积分记在家庭名下，加入家庭以后才开始得。', 'Points belong to a household. Join one, and you begin to earn.'],
  join: ['去加入家庭', 'Join a household'],
  lots: ['什么时候到期', 'When they end'],
  noLots: ['还没有积分', 'No points yet'],
  lotsNote: ['先用快到期的。到期前会提醒两次：还有60天和还有7天。', 'What ends first is used first. You are told 60 days and 7 days before.'],
  rules: ['怎样能得积分', 'How points are earned'],
  rulesNote: ['现在的规则和将要改的', 'The rules now and those that come'],
  entries: ['每一笔的明细', 'Every entry'],
  entriesNote: ['按哪条规则、哪一版', 'By which rule and version'],
  coming: ['规则要改了', 'New rules are coming'],
  comingNote: ['之前得的积分不变。', 'What you have stays as it is.'],
  inForce: ['现在的规则', 'The rules now'],
  money: ['捐钱不得积分，只记感谢。', 'Gifts of money earn no points, only thanks.'],
  budget: ['积分换礼品的钱', 'The money behind the points'],
  nothingLeft: ['这个季度的礼品预算用完了，暂时不发积分。', 'The gift budget of this quarter is used up: no points for now.'],
  noBudget: ['本社区还没有公布礼品预算。', 'No gift budget is set here yet.'],
  noMore: ['已到上限', 'No more for now'],
})

export const groupWords: Record<RuleGroup, Words> = {
  everyone: ['所有居民', 'everybody'], party: ['报到的党员', 'registered party members'], elder60: ['60岁以上', 'people of 60 and above'],
  minor: ['18岁以下', 'people under 18'], hardship: ['认定的困难居民', 'people in certified hardship'],
  volunteer: ['有服务记录的志愿者', 'volunteers with recorded service'],
}

export const points = (count: number): Words => [`${count}分`, `${count} ${count === 1 ? 'point' : 'points'}`]

/** `2028年11月30日`: what ends in two years needs its year. */
export const wholeDay = (moment: string): Words => {
  const day = chinaDay(Date.parse(moment))
  const [year, month, date] = day.split('-').map(Number)
  return [`${year}年${month}月${date}日`, day]
}

export const endsOn = (moment: string): Words => [`${wholeDay(moment)[0]}到期`, `until ${wholeDay(moment)[1]}`]

/** What the week still takes. */
export const weekLeft = ({ most, left }: { most: number; left: number }): Words => (left === 0
  ? [`这一周已得满${most}分，下周一起再得。`, `This week’s ${most} points are full; more from Monday on.`]
  : [`这一周还能得${left}分（每户每周最多${most}分）。`, `This week takes ${left} more points (at most ${most} for a household).`])

export const mayStillGet = (left: number): Words =>
  (left === 0 ? pointsWords.noMore : [`您还能得${left}分`, `you may get ${left} more`])

export const monthTitle = (month: string): Words => [`${Number(month.slice(5))}月怎么得的`, `What for, in ${month}`]

/** `每小时10分` */
export const worth = ({ per, points: count }: Pick<Rule, 'per' | 'points'>): Words =>
  (per === 'hour' ? [`每小时${count}分`, `${count} points an hour`] : [`每次${count}分`, `${count} points each time`])

/** What limits a rule, in one line; undefined where nothing but the household's week does. */
export const limitsOf = ({ caps, group, from, until }: Rule): Words | undefined => {
  const parts: Words[] = [
    ...(group === 'everyone' ? [] : [[`只给${groupWords[group][0]}`, `for ${groupWords[group][1]}`] as const]),
    ...(caps.personDay ? [[`一人一天最多${caps.personDay}分`, `at most ${caps.personDay} a day for one person`] as const] : []),
    ...(caps.personWeek ? [[`一人一周最多${caps.personWeek}分`, `at most ${caps.personWeek} a week for one person`] as const] : []),
    ...(caps.ruleHouseholdWeek
      ? [[`一户一周最多${caps.ruleHouseholdWeek}分`, `at most ${caps.ruleHouseholdWeek} a week for a household`] as const] : []),
    ...(from ? [[`${from}起`, `from ${from}`] as const] : []), ...(until ? [[`到${until}为止`, `until ${until}`] as const] : []),
  ]
  if (parts.length === 0) return undefined
  return [parts.map(([zh]) => zh).join('，'), parts.map(([, en]) => en).join(', ')]
}

export const weekCap = (most: number): Words => [`一户一周合起来最多${most}分。`, `At most ${most} points a week for a household in all.`]

export const adoptedBy = (version: number, resolution: string): Words =>
  [`第${version}版，依据：${resolution}`, `Version ${version}, by ${resolution}`]

export const holdsFrom = (moment: string): Words =>
  [`${wholeDay(moment)[0]}起按新规则。`, `The new rules hold from ${wholeDay(moment)[1]}.`]

/** What is owed, in plain words. */
export const owed = ({ outstandingPoints, liabilityFen }: Budget): Words => [
  `大家手里一共有${outstandingPoints}分，值${yuanText(liabilityFen)}元的礼品。`,
  `Residents hold ${outstandingPoints} points, worth ${yuanText(liabilityFen)} yuan in gifts.`,
]

export const budgetLine = ({ budgetFen = 0, issuedFen, leftFen = 0 }: Budget): Words => [
  `这个季度准备了${yuanText(budgetFen)}元，已发${yuanText(issuedFen)}元，还剩${yuanText(leftFen)}元。用完就先不发了。`,
  `${yuanText(budgetFen)} yuan for this quarter, ${yuanText(issuedFen)} issued, ${yuanText(leftFen)} left. Nothing is issued beyond.`,
]
