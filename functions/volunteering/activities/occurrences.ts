// Node takes its CommonJS file, whose whole is the default; the linter reads the other one.
// oxlint-disable-next-line import/default
import rrule from 'rrule'
import { holidayOn } from '../../platform/working-days.ts'
import type { PlannedShift, Series } from './items.ts'

/** Which shifts a series means. Days are China's, which has had one clock all year since 1992. */

const dayMs = 86_400_000
const longestDays = 366
// Every day for a year, and one more to see that there are too many.
const mostOccurrences = 367

/** What a rule may say; its end is the series' own. */
const allowed = new RegExp('^FREQ=(DAILY|WEEKLY|MONTHLY)'
  + '(;(INTERVAL=[1-9][0-9]?|BYDAY=[-+0-9A-Z,]+|BYMONTHDAY=[-0-9,]+|BYSETPOS=-?[1-5]))*$')

type Timing = Pick<Series, 'rule' | 'from' | 'until' | 'time' | 'minutes' | 'wanted' | 'skipHolidays'>

const startMs = (day: string, time: string): number => Date.parse(`${day}T${time}:00.000+08:00`)

/** All days of a series, in order; none where the rule is no rule. The days are counted in UTC, as days alone. */
const daysOf = ({ rule, from, until }: Timing): string[] => {
  if (!allowed.test(rule)) return []
  const stamp = (day: string): string => `${day.replaceAll('-', '')}T000000Z`
  try {
    const days = rrule.rrulestr(`DTSTART:${stamp(from)}\nRRULE:${rule};UNTIL=${stamp(until)}`)
    return days.all((_, index) => index < mostOccurrences).map((day) => day.toISOString().slice(0, 10))
  } catch {
    return []
  }
}

/** A series fits when its rule is one, it ends within a year of its beginning, and it means something at all. */
export const seriesFits = (timing: Timing): boolean => {
  const span = Date.parse(timing.until) - Date.parse(timing.from)
  return span >= 0 && span <= longestDays * dayMs && daysOf(timing).length > 0
}

/** The shifts of a series on days after one (or from its beginning) up to and with another. */
export const occurrences = (series: Timing, after: string, upTo: string): PlannedShift[] =>
  daysOf(series).filter((day) => day > after && day <= upTo)
    .filter((day) => !series.skipHolidays || holidayOn(day) === undefined)
    .map((day) => {
      const at = startMs(day, series.time)
      return {
        startsAt: new Date(at).toISOString(), endsAt: new Date(at + series.minutes * 60_000).toISOString(),
        wanted: series.wanted,
      }
    })
