import type { PointRule } from '../../shared/point-rules.ts'
import { chinaDayEnd, chinaDayStart, chinaMonth, chinaWeek, lastDayOf } from '../../shared/units.ts'
import { readUsed } from '../ledger/allowance.ts'
import { readStanding } from '../ledger/balance.ts'
import { householdPoints } from '../ledger/chart.ts'
import { statement } from '../ledger/statement.ts'
import { type Actor, homeOf } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import type { Request } from '../platform/commit.ts'
import { readHousehold } from '../platform/household.ts'
import { isIn } from './rules/group.ts'
import { capsOf, ruleOn, setAt } from './rules/rules.ts'
import { setsOf } from './rules/sets.ts'

const pageSize = 100
// So many entries a month no household has; whoever had more would see the newest of them counted.
const mostPages = 20

/** What came by each rule since a moment, less what was taken back. */
const gotBy = async (account: string, from: string): Promise<Map<string, number>> => {
  const got = new Map<string, number>()
  let cursor: string | undefined
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await statement(account, cursor, pageSize, { from, movement: 'points.award' })
    for (const { category = '', amount } of page.items) got.set(category, (got.get(category) ?? 0) + amount)
    cursor = page.cursor
    if (!cursor) break
  }
  return got
}

/** What the caps of a rule itself still let somebody get; undefined where it has none. */
const leftBy = async (
  rule: PointRule, who: { personId: string; householdId: string }, moment: string,
): Promise<number | undefined> => {
  const caps = capsOf(rule, 0, who, moment).filter(({ name }) => name !== 'householdWeek')
  if (caps.length === 0) return undefined
  const left = await Promise.all(caps.map(async ({ account, period, most }) =>
    Math.max(0, most - (await readUsed(account, period)).used)))
  return Math.min(...left)
}

interface Home { actor: Actor; householdId: string; moment: string; month: string }

const ruleRows = async ({ actor, householdId, moment, month }: Home, rules: PointRule[]) => {
  const got = await gotBy(householdPoints(householdId), chinaDayStart(`${month}-01`))
  const open = rules.filter(({ code, points }) => points > 0 && ruleOn({ rules }, code, moment))
  const rows = await Promise.all(open.map(async (rule) => {
    const mine = await isIn(rule.group, actor.id, moment)
    const left = mine ? await leftBy(rule, { personId: actor.id, householdId }, moment) : 0
    return { code: rule.code, title: rule.title, got: got.get(rule.code) ?? 0, ...(left === undefined ? {} : { left }) }
  }))
  const ended = rules.filter((rule) => !open.includes(rule) && (got.get(rule.code) ?? 0) !== 0)
  return [...rows, ...ended.map(({ code, title }) => ({ code, title, got: got.get(code) ?? 0, left: 0 }))]
}

/** The household's points: what it has and when that ends, what it got by which rule, what the caps still take. */
export const seeMyPoints = async ({ actor, at }: Request) => {
  const moment = momentText(at)
  const month = chinaMonth(at)
  const community = homeOf(actor)
  const { weeklyHouseholdCap: most, rules } = setAt(await setsOf(community), community, moment)
  const { householdId } = actor
  const household = householdId ? await readHousehold(householdId) : undefined
  if (!householdId || !household) return { balance: 0, lots: [], week: { most, left: most }, month, rules: [] }
  const account = householdPoints(householdId)
  const [{ balance, lots = {} }, week, rows] = await Promise.all([
    readStanding(account), readUsed(account, `week#${chinaWeek(at)}`),
    ruleRows({ actor, householdId, moment, month }, rules),
  ])
  return {
    household: { id: householdId, name: household.name }, balance,
    lots: Object.entries(lots).map(([end, points]) => ({ points, endsAt: chinaDayEnd(lastDayOf(end)) })),
    week: { most, left: Math.max(0, most - week.used) }, month, rules: rows,
  }
}
