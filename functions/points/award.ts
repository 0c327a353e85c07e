import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { PointRule, RuleCode } from '../../shared/point-rules.ts'
import { chinaMonth, chinaQuarter } from '../../shared/units.ts'
import { type Allowed, readUsed, using } from '../ledger/allowance.ts'
import { monthAfter } from '../ledger/lots.ts'
import type { MovementDraft } from '../ledger/plan.ts'
import { post } from '../ledger/post.ts'
import { inTurn } from '../ledger/turns.ts'
import { loadActor } from '../platform/actor.ts'
import { type Request, type Write, write } from '../platform/commit.ts'
import { settingsOf } from '../platform/settings.ts'
import { budgetAccount, budgetPeriod, pointsLeft } from './budget/rules.ts'
import { isIn } from './rules/group.ts'
import { DeedRow, type RuleSet } from './rules/items.ts'
import { type CapName, capsOf, pointsFor, ruleOn, setAt, validMonths } from './rules/rules.ts'
import { setsOf } from './rules/sets.ts'

/** Something done that a rule may give points for. */
export interface Deed {
  personId: string
  /** Where the household itself is meant, and not the one that the person is in. */
  householdId?: string | undefined
  community: string
  rule: RuleCode
  /** Minutes for a rule per hour, times otherwise. */
  units: number
  /** What it was rated with; it gives that, at most what the rule gives. */
  points?: number | undefined
  /** When it was confirmed: the rules in force then count, and its week, day and quarter are those used up (FP-03). */
  at: string
  happenedAt: string
  memo?: string | undefined
  reference?: string | undefined
  /** The event, or the part of one, that it follows from: what takes that back takes the deed with it. */
  cause?: string | undefined
}

/** Why an award gives less than its rule says, or nothing. */
export type CutBy = CapName | 'budget'
export type NoneBecause = 'noRule' | 'group'

interface Frozen extends Pick<PointRule, 'code' | 'title' | 'per' | 'points'> {
  version: number
  resolution: string
  caps: PointRule['caps'] & { householdWeek: number }
}

/** What an award says of itself in its event: enough to explain it, whatever the rules become (PEERS 4.17). */
export interface AwardData {
  personId: string
  householdId: string
  code: RuleCode
  units: number
  /** What the rule gives without caps and budget. */
  full: number
  granted: number
  rule?: Frozen
  none?: NoneBecause
  cutBy?: CutBy
  budget?: { quarter: string; fenPerPoint: number; fen: number }
  allowances: Allowed[]
}

export interface Awarding { movements: MovementDraft[]; data: AwardData; writes: Write[]; granted: number }

const frozen = ({ version, resolution, weeklyHouseholdCap }: RuleSet, rule: PointRule): Frozen => {
  const { code, title, per, points, caps } = rule
  return { code, title, per, points, version, resolution, caps: { ...caps, householdWeek: weeklyHouseholdCap } }
}

interface Limit { name: CutBy; left: number; use: (points: number) => { use: Write; allowance: Allowed } }

const limitsOf = async (deed: Deed, householdId: string, set: RuleSet, rule: PointRule): Promise<Limit[]> => {
  const caps = capsOf(rule, set.weeklyHouseholdCap, { personId: deed.personId, householdId }, deed.at)
  return Promise.all(caps.map(async ({ name, account, period, most }) => {
    const used = await readUsed(account, period)
    return { name, left: Math.max(0, most - used.used), use: (points) => using(used, most, points) }
  }))
}

/** The quarter's budget of the community, in fen; what is issued is counted also where none is set (decision 073). */
const budgetLimit = async (community: string, quarter: string, fenPerPoint: number): Promise<Limit> => {
  const used = await readUsed(budgetAccount(community), budgetPeriod(quarter))
  const most = used.cap ?? Number.MAX_SAFE_INTEGER
  return {
    name: 'budget', left: pointsLeft(used.used, used.cap, fenPerPoint),
    use: (points) => using(used, most, points * fenPerPoint),
  }
}

const deedWrite = (request: Request, deed: Deed, householdId: string, granted: number): Write => {
  const { community, personId, rule, units, points, at, cause } = deed
  const row = {
    community, month: chinaMonth(Date.parse(at)), householdId, at, eventId: request.eventId, rule, personId, units,
    granted, ...(points === undefined ? {} : { points }), ...(cause ? { cause } : {}),
  }
  return write(DeedRow.build(PutTransaction).item(row), 'stale')
}

const movementOf = (deed: Deed, householdId: string, amount: number): MovementDraft => ({
  movement: 'points.award', from: deed.community, to: householdId, amount, happenedAt: deed.happenedAt,
  memo: deed.memo, reference: deed.reference, category: deed.rule, personId: deed.personId,
  lots: { [monthAfter(Date.parse(deed.at), validMonths)]: amount },
})

/** What a deed gives by the rules in force then, and what limits it. */
export interface Weighed {
  householdId: string
  set: RuleSet
  rule?: PointRule | undefined
  none?: NoneBecause
  full: number
  /** Of nothing there are none. */
  limits: Limit[]
  quarter: string
  fenPerPoint: number
}

/** Look at a deed: rule, group, dates, caps and what the quarter's budget has left. Nothing without a household. */
export const weigh = async (deed: Deed): Promise<Weighed | undefined> => {
  const { community, personId, at } = deed
  const householdId = deed.householdId ?? (await loadActor(personId))?.householdId
  if (!householdId) return undefined
  const quarter = chinaQuarter(Date.parse(at))
  const fenPerPoint = (await settingsOf(community))['points.fenPerPoint']
  const set = setAt(await setsOf(community), community, at)
  const rule = ruleOn(set, deed.rule, at)
  const base = { householdId, set, rule, full: 0, limits: [], quarter, fenPerPoint }
  if (!rule) return { ...base, none: 'noRule' }
  if (!await isIn(rule.group, personId, at)) return { ...base, none: 'group' }
  const full = pointsFor(deed, rule)
  if (full === 0) return base
  const limits = [...await limitsOf(deed, householdId, set, rule), await budgetLimit(community, quarter, fenPerPoint)]
  return { ...base, full, limits }
}

/** All of it, or what the tightest limit leaves, by its name. */
export const cutTo = (full: number, limits: Pick<Limit, 'name' | 'left'>[]): { granted: number; cutBy?: CutBy } => {
  if (full === 0) return { granted: 0 }
  const tightest = limits.reduce((one, other) => (other.left < one.left ? other : one))
  return tightest.left < full ? { granted: tightest.left, cutBy: tightest.name } : { granted: full }
}

/**
 * What a deed gives, for a commit of one's own (one deed a commit): its movement, what to say of it in the event's
 * data, and the writes that use up caps and budget. The rules in force at `deed.at` count (FP-03); target group and
 * dates, the caps of FP-05 and what the quarter's budget has left (FP-10) limit it, and the tightest is named. Nothing
 * for whoever has no household. It throws nothing of its own; the writes make the commit `stale` where others used the
 * same meanwhile. Who commits it under another type puts `watchBudget` behind that in functions/entry/reactions.ts.
 */
export const awarding = async (request: Request, deed: Deed): Promise<Awarding | undefined> => {
  const weighed = await weigh(deed)
  if (!weighed) return undefined
  const { householdId, set, rule, none, full, limits, quarter, fenPerPoint } = weighed
  const { personId, units } = deed
  const base = { personId, householdId, code: deed.rule, units, full, ...(rule ? { rule: frozen(set, rule) } : {}) }
  if (full === 0) {
    const data = { ...base, granted: 0, ...(none ? { none } : {}), allowances: [] }
    return { movements: [], data, writes: [deedWrite(request, deed, householdId, 0)], granted: 0 }
  }
  const { granted, ...cut } = cutTo(full, limits)
  const uses = granted > 0 ? limits.map(({ use }) => use(granted)) : []
  const data = {
    ...base, granted, ...cut, budget: { quarter, fenPerPoint, fen: granted * fenPerPoint },
    allowances: uses.map(({ allowance }) => allowance),
  }
  return {
    movements: granted > 0 ? [movementOf(deed, householdId, granted)] : [], data, granted,
    writes: [...uses.map(({ use }) => use), deedWrite(request, deed, householdId, granted)],
  }
}

/**
 * Award a deed in an event of its own, `points.awarded`: whoever reacts to what was confirmed, accepted or decided does
 * it so. An award of nothing is an event too where the household could expect one, and says why.
 */
export const award = (request: Request, deed: Deed): Promise<{ granted: number }> =>
  // The community's budget is one row: within this process awards wait for one another instead of colliding there.
  inTurn([budgetAccount(deed.community)], async () => {
    const made = await awarding(request, deed)
    if (!made) return { granted: 0 }
    const { movements, data, writes, granted } = made
    const { community } = deed
    const draft = { type: 'points.awarded', community, data: { ...data }, answer: { granted }, movements }
    return post(request, draft, ...writes)
  })
