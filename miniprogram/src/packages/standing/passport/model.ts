import type { Output } from '../../../../../shared/contract/index.ts'
import { hoursText } from '../../../../../shared/units.ts'
import type { Words } from '../../../text/words.ts'

export type Passport = Output<'GET /me/passport'>
export type Distinction = Passport['awards'][number]

const names = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

export const levelWords = (level: number): Words => (level === 0
  ? ['还没有星级', 'No star yet'] : [`${names[level] ?? level}星志愿者`, `${level} ${level === 1 ? 'star' : 'stars'}`])

/** What is missing to the next star; in whole hours, rounded up. */
export const nextWords = ({ minutes, stars }: Pick<Passport, 'minutes' | 'stars'>): Words | undefined => {
  const { next, barredUntil } = stars
  if (barredUntil) return [`${barredUntil.slice(0, 10)} 之前不能晋升`, `No rise before ${barredUntil.slice(0, 10)}`]
  if (!next) return undefined
  const hours = Math.max(0, Math.ceil((next.minutes - minutes) / 60))
  return [`再服务 ${hours} 小时升${names[next.level] ?? next.level}星`, `${hours} more hours to ${next.level} star(s)`]
}

/** `V123 4567 8901 2345` is easier to read aloud. */
export const spaced = (number: string): string => number.match(/.{1,4}/g)?.join(' ') ?? number

export const hourWords = (minutes: number): Words => [`${hoursText(minutes)} 小时`, `${hoursText(minutes)} h`]
