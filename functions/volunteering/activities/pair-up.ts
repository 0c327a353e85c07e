import { chinaWeek } from '../../../shared/units.ts'
import type { PlannedShift, Shift } from './items.ts'

export type Standing = Pick<Shift, 'shiftId' | 'startsAt' | 'keyAt' | 'state'>

/** Where each shift goes (nowhere: the new rule has no place for it in its week), and what is left to be made. */
interface Pairs { pairs: { shiftId: string; to: PlannedShift | undefined }[]; left: PlannedShift[] }

const weekOf = ({ startsAt }: { startsAt: string }): string => chinaWeek(Date.parse(startsAt))
const distance = (one: { startsAt: string }, other: { startsAt: string }): number =>
  Math.abs(Date.parse(one.startsAt) - Date.parse(other.startsAt))

const nearest = (shift: Standing, free: PlannedShift[]): PlannedShift | undefined =>
  free.filter((one) => weekOf(one) === weekOf(shift))
    .toSorted((one, other) => distance(one, shift) - distance(other, shift))[0]

/**
 * Which shift of a series becomes which under a changed rule: the nearest of its week, each once, in the order in which
 * they were first planned, so that doing it again changes nothing. One that a leader had cancelled keeps its week
 * empty, and is not made anew.
 */
export const pairUp = (shifts: Standing[], wanted: PlannedShift[]): Pairs => {
  let left = wanted
  const pairs = shifts.toSorted((one, other) => (one.keyAt < other.keyAt ? -1 : 1)).flatMap((shift) => {
    const to = nearest(shift, left)
    left = left.filter((one) => one !== to)
    return shift.state === 'cancelled' ? [] : [{ shiftId: shift.shiftId, to }]
  })
  return { pairs, left }
}
