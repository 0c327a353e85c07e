import type { Shift } from '../../../components/shift-card-rules.ts'

const hourMs = 3_600_000

/** The shifts that are on or come, soonest first, and those that are over, newest first. */
export const grouped = (shifts: readonly Shift[], nowMs: number): { group: 'current' | 'past'; items: Shift[] }[] => {
  const newestFirst = [...shifts].sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt))
  const over = ({ endsAt }: Shift) => Date.parse(endsAt) + hourMs < nowMs
  return [
    { group: 'current' as const, items: newestFirst.filter((shift) => !over(shift)).reverse() },
    { group: 'past' as const, items: newestFirst.filter(over) },
  ].filter(({ items }) => items.length > 0)
}
