import { chinaDay, chinaMonth } from '../../shared/units.ts'
import { clock } from './world.ts'

const dayMinutes = 1440

/** On into the next month, at the same time of day; the month that has ended. */
export const toNextMonth = (): string => {
  const month = chinaMonth(clock.now())
  while (chinaMonth(clock.now()) === month) clock.advance(dayMinutes)
  return month
}

/**
 * On to a day between the 19th and the 24th: what happens within a month must not begin at its end, nor more than the
 * schedule's 14 days before it.
 */
export const toLateInMonth = (): void => {
  while (!/-(19|2[0-4])$/.test(chinaDay(clock.now()))) clock.advance(dayMinutes)
}
