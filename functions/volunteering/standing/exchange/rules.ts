import { chinaDay, isDay } from '../../../../shared/units.ts'
import type { ImportRow } from './items.ts'

/** Pure: what is wrong with a row of an import, and what a clean one says. */

export interface SentRow {
  line: number; volunteerNumber: string; title: string; day: string; from: string; to: string; minutes: string
  place: string
}

/** Time of a person that is taken already: by records, or by rows before. Without clock times only the day counts. */
export interface Taken { day: string; title: string; minutes: number; startsAt: string; endsAt: string; timed: boolean }

export interface Known { personId: string; nameMasked: string; taken: Taken[] }

const minuteMs = 60_000
const longestDayMinutes = 720
const earliest = '2000-01-01'

const isClock = (time: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(time)

const momentOf = (day: string, time: string): string => new Date(`${day}T${time}:00.000+08:00`).toISOString()

type Span = Pick<Taken, 'startsAt' | 'endsAt' | 'timed'>

/** Start and end by the row's clock times; without any, from midnight for as long as it lasted. */
const spanOf = ({ day, from, to }: SentRow, minutes: number): Span => {
  if (from && to) return { startsAt: momentOf(day, from), endsAt: momentOf(day, to), timed: true }
  const startsAt = momentOf(day, '00:00')
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * minuteMs).toISOString(), timed: false }
}

const overlaps = (one: Taken, other: Taken): boolean =>
  one.timed && other.timed && one.startsAt < other.endsAt && other.startsAt < one.endsAt

const timeFits = ({ from, to }: SentRow, minutes: number, { startsAt, endsAt, timed }: Span): boolean => {
  if (!from && !to) return true
  return timed && Date.parse(endsAt) - Date.parse(startsAt) >= minutes * minuteMs
}

const faultsAgainst = (taken: Taken[], wanted: Taken): string[] => {
  const sameDay = taken.filter(({ day }) => day === wanted.day)
  const sum = sameDay.reduce((minutes, one) => minutes + one.minutes, 0)
  const isSame = (one: Taken): boolean => one.title === wanted.title && one.minutes === wanted.minutes
    && (!one.timed || !wanted.timed || one.startsAt === wanted.startsAt)
  return [
    ...(sameDay.some(isSame) ? ['duplicate'] : []),
    ...(sameDay.some((one) => !isSame(one) && overlaps(one, wanted)) ? ['overlap'] : []),
    ...(sum + wanted.minutes > longestDayMinutes ? ['longDay'] : []),
  ]
}

/**
 * Check a row (VR-09, VR-10): a known person who is not whoever imports, a day of the past, minutes of at most twelve
 * hours a day, no overlap and no duplicate. A clean row takes the person's time for the rows behind it.
 */
export const checkRow = (sent: SentRow, known: Known | undefined, importer: string, nowMs: number): ImportRow => {
  const minutes = /^\d{1,4}$/.test(sent.minutes) ? Number(sent.minutes) : 0
  const faults: string[] = []
  if (!known) faults.push('unknownPerson')
  if (known?.personId === importer) faults.push('own')
  if (!sent.title) faults.push('noTitle')
  const dayFits = isDay(sent.day) && sent.day >= earliest && sent.day <= chinaDay(nowMs)
  if (!dayFits) faults.push('wrongDate')
  if (minutes < 1 || minutes > longestDayMinutes) faults.push('wrongMinutes')
  if (!dayFits || minutes < 1) return { ...sent, faults }
  const clocks = isClock(sent.from) && isClock(sent.to)
  const span = spanOf(clocks ? sent : { ...sent, from: '', to: '' }, minutes)
  if (!timeFits(sent, minutes, span)) faults.push('wrongTime')
  const wanted: Taken = { day: sent.day, title: sent.title, minutes, ...span }
  if (known) faults.push(...faultsAgainst(known.taken, wanted))
  if (faults.length === 0) known?.taken.push(wanted)
  const { startsAt, endsAt } = span
  return {
    ...sent, faults, startsAt, endsAt, minutesRead: minutes,
    ...(known ? { personId: known.personId, nameMasked: known.nameMasked } : {}),
  }
}
