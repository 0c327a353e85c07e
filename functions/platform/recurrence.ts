// Node takes its CommonJS file, whose whole is the default; the linter reads the other one.
// oxlint-disable-next-line import/default
import rrule from 'rrule'

/** Days that come again by a rule of RFC 5545. Days are China's, which has had one clock all year since 1992. */

const dayMs = 86_400_000
const longestDays = 366
// Every day for a year, and one more to see that there are too many.
const mostDays = 367

/** What a rule may say; its end is its period's own. */
const allowed = new RegExp('^FREQ=(DAILY|WEEKLY|MONTHLY)'
  + '(;(INTERVAL=[1-9][0-9]?|BYDAY=[-+0-9A-Z,]+|BYMONTHDAY=[-0-9,]+|BYSETPOS=-?[1-5]))*$')

export interface Recurrence { rule: string; from: string; until: string }

/** All days of a rule, in order; none where the rule is no rule. The days are counted in UTC, as days alone. */
export const recurringDays = ({ rule, from, until }: Recurrence): string[] => {
  if (!allowed.test(rule)) return []
  const stamp = (day: string): string => `${day.replaceAll('-', '')}T000000Z`
  try {
    const days = rrule.rrulestr(`DTSTART:${stamp(from)}\nRRULE:${rule};UNTIL=${stamp(until)}`)
    return days.all((_, index) => index < mostDays).map((day) => day.toISOString().slice(0, 10))
  } catch {
    return []
  }
}

/** A recurrence fits when its rule is one, it ends within a year of its beginning, and it means something at all. */
export const recurrenceFits = (recurrence: Recurrence): boolean => {
  const span = Date.parse(recurrence.until) - Date.parse(recurrence.from)
  return span >= 0 && span <= longestDays * dayMs && recurringDays(recurrence).length > 0
}
