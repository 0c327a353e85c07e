import type { Input } from '../../../../../shared/contract/index.ts'
import { type ServiceClass, type ServiceCode, serviceCodes, serviceOf } from '../../../../../shared/services.ts'
import { chinaDay } from '../../../../../shared/units.ts'

export interface Draft {
  /** '' is oneself. */
  forPerson: string | undefined
  kind: ServiceClass | ''
  service: ServiceCode | ''
  day: string
  time: string
  minutes: number
  place: string
  note: string
}
export const emptyDraft: Draft = {
  forPerson: undefined, kind: '', service: '', day: '', time: '', minutes: 0, place: '', note: '',
}

export type Step = 'who' | 'kind' | 'service' | 'day' | 'time' | 'length' | 'place' | 'more' | 'check'

/** Whom it is for is asked only of who may act for somebody. */
export const stepsFor = (principals: number): Step[] =>
  [...(principals > 0 ? ['who' as const] : []), 'kind', 'service', 'day', 'time', 'length', 'place', 'more', 'check']

export const answered = (draft: Draft, step: Step): boolean => {
  switch (step) {
    case 'who': return draft.forPerson !== undefined
    case 'kind': return draft.kind !== ''
    case 'service': return draft.service !== ''
    case 'day': return draft.day !== ''
    case 'time': return draft.time !== ''
    case 'length': return draft.minutes > 0
    case 'place': return draft.place.trim() !== ''
    case 'more': case 'check': return true
  }
}

export const servicesIn = (kind: ServiceClass | ''): ServiceCode[] =>
  serviceCodes.filter((code) => serviceOf(code).class === kind)

/** The next two weeks, as days in China. */
export const daysAhead = (nowMs: number): { key: string; ms: number }[] =>
  Array.from({ length: 14 }, (_, index) => nowMs + index * 86_400_000).map((ms) => ({ key: chinaDay(ms), ms }))

const leadMs = 35 * 60_000

/** Beginnings from 7:00 to 20:30 by the half hour; today only those far enough ahead. */
export const timesOf = (day: string, nowMs: number): string[] =>
  Array.from({ length: 28 }, (_, index) =>
    `${String(7 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`)
    .filter((time) => Date.parse(`${day}T${time}:00+08:00`) > nowMs + leadMs)

/** Half hours up to what the service allows. */
export const lengthsOf = (service: ServiceCode | ''): number[] => {
  if (service === '') return []
  const { mostMinutes } = serviceOf(service)
  return [30, 60, 90, 120, 150, 180, 240, 300].filter((minutes) => minutes <= mostMinutes)
}

export const startOf = ({ day, time }: Draft): string => new Date(`${day}T${time}:00+08:00`).toISOString()

export const wishOf = (draft: Draft): Input<'POST /time-bank/orders'> => ({
  service: draft.service as ServiceCode, place: draft.place.trim(), startsAt: startOf(draft), minutes: draft.minutes,
  note: draft.note.trim(), ...(draft.forPerson ? { forPerson: draft.forPerson } : {}),
})
