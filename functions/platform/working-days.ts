import chineseDays from 'chinese-days'
import { chinaDay, chinaDayEnd, dayAfter } from '../../shared/units.ts'

/**
 * China's working days and public holidays, by the State Council's yearly notice, which moves days off to weekends and
 * back. Days are texts of China's calendar: `2026-10-01`. The package knows the years up to `knownUntil`; later ones
 * count by weekdays alone until it is renewed (docs/operating.md).
 */

const farthest = 400

export const knownUntil = '2026-12-31'

/** Whether offices work on the day: a Saturday that makes up for a holiday counts, a holiday on a Tuesday does not. */
export const isWorkingDay = (day: string): boolean => chineseDays.isWorkday(day)

/** The Chinese name of the public holiday that a free day belongs to (国庆节); none on a plain weekend. */
export const holidayOn = (day: string): string | undefined => {
  const { work, name } = chineseDays.getDayDetail(day)
  const [, chinese] = name.split(',')
  return work ? undefined : chinese
}

/** The day that lies so many working days after another, which does not count itself (VR-04: ten of them). */
export const addWorkingDays = (day: string, count: number): string => {
  let left = count
  let found = day
  for (let step = 1; left > 0 && step <= farthest; step++) {
    found = dayAfter(day, step)
    if (isWorkingDay(found)) left -= 1
  }
  return found
}

/** The end of the last of so many working days after a moment. */
export const endAfterWorkingDays = (atMs: number, count: number): string =>
  chinaDayEnd(addWorkingDays(chinaDay(atMs), count))

/** How many working days lie after one day, up to and with a later one. */
export const workingDaysBetween = (from: string, to: string): number => {
  let count = 0
  for (let step = 1; step <= farthest; step++) {
    const day = dayAfter(from, step)
    if (day > to) break
    if (isWorkingDay(day)) count += 1
  }
  return count
}
