import { chinaDay, chinaDayEnd, chinaDayStart } from '../../../shared/units.ts'
import { bookingsOf } from '../../platform/diary.ts'
import { listPage } from '../../platform/list.ts'
import { findShift } from '../find.ts'
import { SignUp } from '../items.ts'
import { wasThere } from '../rules.ts'
import { OrderHours, orderHoursOf } from './orders/items.ts'

/** What else somebody did on a day: stretches of time, and the minutes that are confirmed of them. */
export interface Other {
  /** Of the shift; of the order of the time bank (`isOrder`), or whatever stands in the diary. */
  shiftId: string
  from: string
  to: string
  confirmedMinutes: number
  isOrder?: boolean
}

const aroundMs = 36 * 3_600_000
const mostInADay = 60

const moved = (moment: string, byMs: number): string => new Date(Date.parse(moment) + byMs).toISOString()

/** The other shifts and orders at which somebody was around a moment, and what their diary has besides. */
export const othersAround = async (personId: string, shiftId: string, from: string, to: string): Promise<Other[]> => {
  const around = { from: moved(from, -aroundMs), to: moved(to, aroundMs), limit: mostInADay }
  const [{ items }, orders] = await Promise.all([
    listPage(SignUp, { partition: `signUps#${personId}`, ...around }),
    listPage(OrderHours, { partition: orderHoursOf(personId), ...around }),
  ])
  const shifts = await Promise.all(items.filter((one) => one.shiftId !== shiftId && wasThere(one))
    .map(async (signUp) => ({ signUp, shift: await findShift(signUp.shiftId) })))
  const served = shifts.map(({ signUp, shift }) => ({
    shiftId: shift.shiftId, from: shift.startsAt, to: shift.endsAt, confirmedMinutes: signUp.confirmedMinutes ?? 0,
  }))
  const ordered = orders.items.filter(({ orderId }) => orderId !== shiftId).map((one) =>
    ({ shiftId: one.orderId, from: one.startsAt, to: one.endsAt, confirmedMinutes: one.minutes, isOrder: true }))
  const known = new Set([shiftId, ...items.map((one) => one.shiftId), ...ordered.map((one) => one.shiftId)])
  const booked = (await bookingsOf(personId, { from, to })).filter(({ reference }) => !known.has(reference))
  return [...served, ...ordered, ...booked.map((one) => ({ ...one, shiftId: one.reference, confirmedMinutes: 0 }))]
}

export const overlapping = (others: Other[], from: string, to: string): Other[] =>
  others.filter((one) => one.from < to && from < one.to)

/** The confirmed minutes of the others that began on the day of a moment. */
export const minutesOnDay = (others: Other[], moment: string): number => {
  const day = chinaDay(Date.parse(moment))
  return others.filter(({ from }) => from >= chinaDayStart(day) && from <= chinaDayEnd(day))
    .reduce((sum, { confirmedMinutes }) => sum + confirmedMinutes, 0)
}
