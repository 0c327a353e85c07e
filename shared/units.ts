/** Pure helpers for quantities. Minutes, points and fen are integers everywhere; only text shows hours or yuan. */

/** `135` minutes reads `2.3` hours: one decimal, rounded half up (TB-01). */
export const hoursText = (minutes: number): string => {
  const tenths = Math.round(Math.abs(minutes) / 6)
  const text = tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
  return minutes < 0 ? `-${text}` : text
}

/** `123456` fen reads `1,234.56` yuan. */
export const yuanText = (fen: number): string => {
  const cents = Math.abs(fen)
  const yuan = Math.floor(cents / 100).toLocaleString('en-US')
  return `${fen < 0 ? '-' : ''}${yuan}.${String(cents % 100).padStart(2, '0')}`
}

/** Whole minutes from one moment to a later one, rounded down; never negative. */
export const minutesBetween = (fromMs: number, toMs: number): number =>
  Math.max(0, Math.floor((toMs - fromMs) / 60_000))

const chinaOffsetMs = 8 * 3_600_000

/** The calendar day in China (UTC+8, no summer time) of a moment: `2026-11-24`. */
export const chinaDay = (ms: number): string => new Date(ms + chinaOffsetMs).toISOString().slice(0, 10)

/** The day that lies so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whether a text is a day of the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** The minute in China of a moment: `2026-11-24 09:30`. */
export const chinaMinuteText = (ms: number): string =>
  new Date(ms + chinaOffsetMs).toISOString().slice(0, 16).replace('T', ' ')

/** The calendar month in China of a moment: `2026-11`. */
export const chinaMonth = (ms: number): string => chinaDay(ms).slice(0, 7)

/** The month that lies so many months after another. */
export const monthFrom = (month: string, months: number): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}

/** `2028-02` ends on `2028-02-29`. */
export const lastDayOf = (month: string): string => dayAfter(`${monthFrom(month, 1)}-01`, -1)

/** The quarter in China of a moment: `2026-Q4`. */
export const chinaQuarter = (ms: number): string => {
  const month = chinaMonth(ms)
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}

/** The first and the last moment of a day in China. */
export const chinaDayStart = (day: string): string => new Date(`${day}T00:00:00.000+08:00`).toISOString()
export const chinaDayEnd = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString()

/** The Monday (China) of the week of a moment, as `2026-11-23`. */
export const chinaWeek = (ms: number): string => {
  const shifted = new Date(ms + chinaOffsetMs)
  const sinceMonday = (shifted.getUTCDay() + 6) % 7
  return new Date(shifted.getTime() - sinceMonday * 86_400_000).toISOString().slice(0, 10)
}
