import { chinaDay } from '../../../../shared/units.ts'
import type { Shift } from '../../components/shift-card-rules.ts'

export type Filter = 'all' | 'takeable' | 'community' | 'timeBank'

/** What the filter asks of the server. */
export const queryFor = (filter: Filter) => {
  if (filter === 'all') return {}
  return filter === 'takeable' ? { takeable: 'yes' as const } : { kind: filter }
}

/** Shifts under the day (in China) on which they begin, in the order in which they came. */
export const byDay = (shifts: readonly Shift[]): { startsMs: number; shifts: Shift[] }[] => {
  const days = new Map<string, { startsMs: number; shifts: Shift[] }>()
  for (const shift of shifts) {
    const startsMs = Date.parse(shift.startsAt)
    const group = days.get(chinaDay(startsMs)) ?? { startsMs, shifts: [] }
    group.shifts.push(shift)
    days.set(chinaDay(startsMs), group)
  }
  return [...days.values()]
}
