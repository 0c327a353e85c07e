import type { ReminderSpan } from '../../../../shared/donors.ts'
import { monthFrom } from '../../../../shared/units.ts'

const dayIn = (month: string, day: number): string => `${month}-${String(day).padStart(2, '0')}`

/** The first such day of a month after today. */
export const firstAfter = (today: string, day: number): string => {
  const here = dayIn(today.slice(0, 7), day)
  return here > today ? here : dayIn(monthFrom(today.slice(0, 7), 1), day)
}

/** The next time after one; where the schedule stood still for long, none is made up for. */
export const nextAfter = (on: string, every: ReminderSpan, today: string): string => {
  const months = every === 'month' ? 1 : 3
  let next = on
  do next = dayIn(monthFrom(next.slice(0, 7), months), Number(on.slice(8)))
  while (next <= today)
  return next
}

/** At nine in the morning in China. */
export const momentOf = (day: string): string => new Date(`${day}T09:00:00.000+08:00`).toISOString()
