import { type Data, type Words, duration, number, words } from './why-words.ts'

/** Pure: what an award of points says, from what is frozen in its event (PEERS 4.17). Amounts are points. */

interface Frozen {
  code: string; title: string; per: string; points: number; version: number; resolution: string
  caps: { personDay?: number; personWeek?: number; ruleHouseholdWeek?: number; householdWeek: number }
}

const ruleIn = ({ rule }: Data): Frozen | undefined => rule as Frozen | undefined

/** What was done. */
export const awarded = (data: Data): Words | undefined => {
  const rule = ruleIn(data)
  if (!rule) return undefined
  if (rule.per === 'hour') {
    const time = duration(number(data, 'units'))
    return words(`家人完成 ${time.zh}${rule.title}，奖励家庭积分`,
      `Points for ${time.en} of service by a member of the family (${rule.title})`)
  }
  return words(`家人的“${rule.title}”，奖励家庭积分`, `Points for what a member of the family did: ${rule.title}`)
}

const capWords: [keyof Frozen['caps'], string, string][] = [
  ['personDay', '每人每天最多', 'a day for a person'], ['personWeek', '每人每周最多', 'a week for a person'],
  ['ruleHouseholdWeek', '这一项每户每周最多', 'a week for a household by this rule'],
  ['householdWeek', '每户每周最多', 'a week for a household'],
]

const cuts: Record<string, Words> = {
  personDay: words('每人每天的上限', 'the most for a person and day'),
  personWeek: words('每人每周的上限', 'the most for a person and week'),
  ruleHouseholdWeek: words('这一项每户每周的上限', 'the most for a household and week by this rule'),
  householdWeek: words('每户每周的上限', 'the most for a household and week'),
  budget: words('本季度的礼品预算快用完了', 'what the quarter’s gift budget had left'),
}

const cutOf = (data: Data): Words => {
  const cut = cuts[String(data.cutBy)]
  if (!cut) return words('', '')
  const full = number(data, 'full')
  return words(`；本来是 ${full} 分，因为${cut.zh}，记了 ${number(data, 'granted')} 分`,
    `; it would have been ${full} but for ${cut.en}`)
}

/** By which rule, in which version, adopted by whom, and what limited it. */
export const awardRule = (data: Data): Words | undefined => {
  const rule = ruleIn(data)
  if (!rule) return undefined
  const { title, per, points, version, resolution, caps } = rule
  const limits = capWords.flatMap(([name, zh, en]) => {
    const most = caps[name]
    return most === undefined ? [] : [words(`${zh} ${most} 分`, `at most ${most} ${en}`)]
  })
  const cut = cutOf(data)
  return words(
    `按积分规则第 ${version} 版（${resolution}）“${title}”：${per === 'hour' ? '每小时' : '每次'} ${points} 分，`
      + `${limits.map(({ zh }) => zh).join('，')}${cut.zh}`,
    `By version ${version} of the rules for points (${resolution}), “${title}”: ${points} points `
      + `${per === 'hour' ? 'an hour' : 'each time'}, ${limits.map(({ en }) => en).join(', ')}${cut.en}`)
}
