import type { Shift } from './shift-card-rules.ts'

const hourMs = 3_600_000

/**
 * What a leader can do with a shift now: the code from an hour before to an hour after, confirming once it began,
 * saying what came of it once it is over.
 */
export const toolsFor = ({ startsAt, endsAt, state }: Pick<Shift, 'startsAt' | 'endsAt' | 'state'>, nowMs: number) => ({
  code: nowMs >= Date.parse(startsAt) - hourMs && nowMs <= Date.parse(endsAt) + hourMs,
  confirm: nowMs >= Date.parse(startsAt),
  results: state !== 'cancelled' && nowMs >= Date.parse(endsAt),
})

/** The shifts of a leader that are on or about to begin, soonest first. */
export const ledNow = (shifts: readonly Shift[], nowMs: number): Shift[] =>
  shifts.filter((shift) => toolsFor(shift, nowMs).code)
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
