import { chinaDayStart, dayAfter } from '../../../shared/units.ts'
import { derivedId } from '../../platform/ids.ts'
import { holidayOn } from '../../platform/working-days.ts'
import type { Arrangement } from './items.ts'

/** When the visits of a standing arrangement are. Only `daysOf` reads anything: the rules' library. */

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export type Timing = Pick<Arrangement, 'weekdays' | 'everyWeeks' | 'time' | 'from' | 'until'>

/** `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR` (RFC 5545). */
export const ruleOf = ({ weekdays, everyWeeks }: Pick<Timing, 'weekdays' | 'everyWeeks'>): string => {
  const days = codes.filter((_, index) => weekdays.includes(index + 1)).join(',')
  return everyWeeks === 1 ? `FREQ=WEEKLY;BYDAY=${days}` : `FREQ=WEEKLY;INTERVAL=${everyWeeks};BYDAY=${days}`
}

// Loaded where it is needed: most calls of the time bank start without it.
const recurrence = () => import('../../platform/recurrence.ts')

/** All its days, holidays among them. */
export const daysOf = async (timing: Timing): Promise<string[]> =>
  (await recurrence()).recurringDays({ ...timing, rule: ruleOf(timing) })

/** It has days, and ends within a year of its beginning and not before today. */
export const timingFits = async (timing: Timing, today: string): Promise<boolean> =>
  timing.until >= today && (await recurrence()).recurrenceFits({ ...timing, rule: ruleOf(timing) })

export const startOf = (day: string, { time }: Pick<Timing, 'time'>): string =>
  new Date(Date.parse(`${day}T${time}:00.000+08:00`)).toISOString()

/** One day has one visit, however often it is made. */
export const visitIdOf = (arrangementId: string, day: string): string => derivedId('ord', `${arrangementId}#${day}`)

/** Whether it has a visit on one of its days. */
export const isMeant = ({ skipHolidays, skipped }: Arrangement, day: string): boolean =>
  !skipped.includes(day) && (!skipHolidays || holidayOn(day) === undefined)

const shortestMs = 30 * 60_000

/** The days whose visits are still to be booked, soonest first. */
export const daysToCome = async (arrangement: Arrangement, nowMs: number): Promise<string[]> => {
  const { madeUntil, pausedUntil = '' } = arrangement
  return (await daysOf(arrangement)).filter((day) => day > madeUntil && day > pausedUntil
    && isMeant(arrangement, day) && Date.parse(startOf(day, arrangement)) >= nowMs + shortestMs)
}

/** When the visit of a day is booked: so many days ahead, at the beginning of the day. */
export const bookedAt = (day: string, daysAhead: number): string => chinaDayStart(dayAfter(day, -daysAhead))

/** The workers' list that it stands in; none while one side still has to answer. */
export const queueOf = ({ status, missed, madeUntil }: Arrangement): string => {
  if (status === 'active') return missed[0]?.day === madeUntil && madeUntil !== '' ? 'missed' : 'active'
  if (status === 'proposed' || status === 'review') return status
  return 'done'
}
