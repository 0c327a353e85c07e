/** The rules by which households earn points (FP-02, FP-04, FP-05): what a rule is, and what counts by default. Pure. */

/** FP-02: everyday conduct, contribution to the community, honours. */
export const ruleCategories = ['conduct', 'contribution', 'honour'] as const
export type RuleCategory = (typeof ruleCategories)[number]

/** Whom a rule is for. Who does not say a birth day, or is not certified, is in none of the groups that ask for it. */
export const ruleGroups = ['everyone', 'party', 'elder60', 'minor', 'hardship', 'volunteer'] as const
export type RuleGroup = (typeof ruleGroups)[number]

/**
 * What every community knows by name; a community adds its own as `x-…`. Gifts of money earn no points (FP-07), so
 * there is no code for them.
 */
export const catalogueCodes = [
  'volunteerHour', 'report', 'reportHazard', 'reportMajor', 'meeting', 'proposal', 'recycling', 'course', 'mutualHelp',
  'marketStall', 'bestFamily',
] as const
export type CatalogueCode = (typeof catalogueCodes)[number]
export type RuleCode = CatalogueCode | `x-${string}`

/** The most points: of one person by the rule in a day or a week, of a household by the rule in a week. */
export interface RuleCaps {
  personDay?: number | undefined
  personWeek?: number | undefined
  ruleHouseholdWeek?: number | undefined
}

export interface PointRule {
  code: RuleCode
  category: RuleCategory
  title: string
  /** Points for an hour (minutes are counted, whole points given) or for each time. */
  per: 'hour' | 'time'
  points: number
  caps: RuleCaps
  group: RuleGroup
  /** The first and the last day (China) on which it gives points; both count. */
  from?: string | undefined
  until?: string | undefined
}

const rule = (
  code: CatalogueCode, category: RuleCategory, title: string, points: number, caps: RuleCaps = {},
): PointRule =>
  ({ code, category, title, per: code === 'volunteerHour' ? 'hour' : 'time', points, caps, group: 'everyone' })

/** FP-05's catalogue, with the values of FP-04 for reports: what counts until a community adopts a set of its own. */
export const catalogue: readonly PointRule[] = [
  rule('volunteerHour', 'contribution', '志愿服务', 10),
  rule('report', 'contribution', '随手拍（一般问题）', 5, { personDay: 15 }),
  rule('reportHazard', 'contribution', '随手拍（安全隐患）', 50, { personDay: 100 }),
  rule('reportMajor', 'contribution', '随手拍（重大隐患）', 100, { personDay: 100 }),
  rule('meeting', 'contribution', '参加议事会', 5, { personDay: 10 }),
  rule('proposal', 'contribution', '提议被议事会采纳', 20, { personDay: 40 }),
  rule('recycling', 'conduct', '垃圾分类', 1, { ruleHouseholdWeek: 5 }),
  rule('course', 'conduct', '参加学习', 2, { personDay: 4 }),
  rule('mutualHelp', 'contribution', '邻里互助', 10, { personDay: 20 }),
  rule('marketStall', 'contribution', '公益市集摆摊', 15, { personDay: 15 }),
  rule('bestFamily', 'honour', '最美家庭', 100),
]

/** FP-05: the most points a household earns in a week. */
export const usualWeeklyCap = 200

/** Whether a code is one that every community knows. */
export const isCatalogueCode = (code: string): code is CatalogueCode => catalogueCodes.some((one) => one === code)
