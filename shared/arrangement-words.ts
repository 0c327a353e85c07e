/** A standing arrangement in words, the same on the phone, in the console and in messages. */

interface Timing { weekdays: readonly number[]; everyWeeks: number; time: string }

const zhDays = ['一', '二', '三', '四', '五', '六', '日']
const enDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `每周二、周五 09:00`; `every second Tuesday, 09:00`. Weekdays are 1 (Monday) to 7. */
export const arrangedWhen = ({ weekdays, everyWeeks, time }: Timing): { zh: string; en: string } => {
  const days = weekdays.toSorted((one, other) => one - other)
  const zh = days.map((day) => `周${zhDays[day - 1] ?? ''}`).join('、')
  const en = days.map((day) => enDays[day - 1] ?? '').join(', ')
  if (everyWeeks === 1) return { zh: `每${zh} ${time}`, en: `every ${en}, ${time}` }
  return everyWeeks === 2
    ? { zh: `隔周的${zh} ${time}`, en: `every second ${en}, ${time}` }
    : { zh: `每${everyWeeks}周的${zh} ${time}`, en: `${en} of every ${everyWeeks}th week, ${time}` }
}
