/** Chinese and English. */
type Words = readonly [zh: string, en: string]

const days: Record<string, Words> = {
  MO: ['周一', 'Monday'], TU: ['周二', 'Tuesday'], WE: ['周三', 'Wednesday'], TH: ['周四', 'Thursday'],
  FR: ['周五', 'Friday'], SA: ['周六', 'Saturday'], SU: ['周日', 'Sunday'],
}

interface Rule { rule: string; time: string }

const partOf = (rule: string, name: string): string | undefined => new RegExp(`${name}=([^;]+)`).exec(rule)?.[1]

const dayWords = (text: string): Words => {
  const known = text.split(',').map((one) => days[one.slice(-2)] ?? days.MO ?? ['', ''])
  return [known.map(([zh]) => zh).join('、'), known.map(([, en]) => en).join(', ')]
}

/** `每周二 9:30`, `每两周 周二 9:30`, `每月第1个周六 9:30`: a rule as people say it. */
export const ruleWords = ({ rule, time }: Rule): Words => {
  const every = Number(partOf(rule, 'INTERVAL') ?? '1')
  const byDay = partOf(rule, 'BYDAY')
  const [zh, en] = byDay === undefined ? ['', ''] : dayWords(byDay)
  if (rule.startsWith('FREQ=DAILY')) {
    return every === 1
      ? [`每天 ${time}`, `Every day at ${time}`]
      : [`每${every}天 ${time}`, `Every ${every} days at ${time}`]
  }
  if (rule.startsWith('FREQ=WEEKLY')) {
    return every === 1
      ? [`每${zh === '' ? '周' : zh} ${time}`, `Every ${en === '' ? 'week' : en} at ${time}`]
      : [`每${every}周 ${zh} ${time}`, `Every ${every} weeks, ${en} at ${time}`]
  }
  const place = byDay === undefined ? undefined : /^-?\d/.exec(byDay)?.[0]
  return place === undefined
    ? [`每月 ${time}`, `Every month at ${time}`]
    : [`每月第${place}个${zh} ${time}`, `Every month, ${en} no. ${place}, at ${time}`]
}
