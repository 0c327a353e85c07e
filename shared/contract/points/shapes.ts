import * as z from 'zod'
import { catalogueCodes, isCatalogueCode, ruleCategories, ruleGroups } from '../../point-rules.ts'
import { day, division, moment, once, text } from '../call.ts'

/** FP-05's codes, or a community's own: `x-` and up to 24 small letters, digits and hyphens. */
export const ruleCode = once(() => z.union([
  z.enum(catalogueCodes),
  z.templateLiteral(['x-', z.string().regex(/^[a-z0-9-]{1,24}$/)]),
]))

const cap = () => z.int().min(1).max(10_000).optional()

export const pointRule = once(() => z.strictObject({
  code: ruleCode(), category: z.enum(ruleCategories), title: text(30), per: z.enum(['hour', 'time']),
  points: z.int().min(0).max(1000),
  caps: z.strictObject({ personDay: cap(), personWeek: cap(), ruleHouseholdWeek: cap() }),
  group: z.enum(ruleGroups), from: day.optional(), until: day.optional(),
}))

type Rule = z.output<ReturnType<typeof pointRule>>

// What is counted of a deed does not change with a rule's text: minutes of service, times of all else that has a name.
const fitsItsCode = ({ code, per }: Rule): boolean =>
  !isCatalogueCode(code) || per === (code === 'volunteerHour' ? 'hour' : 'time')

/** The rules of a set, each code once. */
export const rulesOfSet = once(() => z.array(pointRule()).min(1).max(40)
  .refine((rules) => new Set(rules.map(({ code }) => code)).size === rules.length, { error: 'a code stands once in a set' })
  .refine((rules) => rules.every(fitsItsCode), { error: 'volunteerHour counts hours, all else that has a name times' })
  .refine((rules) => rules.every(({ from = '', until }) => until === undefined || until >= from), {
    error: 'a rule ends after it begins',
  }))

export const weeklyHouseholdCap = () => z.int().min(0).max(10_000)

/** A version of a community's rules, as it was adopted; version 0 is what counts by default (FP-05). */
export const ruleSet = once(() => z.strictObject({
  scope: division, version: z.int(), effectiveFrom: moment, resolution: z.string(),
  weeklyHouseholdCap: weeklyHouseholdCap(), rules: z.array(pointRule()), adoptedAt: moment,
}))
