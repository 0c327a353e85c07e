import { everybody, families } from './seed/people.ts'
import type { Phone } from './wechat/accounts.ts'

/** The people that the start page introduces, each with what they are there for. */
export interface Featured { user: string; name: string; zh: string; en: string }

export const featured: Featured[] = [
  { user: 'chen-wenbin', name: '陈文斌', zh: '居民 · 38 岁，有空就报名', en: 'A resident who signs up when he has time' },
  { user: 'wang-jianguo', name: '王建国', zh: '红巷爷爷巡逻队领队', en: 'A team leader: shows the code, confirms the hours' },
  { user: 'chen-guilan', name: '陈桂兰', zh: '73 岁的奶奶 · 请打开“长辈版”', en: 'An elder: switch to 长辈版 on the first page' },
  { user: 'shen-hui', name: '沈慧', zh: '社区管理员', en: "The community's administrator" },
  { user: 'cai-mingyuan', name: '蔡明远', zh: '审计员 · 只看不改', en: 'An auditor: reads everything, changes nothing' },
]

const noteOf = (user: string, born: number, year: number): string => {
  const known = featured.find((person) => person.user === user)
  if (known) return `${known.zh} · ${known.en}`
  const home = families.find(({ members }) => members.some((member) => member.user === user))
  return `${year - born} 岁${home ? ` · ${home.name}` : ''}`
}

/** The phones that the local WeChat offers, the introduced people's first. */
export const demoPhones = (nowMs: number): Phone[] => {
  const year = new Date(nowMs).getUTCFullYear()
  const rank = (user: string): number => {
    const at = featured.findIndex((person) => person.user === user)
    return at === -1 ? featured.length : at
  }
  return [...everybody].sort((one, other) => rank(one.user) - rank(other.user))
    .map(({ user, name, born }) => ({ user, name, note: noteOf(user, born, year) }))
}
