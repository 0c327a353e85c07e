import type { PlannedShift, Shift } from './items.ts'

export type Standing = Pick<Shift, 'shiftId' | 'startsAt' | 'keyAt' | 'state'>

/** Where each shift goes (nowhere: the new rule has no place near it), and what is left to be made. */
interface Pairs { pairs: { shiftId: string; to: PlannedShift | undefined }[]; left: PlannedShift[] }

// Further away is another occasion: every second week, half of the shifts are called off.
const nearMs = 3.5 * 86_400_000

const startMs = ({ startsAt }: { startsAt: string }): number => Date.parse(startsAt)

const nearest = (aimMs: number, free: PlannedShift[]): PlannedShift | undefined =>
  free.filter((one) => Math.abs(startMs(one) - aimMs) <= nearMs)
    .toSorted((one, other) => Math.abs(startMs(one) - aimMs) - Math.abs(startMs(other) - aimMs))[0]

/**
 * Which shift of a series becomes which under a changed rule. What stands where the rule wants one stays; of the rest,
 * in the order in which they were first planned, each takes the free one nearest to where the change moves it (by
 * `offsetMs`). So doing it again after half of it changes nothing more. One that a leader had cancelled keeps its
 * place, and is not made anew.
 */
export const pairUp = (shifts: Standing[], wanted: PlannedShift[], offsetMs: number): Pairs => {
  const inOrder = shifts.toSorted((one, other) => (one.keyAt < other.keyAt ? -1 : 1))
  const taken = new Map<string, PlannedShift>()
  const take = (choose: (shift: Standing, free: PlannedShift[]) => PlannedShift | undefined): void => {
    for (const shift of inOrder.filter(({ shiftId }) => !taken.has(shiftId))) {
      const used = new Set(taken.values())
      const found = choose(shift, wanted.filter((one) => !used.has(one)))
      if (found) taken.set(shift.shiftId, found)
    }
  }
  take(({ startsAt }, free) => free.find((one) => one.startsAt === startsAt))
  take((shift, free) => nearest(startMs(shift) + offsetMs, free))
  const used = new Set(taken.values())
  return {
    pairs: inOrder.filter(({ state }) => state !== 'cancelled')
      .map(({ shiftId }) => ({ shiftId, to: taken.get(shiftId) })),
    left: wanted.filter((one) => !used.has(one)),
  }
}
