import { chinaDay } from '../../../shared/units.ts'
import type { Words } from './words.ts'

/** Everything is said in the time of Wuhan, whatever the phone is set to. */
const china = (ms: number) => new Date(ms + 8 * 3_600_000)
const two = (value: number) => String(value).padStart(2, '0')
const weekdays = [
  ['周日', 'Sun'], ['周一', 'Mon'], ['周二', 'Tue'], ['周三', 'Wed'], ['周四', 'Thu'], ['周五', 'Fri'], ['周六', 'Sat'],
] as const satisfies Words[]
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dayMs = 86_400_000

/** A moment of a day (`2026-11-29`) by which it is said. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)

export const weekday = (ms: number): Words => weekdays[china(ms).getUTCDay()] ?? weekdays[0]
export const dayOfMonth = (ms: number): string => String(china(ms).getUTCDate())
export const monthOf = (ms: number): Words => {
  const month = china(ms).getUTCMonth()
  return [`${month + 1}月`, months[month] ?? '']
}

/** `9:05` */
export const clock = (ms: number): string => `${china(ms).getUTCHours()}:${two(china(ms).getUTCMinutes())}`
export const clockSpan = (fromMs: number, toMs: number): string => `${clock(fromMs)}–${clock(toMs)}`

/** `11月24日 周二`, in English `Tue 24 Nov`. */
export const day = (ms: number): Words => [
  `${monthOf(ms)[0]}${dayOfMonth(ms)}日 ${weekday(ms)[0]}`,
  `${weekday(ms)[1]} ${dayOfMonth(ms)} ${monthOf(ms)[1]}`,
]

/** How far a day is from today, where people have a word for it. */
export const nearDay = (ms: number, nowMs: number): Words | undefined => {
  if (chinaDay(ms) === chinaDay(nowMs)) return ['今天', 'Today']
  if (chinaDay(ms) === chinaDay(nowMs + dayMs)) return ['明天', 'Tomorrow']
  if (chinaDay(ms) === chinaDay(nowMs + 2 * dayMs)) return ['后天', 'In 2 days']
  return chinaDay(ms) === chinaDay(nowMs - dayMs) ? ['昨天', 'Yesterday'] : undefined
}

/** The same for a span: what has begun and is not over is on now. */
export const nearSpan = (fromMs: number, toMs: number, nowMs: number): Words | undefined =>
  (fromMs <= nowMs && nowMs < toMs ? ['现在', 'Now'] : nearDay(fromMs, nowMs))

/** `今天 9:00–11:00` or `11月28日 周六 9:00–11:00`. */
export const when = (fromMs: number, toMs: number, nowMs: number): Words => {
  const near = nearDay(fromMs, nowMs) ?? day(fromMs)
  const span = clockSpan(fromMs, toMs)
  return [`${near[0]} ${span}`, `${near[1]} ${span}`]
}

/** `今天 9:00` or `11月28日 周六 9:00`. */
export const momentWords = (ms: number, nowMs: number): Words => {
  const near = nearDay(ms, nowMs) ?? day(ms)
  return [`${near[0]} ${clock(ms)}`, `${near[1]} ${clock(ms)}`]
}

/** A length of time as people say it: `2小时30分钟`, `45分钟`. */
export const lasting = (minutes: number): Words => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const zh = `${hours > 0 ? `${hours}小时` : ''}${rest > 0 || hours === 0 ? `${rest}分钟` : ''}`
  const en = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
  return [zh, en]
}

/** What is left until a moment: `还有2天`, `还有3小时20分钟`, `还有8分钟`; nothing once it has passed. */
export const until = (ms: number, nowMs: number): Words | undefined => {
  if (ms <= nowMs) return undefined
  const minutes = Math.ceil((ms - nowMs) / 60_000)
  const days = Math.floor(minutes / 1440)
  const left: Words = days > 0 ? [`${days}天`, `${days} d`] : lasting(minutes)
  return [`还有${left[0]}`, `in ${left[1]}`]
}
