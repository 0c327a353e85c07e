import type { Input, Output } from '../../../../../shared/contract/index.ts'
import { chinaDay } from '../../../../../shared/units.ts'

export type View = Output<'GET /shifts/:shiftId'>
export type Task = 'message' | 'close' | 'open' | 'capacity' | 'move' | 'cancel' | 'following' | 'end'

/** What a leader can do with a shift that is to come; a series adds what concerns all that follow. */
export const tasksFor = ({ shift, series }: Pick<View, 'shift' | 'series'>): Task[] => [
  'message', shift.state === 'open' ? 'close' : 'open', ...shift.roles.length === 1 ? ['capacity' as const] : [], 'move', 'cancel',
  ...(series === undefined ? [] : ['following' as const, 'end' as const]),
]

export interface Answers { text: string; day: string; time: string; number: string }

/** The questions of a task, in order; none where a tap is enough. */
export const questionsOf = (task: Task): (keyof Answers)[] => {
  switch (task) {
    case 'close':
    case 'open': return []
    case 'capacity': return ['number']
    case 'move':
    case 'following': return ['day', 'time', 'text']
    default: return ['text']
  }
}

/** A number of places that can be: some, and not fewer than are taken. */
export const fitsCapacity = ({ taken }: Pick<View['shift'], 'taken'>, typed: string): boolean =>
  /^\d{1,3}$/.test(typed) && Number(typed) >= Math.max(1, taken)

const startOf = ({ day, time }: Answers): number => Date.parse(`${day}T${time}:00+08:00`)
const lengthOf = ({ startsAt, endsAt }: View['shift']): number => Date.parse(endsAt) - Date.parse(startsAt)
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const codeOf = (day: string): string => codes[new Date(Date.parse(`${day}T12:00:00Z`)).getUTCDay()] ?? 'MO'

/** The rule of a series, on the weekday of another day. */
export const ruleOn = (rule: string, day: string): string => rule.replace(/(BYDAY=-?\d?)[A-Z]{2}(,[A-Z]{2})*/, `$1${codeOf(day)}`)

export const moveInput = ({ shift }: View, answers: Answers): Input<'POST /shifts/:shiftId/moves'> => {
  const start = startOf(answers)
  return {
    shiftId: shift.id, startsAt: new Date(start).toISOString(), endsAt: new Date(start + lengthOf(shift)).toISOString(),
    reason: answers.text.trim(),
  }
}

/** From the week of this shift on, the series is on another day or at another time. */
export const followingInput = (
  { shift, series }: View, answers: Answers, today: string,
): Input<'POST /activities/:activityId/series'> | undefined => {
  if (series === undefined) return undefined
  const { rule, until, minutes, wanted, skipHolidays } = series
  const own = chinaDay(Date.parse(shift.startsAt))
  const from = answers.day < own && answers.day > today ? answers.day : own
  return {
    activityId: shift.activityId, rule: ruleOn(rule, answers.day), from, until, time: answers.time, minutes, wanted,
    skipHolidays, reason: answers.text.trim(),
  }
}
