import type { Shift } from '../../../components/shift-card-rules.ts'

const hourMs = 3_600_000

/** What a leader can do with a shift now: the code from an hour before to an hour after, confirming once it began. */
export const toolsFor = ({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, nowMs: number) => ({
  code: nowMs >= Date.parse(startsAt) - hourMs && nowMs <= Date.parse(endsAt) + hourMs,
  confirm: nowMs >= Date.parse(startsAt),
})

/** What needs the leader first: the shift that is on or comes next, then the later ones, then those that are over. */
export const nearestFirst = (shifts: readonly Shift[], nowMs: number): Shift[] => {
  const over = (shift: Shift) => Number(Date.parse(shift.endsAt) + hourMs < nowMs)
  return [...shifts].sort((a, b) => {
    const order = Date.parse(a.startsAt) - Date.parse(b.startsAt)
    return over(a) - over(b) || (over(a) === 1 ? -order : order)
  })
}
