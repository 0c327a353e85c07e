import type { Input, Output } from '../../../../shared/contract/index.ts'
import type { Cell } from '../../format/csv.ts'
import { chinaMidnight, chinaMoment } from '../../format/moment.ts'

export type RuleSet = Output<'GET /point-rules'>['inForce']
export type Rule = RuleSet['rules'][number]
export type Trial = Output<'POST /point-rules/trials'>

export interface SetDraft {
  day: string
  weeklyHouseholdCap: number | null
  resolution: string
  rules: Rule[]
}

export const mostPoints = 1000
export const mostCap = 10_000

const isWithin = (value: number | null, most: number): value is number =>
  value !== null && Number.isInteger(value) && value >= 0 && value <= most

/** The rules and the cap alone, as a trial takes them; undefined while something is missing or out of bounds. */
export const toTry = ({ weeklyHouseholdCap, rules }: SetDraft, community: string): Input<'POST /point-rules/trials'> | undefined => {
  if (!isWithin(weeklyHouseholdCap, mostCap) || rules.length === 0) return undefined
  const good = rules.every(({ points, title }) => isWithin(points, mostPoints) && title.trim() !== '')
  return good ? { community, weeklyHouseholdCap, rules } : undefined
}

/** The draft as the API takes it, or undefined while something is missing or lies outside its bounds. */
export const toAdopt = (draft: SetDraft, community: string, today: string): Input<'POST /point-rules'> | undefined => {
  const tried = toTry(draft, community)
  const resolution = draft.resolution.trim()
  if (!tried || !/^\d{4}-\d{2}-\d{2}$/.test(draft.day) || draft.day <= today || !resolution) return undefined
  return { ...tried, effectiveFrom: chinaMidnight(draft.day), resolution }
}

/** A rule of the draft changed; a cap of nothing is none. */
export const withRule = (rules: Rule[], code: string, part: Partial<Rule>): Rule[] =>
  rules.map((rule) => (rule.code === code ? { ...rule, ...part } : rule))

export const withCap = (rule: Rule, name: keyof Rule['caps'], most: number | null): Partial<Rule> => {
  const { [name]: _, ...others } = rule.caps
  return { caps: most === null || most < 1 ? others : { ...others, [name]: most } }
}

/** The pages of a trial added up: households stand whole in a page. */
export const added = (sum: Trial | undefined, page: Trial): Trial => {
  if (!sum) return page
  const codes = [...new Set([...sum.byRule, ...page.byRule].map(({ code }) => code))]
  const find = (trial: Trial, code: string) => trial.byRule.find((row) => row.code === code)
  const numbers = ['deeds', 'households', 'given', 'would', 'touched', 'capped'] as const
  return {
    ...page, ...Object.fromEntries(numbers.map((name) => [name, sum[name] + page[name]])) as Pick<Trial, (typeof numbers)[number]>,
    byRule: codes.map((code) => {
      const [one, other] = [find(sum, code), find(page, code)]
      const both = (name: 'deeds' | 'given' | 'would') => (one?.[name] ?? 0) + (other?.[name] ?? 0)
      return { code, deeds: both('deeds'), given: both('given'), would: both('would') }
    }),
  }
}

export type ListedSet = RuleSet & { state: 'inForce' | 'coming' | 'past' }

/** Every version with how it stands: in force, coming, or behind (also what never came, because a newer one overtook it). */
export const listed = (versions: RuleSet[], { inForce, coming }: Output<'GET /point-rules'>): ListedSet[] => {
  const all = versions.some(({ version }) => version === inForce.version) ? versions : [...versions, inForce]
  const comes = new Set(coming.map(({ version }) => version))
  return all.map((set) => ({
    ...set, state: set.version === inForce.version ? 'inForce' : comes.has(set.version) ? 'coming' : 'past',
  }))
}

export const ruleHeader = ['state', 'version', 'scope', 'effectiveFromChina', 'code', 'points', 'weeklyHouseholdCap',
  'resolution', 'adoptedAtChina'] as const
/** A line for each rule of a version. */
export const ruleCells = (set: ListedSet): Cell[][] => set.rules.map(({ code, points }) => [
  set.state, set.version, set.scope, chinaMoment(set.effectiveFrom), code, points, set.weeklyHouseholdCap,
  set.resolution, chinaMoment(set.adoptedAt),
])
