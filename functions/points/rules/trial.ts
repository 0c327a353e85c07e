import type { Given } from '../../../shared/contract/call.ts'
import type { trials } from '../../../shared/contract/points/trials.ts'
import type { RuleCode } from '../../../shared/point-rules.ts'
import { adminRoles } from '../../../shared/roles.ts'
import { chinaMonth, monthFrom } from '../../../shared/units.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { areTakenBack } from '../../ledger/taken-back.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { divisionName } from '../../platform/divisions.ts'
import { listPage } from '../../platform/list.ts'
import { settingsOf } from '../../platform/settings.ts'
import { isIn } from './group.ts'
import { DeedRow, type RuleSet } from './items.ts'
import { capsOf, pointsFor, ruleOn } from './rules.ts'

type Draft = Pick<RuleSet, 'rules' | 'weeklyHouseholdCap'>
type Input = Given<(typeof trials)['POST /point-rules/trials']>

const deedsInAPage = 400
// Behind every key of a household, and before those of the next.
const behind = (householdId: string): string => `${householdId}#~`

/** The deeds of whole households, in order; `after` where there are more households. */
const readDeeds = async (partition: string, after: string | undefined) => {
  const deeds: DeedRow[] = []
  let cursor: string | undefined
  do {
    const from = after === undefined ? {} : { from: behind(after) }
    const page = await listPage(DeedRow, { partition, ...from, cursor, limit: deedsInAPage })
    deeds.push(...page.items)
    cursor = page.cursor
    const last = deeds.at(-1)?.householdId
    const whole = deeds.filter(({ householdId }) => householdId !== last)
    // The last household may go on in the next page: it is left for that, unless it is the only one so far.
    if (cursor && whole.length > 0) return { deeds: whole, after: whole.at(-1)?.householdId }
  } while (cursor)
  return { deeds }
}

/** What was taken back does not count: the points themselves, or the service that they were for. */
const standing = async (deeds: DeedRow[]): Promise<DeedRow[]> => {
  const movementsOf = ({ eventId, cause }: DeedRow): string[] =>
    [eventId, ...cause ? [cause] : []].map((id) => movementIdOf(id, 0))
  const gone = await areTakenBack(deeds.flatMap(movementsOf))
  return deeds.filter((deed) => !movementsOf(deed).some((id) => gone.has(id)))
}

/** What a draft would give for a household's deeds of a month, in their order; caps count from the month's start. */
const tried = async (deeds: DeedRow[], draft: Draft): Promise<{ would: Map<DeedRow, number>; capped: boolean }> => {
  const used = new Map<string, number>()
  const would = new Map<DeedRow, number>()
  let capped = false
  for (const deed of deeds.toSorted((one, other) => one.at.localeCompare(other.at))) {
    const rule = ruleOn(draft, deed.rule as RuleCode, deed.at)
    if (!rule || !await isIn(rule.group, deed.personId, deed.at)) continue
    const full = pointsFor(deed, rule)
    const caps = capsOf(rule, draft.weeklyHouseholdCap, deed, deed.at)
      .map(({ account, period, most }) => ({ key: `${account} ${period}`, most }))
    const granted = Math.max(0, Math.min(full, ...caps.map(({ key, most }) => most - (used.get(key) ?? 0))))
    caps.forEach(({ key }) => used.set(key, (used.get(key) ?? 0) + granted))
    would.set(deed, granted)
    capped ||= granted < full
  }
  return { would, capped }
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

/**
 * A draft tried on last month's deeds, before it is adopted: what it would have given against what was given. A page
 * has whole households, so that pages add up whatever their number. Nothing changes. Refuses with `role.scope`,
 * `division.unknown`.
 */
export const tryRules = async (request: Request, input: Input) => {
  const { community, after: behindHousehold, ...draft } = input
  mustReach(request.actor, adminRoles, community)
  await divisionName(community)
  const month = monthFrom(chinaMonth(request.at), -1)
  const page = await readDeeds(`deeds#${community}#${month}`, behindHousehold)
  const households = Map.groupBy(await standing(page.deeds), ({ householdId }) => householdId)
  const results = []
  for (const deeds of households.values()) results.push({ deeds, ...await tried(deeds, draft) })
  const would = new Map(results.flatMap((result) => [...result.would]))
  const all = results.flatMap(({ deeds }) => deeds)
  const byRule = [...Map.groupBy(all, ({ rule }) => rule as RuleCode)].map(([code, deeds]) => ({
    code, deeds: deeds.length, given: sum(deeds.map(({ granted }) => granted)),
    would: sum(deeds.map((deed) => would.get(deed) ?? 0)),
  }))
  return {
    month, fenPerPoint: (await settingsOf(community))['points.fenPerPoint'], deeds: all.length,
    households: households.size, given: sum(byRule.map(({ given }) => given)),
    would: sum(byRule.map((row) => row.would)), byRule,
    touched: results.filter((result) => sum([...result.would.values()]) > 0).length,
    capped: results.filter(({ capped }) => capped).length,
    ...(page.after ? { after: page.after } : {}),
  }
}
