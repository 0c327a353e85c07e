/** When a place is open, in the words and rules that server and screens share. */

/** On these days of the week (1 is Monday, 7 Sunday) from one time of the day to another, in China: `08:30`, `17:00`. */
export interface OpenSpan { days: number[]; from: string; to: string }

/** As many spans as a place may have: mornings and afternoons of each day. */
export const mostSpans = 14

const names = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const
const english = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** Days that follow one another, as runs: 1, 2, 3, 6 are 1 to 3, and 6. */
const runsOf = (days: readonly number[]): [number, number][] => [...new Set(days)].sort((one, other) => one - other)
  .reduce<[number, number][]>((runs, day) => {
    const last = runs.at(-1)
    return last && last[1] === day - 1 ? [...runs.slice(0, -1), [last[0], day]] : [...runs, [day, day]]
  }, [])

const runText = ([first, last]: [number, number], texts: readonly string[], between: string): string =>
  (first === last ? texts[first - 1] : `${texts[first - 1]}${between}${texts[last - 1]}`) ?? ''

/** `周一至周五 08:30–17:00`, every day `每天 08:30–17:00`; in Chinese and in English. */
export const spanWords = ({ days, from, to }: OpenSpan): { zh: string; en: string } => {
  const runs = runsOf(days)
  const all = runs.length === 1 && runs[0]?.[0] === 1 && runs[0][1] === 7
  const zh = all ? '每天' : runs.map((run) => runText(run, names, '至')).join('、')
  const en = all ? 'Daily' : runs.map((run) => runText(run, english, '–')).join(', ')
  return { zh: `${zh} ${from}–${to}`, en: `${en} ${from}–${to}` }
}

const chinaOffsetMs = 8 * 3_600_000

/** Whether a place is open at a moment; a day off that is no Sunday is not known here. */
export const isOpenAt = (spans: readonly OpenSpan[], atMs: number): boolean => {
  const here = new Date(atMs + chinaOffsetMs)
  const day = (here.getUTCDay() + 6) % 7 + 1
  const time = here.toISOString().slice(11, 16)
  return spans.some(({ days, from, to }) => days.includes(day) && from <= time && time < to)
}
