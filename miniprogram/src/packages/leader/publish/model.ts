import type { Input } from '../../../../../shared/contract/index.ts'
import { chinaDay } from '../../../../../shared/units.ts'
import type { Me } from '../../../state/me.ts'

export interface Draft {
  title: string
  kind: 'community' | 'timeBank' | ''
  summary: string
  place: string
  day: string
  time: string
  minutes: number
  capacity: string
  weeks: number
  guarantees: string
  riskLevel: number
  risks: string
  policyNumber: string
}
export const emptyDraft: Draft = {
  title: '', kind: '', summary: '', place: '', day: '', time: '', minutes: 0, capacity: '', weeks: 0, guarantees: '',
  riskLevel: 0, risks: '', policyNumber: '',
}
export type Step =
  'name' | 'kind' | 'summary' | 'place' | 'date' | 'time' | 'length' | 'capacity' | 'weeks' | 'guarantees' | 'risk' |
  'risks' | 'policy' | 'check'

/** The questions in order; which risks and which policy are asked for only where there is a risk (VR-13). */
export const stepsFor = ({ riskLevel }: Pick<Draft, 'riskLevel'>): Step[] => [
  'name', 'kind', 'summary', 'place', 'date', 'time', 'length', 'capacity', 'weeks', 'guarantees', 'risk',
  ...(riskLevel >= 2 ? ['risks' as const, 'policy' as const] : []), 'check',
]

const capacityFits = (text: string): boolean => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 2000

/** Whether a question has an answer that can go on. */
export const answered = (draft: Draft, step: Step): boolean => {
  switch (step) {
    case 'name': return draft.title.trim() !== ''
    case 'kind': return draft.kind !== ''
    case 'summary': return draft.summary.trim() !== ''
    case 'place': return draft.place.trim() !== ''
    case 'date': return draft.day !== ''
    case 'time': return draft.time !== ''
    case 'length': return draft.minutes > 0
    case 'capacity': return capacityFits(draft.capacity)
    case 'weeks': return draft.weeks > 0
    case 'guarantees': return draft.guarantees.trim() !== ''
    case 'risk': return draft.riskLevel > 0
    case 'risks': return draft.risks.trim() !== ''
    case 'policy': return draft.policyNumber.trim() !== ''
    case 'check': return true
  }
}

/** The next two weeks, as days in China. */
export const daysAhead = (nowMs: number): { key: string; ms: number }[] =>
  Array.from({ length: 14 }, (_, index) => nowMs + index * 86_400_000).map((ms) => ({ key: chinaDay(ms), ms }))

/** Beginnings from 7:00 to 20:30 by the half hour; today only those still to come. */
export const timesOf = (day: string, nowMs: number): string[] =>
  Array.from({ length: 28 }, (_, index) => {
    const hour = 7 + Math.floor(index / 2)
    return `${String(hour).padStart(2, '0')}:${index % 2 === 0 ? '00' : '30'}`
  }).filter((time) => Date.parse(`${day}T${time}:00+08:00`) > nowMs)

const weekMs = 7 * 86_400_000

/** The shifts a draft means: the first one, and the same again each week. */
export const shiftsOf = (draft: Draft): Input<'POST /activities'>['shifts'] => {
  const first = Date.parse(`${draft.day}T${draft.time}:00+08:00`)
  return Array.from({ length: draft.weeks }, (_, week) => ({
    startsAt: new Date(first + week * weekMs).toISOString(),
    endsAt: new Date(first + week * weekMs + draft.minutes * 60_000).toISOString(),
    capacity: Number(draft.capacity),
  }))
}

/** Where a leader publishes: the community of the role, or the home community under a wider role. */
export const communityOf = ({ roles, community }: Pick<Me, 'roles' | 'community'>): string => {
  const led = roles.filter(({ role }) => role === 'teamLeader' || role === 'communityAdmin').map(({ scope }) => scope)
  if (community !== undefined && led.some((scope) => community.startsWith(scope))) return community
  return led.find((scope) => scope.length === 12) ?? community ?? ''
}

export const publication = (draft: Draft, community: string): Input<'POST /activities'> => ({
  title: draft.title.trim(), kind: draft.kind === 'timeBank' ? 'timeBank' : 'community', summary: draft.summary.trim(),
  place: draft.place.trim(), community, guarantees: draft.guarantees.trim(), riskLevel: draft.riskLevel,
  shifts: shiftsOf(draft), checklist: [],
  ...(draft.riskLevel >= 2 ? { risks: draft.risks.trim(), policyNumber: draft.policyNumber.trim() } : {}),
})
