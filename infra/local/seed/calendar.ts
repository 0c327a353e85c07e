import { chinaDay, chinaMonth, chinaWeek, dayAfter } from '../../../shared/units.ts'
import { between, chance, some } from './chance.ts'
import type { Team } from './teams.ts'

/** How somebody takes part in a shift, from signing up to what the leader does with it. */
export type Manner = 'present' | 'late' | 'leftEarly' | 'forgotCheckOut' | 'selfReports' | 'noShow' | 'cancels'
export interface Part { user: string; manner: Manner; signsUpAtMs: number }
export interface PlannedShift { team: Team; startsAtMs: number; endsAtMs: number; parts: Part[] }
/** What a team publishes for a week. */
export interface Plan { key: string; team: Team; publishedAtMs: number; shifts: PlannedShift[] }

const dayMs = 86_400_000
const hourMs = 3_600_000

export const chinaMs = (day: string, time: string): number => Date.parse(`${day}T${time}:00+08:00`)

/** A time of the so-manieth day of the life. */
export const onDay = (lifeStartMs: number, day: number, time: string): number =>
  chinaMs(chinaDay(lifeStartMs + day * dayMs), time)

/** The weeks that a newcomer finds in the books. */
export const lifeMs = 21 * dayMs

/**
 * The first day of the month in which a newcomer looks at the demo. In its first hours it is the one before: the
 * communities have not said yes yet to what they gave each other.
 */
export const firstOfMonth = (lifeStartMs: number): string => `${chinaMonth(lifeStartMs + lifeMs - 10 * hourMs)}-01`

/** A week before that month the community is there, also where its teams begin later: a month of its time credit is over. */
export const foundedMs = (lifeStartMs: number): number =>
  Math.min(lifeStartMs, chinaMs(dayAfter(firstOfMonth(lifeStartMs), -7), '08:00'))

const manners: [Manner, number][] = [
  ['cancels', 0.04], ['noShow', 0.07], ['selfReports', 0.1], ['forgotCheckOut', 0.14], ['leftEarly', 0.18],
  ['late', 0.3],
]
const mannerOf = (text: string): Manner => manners.find(([, below]) => chance(text) < below)?.[0] ?? 'present'

const partsOf = (team: Team, key: string, startsAtMs: number, publishedAtMs: number): Part[] => {
  const most = Math.min(team.capacity, team.members.length)
  const count = between(`${key} count`, Math.ceil(most * 0.55), most)
  const [firstMs, lastMs] = [publishedAtMs + hourMs, startsAtMs - 2 * hourMs]
  return some(team.members, count, key).map((user) => ({
    user, manner: mannerOf(`${key} ${user} manner`),
    signsUpAtMs: Math.round(firstMs + chance(`${key} ${user} when`) * (lastMs - firstMs)),
  }))
}

/** A team publishes a week on the Thursday eleven days before it, so that ten days ahead are always there to see. */
const leadMs = 11 * dayMs - 17 * hourMs

const planOf = (team: Team, monday: string, lifeStartMs: number): Plan => {
  const mondayMs = chinaMs(monday, '00:00')
  const publishedAtMs = Math.max(mondayMs - leadMs, lifeStartMs + 2 * hourMs)
  const shifts = team.days
    .map((day) => chinaDay(mondayMs + day * dayMs))
    .map((day) => ({ startsAtMs: chinaMs(day, team.from), endsAtMs: chinaMs(day, team.to) }))
    .filter(({ startsAtMs }) => startsAtMs > publishedAtMs + 6 * hourMs)
    .map((times) => ({
      ...times, team, parts: partsOf(team, `${team.key} ${times.startsAtMs}`, times.startsAtMs, publishedAtMs),
    }))
  return { key: `${team.key} ${monday}`, team, publishedAtMs, shifts }
}

/** Every plan of the teams that is published between the start of the demo community's life and a moment. */
export const plansUntil = (teams: Team[], lifeStartMs: number, untilMs: number): Plan[] => {
  const plans: Plan[] = []
  for (let monday = chinaWeek(lifeStartMs); ; monday = chinaWeek(chinaMs(monday, '12:00') + 7 * dayMs)) {
    const week = teams.map((team) => planOf(team, monday, lifeStartMs))
    if (week.every(({ publishedAtMs }) => publishedAtMs > untilMs)) return plans
    plans.push(...week.filter(({ publishedAtMs, shifts }) => publishedAtMs <= untilMs && shifts.length > 0))
  }
}
