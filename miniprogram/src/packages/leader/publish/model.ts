import type { Input } from '../../../../../shared/contract/index.ts'
import { chinaDay } from '../../../../../shared/units.ts'
import type { Me } from '../../../state/me.ts'
import { noonOf } from '../../../text/dates.ts'

export type Repeat = 'once' | 'week' | 'twoWeeks' | 'month'
export type Age = 'any' | 'adult' | 'young'
type Certificate = 'firstAid' | 'food' | 'driving'
type NotVoluntary = Input<'POST /activities'>['checklist'][number]

export interface Draft {
  title: string
  kind: 'community' | 'timeBank' | ''
  summary: string
  place: string
  day: string
  time: string
  minutes: number
  capacity: string
  repeat: Repeat | ''
  span: number
  skipHolidays: 'yes' | 'no' | ''
  guarantees: string
  riskLevel: number
  risks: string
  policyNumber: string
  checklist: 'none' | NotVoluntary | ''
  more: 'yes' | 'no' | ''
  second: string
  secondCapacity: string
  age: Age | ''
  certificate: Certificate | 'none' | ''
  opensHours: number | undefined
}
export const emptyDraft: Draft = {
  title: '', kind: '', summary: '', place: '', day: '', time: '', minutes: 0, capacity: '', repeat: '', span: 0,
  skipHolidays: '', guarantees: '',
  riskLevel: 0, risks: '', policyNumber: '', checklist: '', more: '', second: '', secondCapacity: '', age: '', certificate: '',
  opensHours: undefined,
}
export type Step =
  'checklist' | 'name' | 'kind' | 'summary' | 'place' | 'date' | 'time' | 'length' | 'capacity' | 'repeat' | 'span' |
  'holidays' | 'guarantees' | 'risk' | 'risks' | 'policy' | 'more' | 'second' | 'age' | 'certificate' | 'opens' | 'check'

type Deciding = Pick<Draft, 'riskLevel' | 'repeat' | 'more'>

/**
 * The questions in order: first whether it is volunteering at all (VR-08); which risks and which policy only where
 * there is a risk (VR-13); how long and holidays only of what comes again; conditions only where somebody wants them.
 */
export const stepsFor = ({ riskLevel, repeat, more }: Deciding): Step[] => [
  'checklist', 'name', 'kind', 'summary', 'place', 'date', 'time', 'length', 'capacity', 'repeat',
  ...(repeat === '' || repeat === 'once' ? [] : ['span' as const, 'holidays' as const]),
  'guarantees', 'risk', ...(riskLevel >= 2 ? ['risks' as const, 'policy' as const] : []), 'more',
  ...(more === 'yes' ? ['second' as const, 'age' as const, 'certificate' as const, 'opens' as const] : []), 'check',
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
    case 'checklist': return draft.checklist === 'none'
    case 'repeat': return draft.repeat !== ''
    case 'span': return draft.span > 0
    case 'holidays': return draft.skipHolidays !== ''
    case 'more': return draft.more !== ''
    case 'second': return draft.second.trim() === '' || capacityFits(draft.secondCapacity)
    case 'age': return draft.age !== ''
    case 'certificate': return draft.certificate !== ''
    case 'opens': return draft.opensHours !== undefined
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

const dayMs = 86_400_000
const startOf = ({ day, time }: Pick<Draft, 'day' | 'time'>): number => Date.parse(`${day}T${time}:00+08:00`)
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** The rule of a series that begins on a day: that day of every week, or the same one of every month. */
export const ruleFor = (repeat: Repeat, day: string): string => {
  const noon = noonOf(day)
  const code = codes[new Date(noon + 8 * 3_600_000).getUTCDay()] ?? 'MO'
  if (repeat === 'month') return `FREQ=MONTHLY;BYDAY=${Math.min(4, Math.ceil(Number(day.slice(8)) / 7))}${code}`
  return repeat === 'twoWeeks' ? `FREQ=WEEKLY;INTERVAL=2;BYDAY=${code}` : `FREQ=WEEKLY;BYDAY=${code}`
}

const isSeries = ({ repeat }: Pick<Draft, 'repeat'>): boolean => repeat !== '' && repeat !== 'once'
const wantedOf = ({ capacity, second, secondCapacity }: Draft) =>
  (second.trim() === '' ? { capacity: Number(capacity) } : { wanted: [Number(capacity), Number(secondCapacity)] })

/** The one shift a draft means; of a series only where it begins today, because a series begins tomorrow at the soonest. */
export const shiftsOf = (draft: Draft, today: string): Input<'POST /activities'>['shifts'] => {
  if (isSeries(draft) && draft.day > today) return []
  const start = startOf(draft)
  const [startsAt, endsAt] = [start, start + draft.minutes * 60_000].map((ms) => new Date(ms).toISOString())
  return [{ startsAt: startsAt ?? '', endsAt: endsAt ?? '', ...wantedOf(draft) }]
}

const laterDay = (day: string, days: number): string => chinaDay(noonOf(day) + days * dayMs)

/** The series that a draft means, if it comes again. */
const seriesOf = (draft: Draft, today: string): Input<'POST /activities'>['series'] => {
  if (!isSeries(draft) || draft.repeat === '') return undefined
  // Every second week is counted from the first one, also where that is today and stands as a shift of its own.
  const from = draft.day > today ? draft.day : laterDay(draft.day, draft.repeat === 'twoWeeks' ? 14 : 1)
  return {
    rule: ruleFor(draft.repeat, draft.day), from, until: laterDay(draft.day, draft.span * 7), time: draft.time,
    minutes: draft.minutes, skipHolidays: draft.skipHolidays === 'yes', ...wantedOf(draft),
  }
}

const ages: Record<Age, { minAge?: number; maxAge?: number }> = { any: {}, adult: { minAge: 18 }, young: { minAge: 18, maxAge: 65 } }

/** Roles are named only where there are two, or conditions. */
const rolesOf = ({ second, age, certificate }: Draft): Input<'POST /activities'>['roles'] => {
  const conditions = {
    ...(age === '' ? {} : ages[age]), ...(certificate === '' || certificate === 'none' ? {} : { certificate }),
  }
  if (second.trim() === '' && Object.keys(conditions).length === 0) return undefined
  return [{ name: '志愿者', ...conditions }, ...(second.trim() === '' ? [] : [{ name: second.trim() }])]
}

/** Where a leader publishes: the community of the role, or the home community under a wider role. */
export const communityOf = ({ roles, community }: Pick<Me, 'roles' | 'community'>): string => {
  const led = roles.filter(({ role }) => role === 'teamLeader' || role === 'communityAdmin').map(({ scope }) => scope)
  if (community !== undefined && led.some((scope) => community.startsWith(scope))) return community
  return led.find((scope) => scope.length === 12) ?? community ?? ''
}

const given = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never

export const publication = (draft: Draft, community: string, today: string): Input<'POST /activities'> => ({
  title: draft.title.trim(), kind: draft.kind === 'timeBank' ? 'timeBank' : 'community', summary: draft.summary.trim(),
  place: draft.place.trim(), community, guarantees: draft.guarantees.trim(), riskLevel: draft.riskLevel,
  checklist: draft.checklist === 'none' || draft.checklist === '' ? [] : [draft.checklist],
  shifts: shiftsOf(draft, today),
  ...given({
    series: seriesOf(draft, today), roles: rolesOf(draft), opensHoursBefore: draft.opensHours,
    risks: draft.riskLevel >= 2 ? draft.risks.trim() : undefined,
    policyNumber: draft.riskLevel >= 2 ? draft.policyNumber.trim() : undefined,
  }),
})
