import type { Input } from '../../../../../shared/contract/index.ts'
import type { ServiceCode } from '../../../../../shared/services.ts'
import { chinaDay, dayAfter } from '../../../../../shared/units.ts'

export interface Draft {
  weekdays: number[]
  everyWeeks: number
  time: string
  minutes: number
  months: number
  holidays: 'skip' | 'come' | ''
  place: string
  note: string
}
export const emptyDraft: Draft = {
  weekdays: [], everyWeeks: 0, time: '', minutes: 0, months: 0, holidays: '', place: '', note: '',
}

/** What the page before says: who comes to whom, for what; for an elder by mandate. */
export interface Given {
  side: 'requester' | 'volunteer'
  with: string
  name: string
  service: ServiceCode
  place: string
  forPerson: string
}

/** A page's address comes encoded in WeChat and decoded in the browser, where a lone % is one. */
export const plainText = (given: string): string => {
  try {
    return decodeURIComponent(given)
  } catch {
    return given
  }
}

export const steps = ['days', 'weeks', 'time', 'length', 'until', 'holidays', 'place', 'more', 'check'] as const
export type Step = (typeof steps)[number]

export const answered = (draft: Draft, step: Step): boolean => {
  switch (step) {
    case 'days': return draft.weekdays.length > 0
    case 'weeks': return draft.everyWeeks > 0
    case 'time': return draft.time !== ''
    case 'length': return draft.minutes > 0
    case 'until': return draft.months > 0
    case 'holidays': return draft.holidays !== ''
    case 'place': return draft.place.trim() !== ''
    case 'more': case 'check': return true
  }
}

/** It begins tomorrow, so that the first visit can still be booked. */
export const fromOf = (nowMs: number): string => dayAfter(chinaDay(nowMs), 1)

const daysOfMonths: Record<number, number> = { 1: 30, 3: 91, 6: 182, 12: 365 }

export const untilOf = ({ months }: Draft, nowMs: number): string => dayAfter(fromOf(nowMs), daysOfMonths[months] ?? 0)

export const proposalOf = (draft: Draft, given: Given, nowMs: number): Input<'POST /time-bank/arrangements'> => ({
  side: given.side, with: given.with, ...(given.forPerson ? { forPerson: given.forPerson } : {}), service: given.service,
  place: draft.place.trim(), note: draft.note.trim(), minutes: draft.minutes, weekdays: [...draft.weekdays].sort(),
  everyWeeks: draft.everyWeeks, time: draft.time, from: fromOf(nowMs), until: untilOf(draft, nowMs),
  skipHolidays: draft.holidays === 'skip',
})
