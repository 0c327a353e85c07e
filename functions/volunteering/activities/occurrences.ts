import { recurringDays } from '../../platform/recurrence.ts'
import { holidayOn } from '../../platform/working-days.ts'
import type { PlannedShift, Series } from './items.ts'

/** Which shifts a series means. */

type Timing = Pick<Series, 'rule' | 'from' | 'until' | 'time' | 'minutes' | 'wanted' | 'skipHolidays'>

const startMs = (day: string, time: string): number => Date.parse(`${day}T${time}:00.000+08:00`)

/** The shifts of a series on days after one (or from its beginning) up to and with another. */
export const occurrences = (series: Timing, after: string, upTo: string): PlannedShift[] =>
  recurringDays(series).filter((day) => day > after && day <= upTo)
    .filter((day) => !series.skipHolidays || holidayOn(day) === undefined)
    .map((day) => {
      const at = startMs(day, series.time)
      return {
        startsAt: new Date(at).toISOString(), endsAt: new Date(at + series.minutes * 60_000).toISOString(),
        wanted: series.wanted,
      }
    })
