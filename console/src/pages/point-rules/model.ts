import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMidnight, chinaMoment } from '../../format/moment.ts'

export type Rule = Output<'GET /point-rules'>['inForce']

export interface RuleDraft {
  day: string
  pointsPerHour: number | null
  weeklyHouseholdCap: number | null
  resolution: string
}

export const mostPointsPerHour = 100
export const mostWeeklyCap = 10_000

const isWithin = (value: number | null, most: number): value is number =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= most

/** The draft as the API takes it, or undefined while something is missing or lies outside its bounds. */
export const toAdopt = (
  draft: RuleDraft, community: string, today: string, before: Rule['rules'],
): Input<'POST /point-rules'> | undefined => {
  const { day, pointsPerHour, weeklyHouseholdCap } = draft
  const resolution = draft.resolution.trim()
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day <= today || !resolution) return undefined
  if (!isWithin(pointsPerHour, mostPointsPerHour) || !isWithin(weeklyHouseholdCap, mostWeeklyCap)) return undefined
  const rules = before.map((rule) => (rule.code === 'volunteerHour' ? { ...rule, points: pointsPerHour } : rule))
  return { community, effectiveFrom: chinaMidnight(day), rules, weeklyHouseholdCap, resolution }
}

export type ListedRule = Rule & { state: 'inForce' | 'coming' }

const soonestFirst = (rules: Rule[]): Rule[] => rules.reduce<Rule[]>((sorted, rule) => {
  const after = sorted.findIndex(({ effectiveFrom }) => effectiveFrom > rule.effectiveFrom)
  const at = after < 0 ? sorted.length : after
  return [...sorted.slice(0, at), rule, ...sorted.slice(at)]
}, [])

/** The rule in force first, then those that come, in the order in which they will. */
export const listed = ({ inForce, coming }: Output<'GET /point-rules'>): ListedRule[] => [
  { ...inForce, state: 'inForce' },
  ...soonestFirst(coming).map((rule) => ({ ...rule, state: 'coming' as const })),
]

export const perHourOf = ({ rules }: Rule): number | undefined => rules.find(({ code }) => code === 'volunteerHour')?.points

export const ruleHeader = ['state', 'version', 'scope', 'effectiveFromChina', 'pointsPerHour', 'weeklyHouseholdCap',
  'resolution', 'adoptedAtChina'] as const
export const ruleCells = (rule: ListedRule): Cell[] => [
  rule.state, rule.version, rule.scope, chinaMoment(rule.effectiveFrom), perHourOf(rule), rule.weeklyHouseholdCap,
  rule.resolution, chinaMoment(rule.adoptedAt),
]
