import type { Input, Output } from '../../../../shared/contract/index.ts'
import { isCatalogueCode, type RuleCode } from '../../../../shared/point-rules.ts'
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

/** A rule ends on its first day at the earliest. */
export const fitDays = ({ from, until }: Pick<Rule, 'from' | 'until'>): boolean => !from || !until || until >= from

/** The rules and the cap alone, as a trial takes them; undefined while something is missing or out of bounds. */
export const toTry = ({ weeklyHouseholdCap, rules }: SetDraft, community: string): Input<'POST /point-rules/trials'> | undefined => {
  if (!isWithin(weeklyHouseholdCap, mostCap) || rules.length === 0) return undefined
  const good = rules.every((rule) => isWithin(rule.points, mostPoints) && rule.title.trim() !== '' && fitDays(rule))
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

/** As many rules as a set has at most. */
export const mostRules = 40

export const isOwn = ({ code }: Pick<Rule, 'code'>): boolean => !isCatalogueCode(code)

/**
 * A rule of the community's own, behind the others. Its code is none that any of `known` has: what is counted under
 * one that was given up long ago does not come back under another name.
 */
export const withOwnRule = (rules: Rule[], known: RuleSet[]): Rule[] => {
  const taken = [rules, ...known.map((set) => set.rules)].flat().map(({ code }) => Number(/^x-(\d+)$/.exec(code)?.[1] ?? 0))
  const code: RuleCode = `x-${Math.max(0, ...taken) + 1}`
  return [...rules, { code, category: 'contribution', title: '', per: 'time', points: 1, caps: {}, group: 'everyone' }]
}

export const withoutRule = (rules: Rule[], code: string): Rule[] => rules.filter((rule) => rule.code !== code)

/** A first or last day; cleared, the rule has none. */
export const withDay = ({ from, until }: Rule, name: 'from' | 'until', day: string): Partial<Rule> => {
  const days = { from, until, [name]: day || undefined }
  return { from: days.from, until: days.until }
}

export type Resolved = Output<'GET /resolutions'>['items'][number]

/** A resolution as a set of rules names it. */
export const nameOf = ({ number, title }: Pick<Resolved, 'number' | 'title'>): string => `${number} ${title}`.slice(0, 100)

export type Budget = Output<'GET /point-budgets'>

/**
 * What a month by the draft would cost beside what is left of the quarter's budget, in fen; `short` where it would not
 * last for it. Nothing is left to say where no budget is set.
 */
export const beside = ({ would, fenPerPoint }: Pick<Trial, 'would' | 'fenPerPoint'>, { leftFen }: Pick<Budget, 'leftFen'>) => {
  const costFen = would * fenPerPoint
  return { costFen, leftFen, short: leftFen !== undefined && costFen > leftFen }
}

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
