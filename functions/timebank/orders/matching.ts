import { streetOf } from '../../../shared/divisions.ts'
import type { FitReason } from '../../../shared/fits.ts'
import { type ServiceCode, serviceOf } from '../../../shared/services.ts'
import { chinaDay } from '../../../shared/units.ts'

/** Pure: how well a request and a volunteer fit, and why. Nothing counts that is not told. */

export interface Wanted {
  service: string
  community: string
  startsAt: string
  endsAt: string
  dialects: readonly string[]
}

export interface Helper {
  personId: string
  community: string
  services: readonly string[]
  skills: readonly string[]
  dialects: readonly string[]
  times: readonly { weekday: number; from: number; to: number }[]
  fromDay: string
  toDay: string
}

/** What is known of both from before: visits together, and the volunteer's stars. */
export interface Known { together: number; starsSum: number; starsCount: number }

export interface Fit { score: number; reasons: FitReason[] }

const chinaMs = 8 * 3_600_000
const dayMs = 86_400_000

/** When a request is, as offers say it: weekday 1 (Monday) to 7, minutes of the day in China. */
export interface When { day: string; weekday: number; from: number; to: number }

export const whenOf = ({ startsAt, endsAt }: Pick<Wanted, 'startsAt' | 'endsAt'>): When => {
  const start = Date.parse(startsAt)
  const minutesOf = (ms: number): number => Math.floor(((ms + chinaMs) % dayMs) / 60_000)
  const from = minutesOf(start)
  return {
    day: chinaDay(start), weekday: ((new Date(start + chinaMs).getUTCDay() + 6) % 7) + 1, from,
    to: from + Math.round((Date.parse(endsAt) - start) / 60_000),
  }
}

/** Whether the volunteer could take it at all: offers the service in these days, has the skill that it needs. */
export const couldServe = (helper: Helper, service: string, day: string): boolean => {
  const { skill } = serviceOf(service as ServiceCode)
  return helper.services.includes(service) && (skill === undefined || helper.skills.includes(skill))
    && helper.fromDay <= day && day <= helper.toDay
}

const nearness = (one: string, other: string): [number, FitReason] | undefined => {
  if (one === other) return [30, { kind: 'sameCommunity', value: '' }]
  if (streetOf(one) === streetOf(other)) return [20, { kind: 'sameStreet', value: '' }]
  return one.slice(0, 6) === other.slice(0, 6) ? [10, { kind: 'sameDistrict', value: '' }] : undefined
}

const isFreeAt = (helper: Helper, { weekday, from, to }: When): boolean =>
  helper.times.some((one) => one.weekday === weekday && one.from <= from && to <= one.to)

/** Twenty for full marks, by the average of at least three; a newcomer gets half, so that they are asked at all. */
const reputation = ({ starsSum, starsCount }: Known): [number, FitReason] => {
  if (starsCount < 3) return [10, { kind: 'newcomer', value: '' }]
  const average = starsSum / starsCount
  return [Math.round((average - 1) * 5), { kind: 'rating', value: average.toFixed(1) }]
}

const nothing: Known = { together: 0, starsSum: 0, starsCount: 0 }

/** The fit of a volunteer for a request; undefined where they could not serve. */
export const fitOf = (wanted: Wanted, when: When, helper: Helper, known: Known = nothing): Fit | undefined => {
  if (!couldServe(helper, wanted.service, when.day)) return undefined
  const found: ([number, FitReason] | undefined)[] = [
    [20, { kind: 'service', value: serviceOf(wanted.service as ServiceCode).zh }],
    nearness(wanted.community, helper.community),
    isFreeAt(helper, when) ? [25, { kind: 'time', value: '' }] : undefined,
  ]
  const dialect = wanted.dialects.find((one) => helper.dialects.includes(one))
  if (dialect) found.push([10, { kind: 'dialect', value: dialect }])
  if (known.together > 0) found.push([Math.min(15, known.together * 5), { kind: 'together', value: known.together }])
  found.push(reputation(known))
  const counted = found.filter((one) => one !== undefined).sort(([one], [other]) => other - one)
  return { score: counted.reduce((sum, [points]) => sum + points, 0), reasons: counted.map(([, reason]) => reason) }
}

/** The best of many, best first; ties by person, so that the same question has the same answer. */
export const bestOf = <T extends Helper>(
  wanted: Wanted, helpers: readonly T[], knownOf: (personId: string) => Known | undefined, most: number,
): { helper: T; fit: Fit }[] => {
  const when = whenOf(wanted)
  const fitting: { helper: T; fit: Fit }[] = []
  for (const helper of helpers) {
    const fit = fitOf(wanted, when, helper, knownOf(helper.personId))
    if (fit) fitting.push({ helper, fit })
  }
  return fitting.sort((one, other) => other.fit.score - one.fit.score
    || (one.helper.personId < other.helper.personId ? -1 : 1)).slice(0, most)
}
