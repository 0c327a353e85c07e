import type { Schedule } from './functions.ts'

const minuteMs = 60_000
const longestLookMinutes = 25 * 60

const fits = (field = '', value: number): boolean =>
  (field.startsWith('0/') ? value % Number(field.slice(2)) === 0 : field === '*' || Number(field) === value)

/**
 * Whether `cron(30 18 * * ? *)` or `cron(0/5 * * * ? *)` falls due in a minute after `fromMs` and up to `toMs`, in
 * UTC. Only the minute and the hour may be named, which is all that serverless.yml uses; anything else is refused.
 */
export const isDue = (rate: string, fromMs: number, toMs: number): boolean => {
  const [minute, hour, ...days] = /^cron\((.+)\)$/.exec(rate)?.[1]?.split(' ') ?? []
  if (days.join(' ') !== '* * ? *') throw new Error(`The local system does not know the schedule ${rate}.`)
  const first = Math.max(Math.floor(fromMs / minuteMs) + 1, Math.floor(toMs / minuteMs) - longestLookMinutes)
  for (let at = first; at <= Math.floor(toMs / minuteMs); at++) {
    const moment = new Date(at * minuteMs)
    if (fits(minute, moment.getUTCMinutes()) && fits(hour, moment.getUTCHours())) return true
  }
  return false
}

export interface Schedules {
  look: () => Promise<void>
  /** Nothing runs before what is returned is called; what fell due meanwhile runs at the next look. */
  hold: () => () => void
  stop: () => void
}

/** Run the schedules by the local clock, also when it is put forward over one. */
export const startSchedules = (
  schedules: Schedule[], now: () => number, wrong: (error: unknown) => void,
): Schedules => {
  let from = now()
  let holding = 0
  const hold = (): (() => void) => {
    holding += 1
    return () => { holding -= 1 }
  }
  const look = async (): Promise<void> => {
    if (holding > 0) return
    const to = now()
    const due = schedules.filter(({ rate }) => isDue(rate, from, to))
    from = to
    for (const schedule of due) await schedule.function(schedule.input, {}).catch(wrong)
  }
  const timer = setInterval(() => { look().catch(wrong) }, minuteMs / 2)
  timer.unref()
  return { look, hold, stop: () => clearInterval(timer) }
}
