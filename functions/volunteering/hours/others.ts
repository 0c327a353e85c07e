import { chinaDay, chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import { bookingsOf } from '../../platform/diary.ts'
import { listPage } from '../../platform/list.ts'
import { findShift } from '../find.ts'
import { SignUp } from '../items.ts'

/** What else somebody did on a day: stretches of time, and the minutes that are confirmed of them. */
export interface Other { shiftId: string; from: string; to: string; confirmedMinutes: number }

const aroundMs = 36 * 3_600_000
const mostInADay = 60

const wasThere = ['checkedIn', 'checkedOut', 'confirmed']

/** The other shifts at which somebody was around a moment, and what their diary has besides. */
export const othersAround = async (personId: string, shiftId: string, from: string, to: string): Promise<Other[]> => {
  const moved = (moment: string, byMs: number): string => new Date(Date.parse(moment) + byMs).toISOString()
  const { items } = await listPage(SignUp, {
    partition: `signUps#${personId}`, from: moved(from, -aroundMs), to: moved(to, aroundMs), limit: mostInADay,
  })
  const shifts = await Promise.all(items.filter((one) => one.shiftId !== shiftId && wasThere.includes(one.status))
    .map(async (signUp) => ({ signUp, shift: await findShift(signUp.shiftId) })))
  const served = shifts.map(({ signUp, shift }) => ({
    shiftId: shift.shiftId, from: shift.startsAt, to: shift.endsAt, confirmedMinutes: signUp.confirmedMinutes ?? 0,
  }))
  const known = new Set([shiftId, ...items.map((one) => one.shiftId)])
  const booked = (await bookingsOf(personId, { from, to })).filter(({ reference }) => !known.has(reference))
  return [...served, ...booked.map((one) => ({ ...one, shiftId: one.reference, confirmedMinutes: 0 }))]
}

export const overlapping = (others: Other[], from: string, to: string): Other[] =>
  others.filter((one) => one.from < to && from < one.to)

/** The confirmed minutes of the others that began on the day of a moment. */
export const minutesOnDay = (others: Other[], moment: string): number => {
  const day = chinaDay(Date.parse(moment))
  return others.filter(({ from }) => from >= chinaDayStart(day) && from <= chinaDayEnd(day))
    .reduce((sum, { confirmedMinutes }) => sum + confirmedMinutes, 0)
}
