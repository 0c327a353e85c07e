import { lastDayOf } from '../../../shared/units.ts'

/** Pure: how the month's figures come about (TB-12). */

/** Minutes owed to so many people of the age bands named. */
export interface Band { bands: string[]; people: number; minutes: number }

export const ageBands = ['under60', '60to69', '70to79', '80up', 'unknown'] as const
export type AgeBand = (typeof ageBands)[number]

export const bandOf = (age: number | undefined): AgeBand => {
  if (age === undefined) return 'unknown'
  if (age < 60) return 'under60'
  return age < 70 ? '60to69' : age < 80 ? '70to79' : '80up'
}

/** The fewest people whose sum is shown: of fewer, somebody could be told from it. */
export const fewest = 5

const together = (one: Band, other: Band): Band => ({
  bands: [...one.bands, ...other.bands], people: one.people + other.people, minutes: one.minutes + other.minutes,
})

const total: Band = { bands: [], people: 0, minutes: 0 }

/**
 * No group of fewer than five stands alone: small groups are put together, and with the smallest large one where even
 * that is too few, so that none can be worked out from the whole either. Where all are too few, nothing is split.
 */
export const withoutSmallGroups = (bands: Band[]): Band[] => {
  const filled = bands.filter(({ people }) => people > 0).sort((one, other) => one.people - other.people)
  const small = filled.filter(({ people }) => people < fewest)
  const large = filled.filter(({ people }) => people >= fewest)
  if (small.length === 0) return large
  const joined = small.reduce(together, total)
  if (joined.people >= fewest) return [joined, ...large]
  const [smallest, ...others] = large
  return [smallest ? together(joined, smallest) : joined, ...others]
}

/** How many members of each age gave or got something of late, and how many did not. */
export type Members = Record<AgeBand, { active: number; idle: number }>
interface MemberGroup { bands: string[]; people: number }

/** Youngest first. */
const byAge = (bands: string[]): string[] => ageBands.filter((band) => bands.includes(band))
const youngestIn = ({ bands }: MemberGroup): number => ageBands.findIndex((band) => bands.includes(band))

const shownOf = (members: Members, side: 'active' | 'idle'): MemberGroup[] =>
  withoutSmallGroups(ageBands.map((band) => ({ bands: [band], people: members[band][side], minutes: 0 })))
    .filter(({ people }) => people >= fewest)
    .map(({ bands, people }) => ({ bands: byAge(bands), people }))
    .toSorted((one, other) => youngestIn(one) - youngestIn(other))

/** Active and idle members by age, each without groups of fewer than five; where all are too few none is shown. */
export const membersShown = (members: Members): { active: MemberGroup[]; idle: MemberGroup[] } =>
  ({ active: shownOf(members, 'active'), idle: shownOf(members, 'idle') })

/** What is offered, where it says nothing of one person. */
export const offeredBy = <Sum extends { people: number }>(sum: Sum): Sum | undefined =>
  (sum.people >= fewest ? sum : undefined)

/** The first and the last day of a month. */
export const daysOf = (month: string): { first: string; last: string } =>
  ({ first: `${month}-01`, last: lastDayOf(month) })

const steps = [1, 2, 4, 8, 12, 24, 48, 72, 96, 120, 168, 336, 720, 1440] as const

/** The step of a wait, in hours: the lowest one that is not below it. */
export const waitStep = (fromMs: number, toMs: number): number => {
  const hours = (toMs - fromMs) / 3_600_000
  return steps.find((step) => hours <= step) ?? 1440
}

/** The step within which half of them lie; undefined of none. */
export const medianOf = (waits: { hours: number; orders: number }[]): number | undefined => {
  const all = waits.reduce((sum, { orders }) => sum + orders, 0)
  let seen = 0
  for (const { hours, orders } of waits.toSorted((one, other) => one.hours - other.hours)) {
    seen += orders
    if (all > 0 && seen * 2 >= all) return hours
  }
  return undefined
}

export const permille = (part: number, whole: number): number | undefined =>
  (whole > 0 ? Math.round((part * 1000) / whole) : undefined)
