import { type PointRule, type RuleCode, catalogue, usualWeeklyCap } from '../../../shared/point-rules.ts'
import { chinaDay, chinaWeek } from '../../../shared/units.ts'
import { householdPoints } from '../../ledger/chart.ts'
import type { RuleSet } from './items.ts'

/** Pure: which rules count, and what they give. */

/** Points end with the month so many months after they were awarded (FP-08). */
export const validMonths = 24

/** What counts until a community adopts a set of its own: FP-05's catalogue and weekly cap. */
export const defaultSet = (community: string): RuleSet => ({
  community, version: 0, effectiveFrom: '2026-01-01T00:00:00.000Z', resolution: '默认规则',
  weeklyHouseholdCap: usualWeeklyCap, rules: [...catalogue], adoptedAt: '2026-01-01T00:00:00.000Z', adoptedBy: 'system',
})

/** The newest set that is in force at a moment. `versions` newest first. */
export const setAt = (versions: RuleSet[], community: string, moment: string): RuleSet =>
  versions.find(({ effectiveFrom }) => effectiveFrom <= moment) ?? defaultSet(community)

/** The rule of a set, where it gives points on the day of a moment. */
export const ruleOn = ({ rules }: Pick<RuleSet, 'rules'>, code: RuleCode, moment: string): PointRule | undefined => {
  const day = chinaDay(Date.parse(moment))
  return rules.find((rule) => rule.code === code && (rule.from ?? day) <= day && (rule.until ?? day) >= day)
}

/** How much of what a rule counts: minutes for a rule per hour, times otherwise; and the points of a rating. */
export interface Counted { units: number; points?: number | undefined }

/**
 * Whole points: what is left over of an hour is lost, as FP-04's hour rule has it. A rating gives at most the rule's
 * points.
 */
export const pointsFor = ({ units, points }: Counted, rule: Pick<PointRule, 'per' | 'points'>): number => {
  const full = rule.per === 'hour' ? Math.floor((units * rule.points) / 60) : units * rule.points
  return points === undefined ? full : Math.min(points, full)
}

/** What limits an award: a person's day or week by the rule, a household's week by the rule or in all. */
export type CapName = 'personDay' | 'personWeek' | 'ruleHouseholdWeek' | 'householdWeek'
export interface Cap { name: CapName; account: string; period: string; most: number }

/** The caps that hold for an award, each with where what is used of it is counted. */
export const capsOf = (
  rule: PointRule, weeklyHouseholdCap: number, who: { personId: string; householdId: string }, moment: string,
): Cap[] => {
  const [day, week] = [chinaDay(Date.parse(moment)), chinaWeek(Date.parse(moment))]
  const [person, household] = [`familyPoint:person:${who.personId}`, householdPoints(who.householdId)]
  const { personDay, personWeek, ruleHouseholdWeek } = rule.caps
  const cap = (name: CapName, account: string, period: string, most: number | undefined): Cap[] =>
    (most === undefined ? [] : [{ name, account, period, most }])
  return [
    ...cap('personDay', person, `day#${day}#${rule.code}`, personDay),
    ...cap('personWeek', person, `week#${week}#${rule.code}`, personWeek),
    ...cap('ruleHouseholdWeek', household, `week#${week}#${rule.code}`, ruleHouseholdWeek),
    ...cap('householdWeek', household, `week#${week}`, weeklyHouseholdCap),
  ]
}
