import type { Input } from '../../../../../shared/contract/index.ts'
import type { ServiceCode } from '../../../../../shared/services.ts'
import { chinaDay } from '../../../../../shared/units.ts'

type Times = NonNullable<Input<'PUT /me/time-bank/offer'>['times']>

/** When people are free, as they say it: a part of the day on weekdays, or on the weekend. */
export const slots = {
  'week-morning': { days: [1, 2, 3, 4, 5], from: 480, to: 720 },
  'week-afternoon': { days: [1, 2, 3, 4, 5], from: 720, to: 1080 },
  'week-evening': { days: [1, 2, 3, 4, 5], from: 1080, to: 1320 },
  'end-morning': { days: [6, 7], from: 480, to: 720 },
  'end-afternoon': { days: [6, 7], from: 720, to: 1080 },
  'end-evening': { days: [6, 7], from: 1080, to: 1320 },
} as const
export type Slot = keyof typeof slots
export const slotKeys = Object.keys(slots) as Slot[]

export const timesOf = (chosen: readonly Slot[]): Times => chosen.flatMap((slot) => {
  const { days, from, to } = slots[slot]
  return days.map((weekday) => ({ weekday, from, to }))
})

/** Which of them an offer that was saved covers. */
export const slotsIn = (times: Times): Slot[] => slotKeys.filter((slot) => {
  const { days: [first], from, to } = slots[slot]
  return times.some((one) => one.weekday === first && one.from <= from && to <= one.to)
})

/** How much time a month, in steps that need no thinking; `unsure` says nothing. */
export const monthlySteps = { unsure: undefined, h2: 120, h4: 240, h8: 480, h16: 960 } as const
export type Monthly = keyof typeof monthlySteps
export const monthlyKeys: Monthly[] = ['h2', 'h4', 'h8', 'h16', 'unsure']

/** The step of an offer that was saved; none is chosen for somebody who has not said anything yet. */
export const monthlyIn = (offer: { monthlyMinutes?: number | undefined } | undefined): Monthly | undefined => {
  if (!offer) return undefined
  return monthlyKeys.find((key) => monthlySteps[key] === offer.monthlyMinutes) ?? 'unsure'
}

interface Said { services: ServiceCode[]; chosen: Slot[]; monthly: Monthly | undefined; text: string }

/** An offer stands for half a year, then it is said anew. */
export const offerOf = ({ services, chosen, monthly = 'unsure', text }: Said, nowMs: number) => ({
  ...(monthlySteps[monthly] ? { monthlyMinutes: monthlySteps[monthly] } : {}),
  services, times: timesOf(chosen), text: text.trim(), fromDay: chinaDay(nowMs), toDay: chinaDay(nowMs + 183 * 86_400_000),
})

export const toggled = <T,>(all: readonly T[], one: T): T[] =>
  (all.includes(one) ? all.filter((other) => other !== one) : [...all, one])
