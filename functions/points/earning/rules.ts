import { type PointRule, type RuleCode, isCatalogueCode } from '../../../shared/point-rules.ts'
import { chinaDay, dayAfter } from '../../../shared/units.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { ruleOn, setAt } from '../rules/rules.ts'
import { setsOf } from '../rules/sets.ts'

/** Rules that the system counts by itself: hours, reports, meetings, honours. Nobody applies for them. */
const automatic: readonly RuleCode[] =
  ['volunteerHour', 'report', 'reportHazard', 'reportMajor', 'meeting', 'proposal', 'bestFamily']

/** An own word about hours is no measure of them: only what counts by times is applied for, or entered in lists. */
const byHand = ({ code, per }: PointRule): boolean => per === 'time' && !automatic.includes(code)

// An application brings what people still remember, and what the caps of the week may still count.
const daysBack = 30

export const earliestDay = (at: number): string => dayAfter(chinaDay(at), -daysBack)

/** Refuses with `application.day` for a day to come, or one that is too long ago. */
export const mustFitDay = (day: string, at: number): void =>
  must(day <= chinaDay(at) && day >= earliestDay(at), 'application.day')

/** The rules of a community that one may apply for at a moment. */
export const rulesByHand = async (community: string, moment: string): Promise<PointRule[]> => {
  const set = setAt(await setsOf(community), community, moment)
  return set.rules.filter((rule) => byHand(rule) && ruleOn(set, rule.code, moment))
}

/** Refuses with `rule.unknown`, `rule.automatic`. */
export const mustBeByHand = async (community: string, code: string, moment: string): Promise<PointRule> => {
  const rule = ruleOn(setAt(await setsOf(community), community, moment), code as RuleCode, moment)
  if (!rule) return refuse(isCatalogueCode(code) && automatic.includes(code) ? 'rule.automatic' : 'rule.unknown')
  must(byHand(rule), 'rule.automatic')
  return rule
}

/** The day of a deed as a moment: its noon, which is the same day everywhere that counts. */
export const noonOf = (day: string): string => `${day}T04:00:00.000Z`

/**
 * What the review group gives (PEERS 4.16): the middle of its ratings, of two middle ones the lower, so that at least
 * half of the raters give as much. One who refuses gives nothing.
 */
export const medianOf = (points: number[]): number => {
  const sorted = [...points].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
