import { type ReadShares, readShares } from '../../../ledger/read-shares.ts'
import { partsAmong, pointsIn } from '../../../ledger/shares.ts'
import { type Lots, add, totalOf } from '../../../ledger/lots.ts'
import type { Expectation, MovementDraft } from '../../../ledger/plan.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request, Write } from '../../../platform/commit.ts'
import { memberOf } from '../../../platform/household.ts'
import { derivedId } from '../../../platform/ids.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { belongsNow } from '../found.ts'
import { belonging, deed, householdWrite, isChildNow, memberFrom, mostMembers, withHead } from '../household.ts'
import type { Household, Member } from '../items.ts'
import { type Mover, type Terms, findLiving, findMovers, newHead, stayingIn } from './people.ts'

export type MoveKind = 'found' | 'join' | 'split' | 'transfer' | 'merge' | 'head'

/** What a move would do as things stand now. */
export interface MovePlan {
  kind: MoveKind
  from?: Household | undefined
  to: Household
  movers: Mover[]
  /** The head of who stays, where the head leaves. */
  nextHead?: Member | undefined
  parts: Record<string, Lots>
  points: number
  lots: Lots
  /** What stays behind. */
  staying: number
  writes: Write[]
  movements: MovementDraft[]
  expect: Expectation[]
}

/** Another head, of age, chosen at the desk. Refuses with `household.notMember`, `person.minor`. */
const planHead = async (request: Request, terms: Terms): Promise<MovePlan> => {
  const household = await findLiving(terms.toId) ?? refuse('household.unknown')
  const member = memberOf(household, terms.headId ?? '') ?? refuse('household.notMember')
  must(!await isChildNow(member.personId), 'person.minor')
  const to = withHead(household, member, 'appointed', momentText(request.at))
  return {
    kind: 'head', to, movers: [], parts: {}, points: 0, lots: {}, staying: 0, movements: [], expect: [],
    writes: [householdWrite(to), deed(request, to.householdId, { what: 'headChanged', who: [member] })],
  }
}

const newHousehold = (request: Request, terms: Terms, movers: Mover[]): Household => {
  const { actor } = newHead(movers, terms.headId)
  const since = momentText(request.at)
  return {
    householdId: derivedId('hh', request.eventId), name: terms.name ?? '', community: terms.community, headId: actor.id,
    version: 0, members: [],
    heads: [{ personId: actor.id, nameMasked: actor.nameMasked ?? '*', since, how: 'founded' }],
  }
}

/** The household with those who come; who had asked to join it is in now. Refuses with `household.full`. */
const withMovers = (to: Household, movers: Mover[], at: string): Household => {
  const others = to.members.filter(({ personId }) => !movers.some(({ id }) => id === personId))
  must(others.length + movers.length <= mostMembers, 'household.full')
  return { ...to, members: [...others, ...movers.map(({ actor }) => memberFrom(actor, 'member', at))] }
}

/** The household without those who go: with another head where the head goes, merged where all do. */
const withoutMovers = async (from: Household, to: Household, movers: Mover[], at: string) => {
  const leaving = movers.map(({ id }) => id)
  const { staying, adults: [next] } = await stayingIn(from, leaving)
  const members = from.members.filter(({ personId }) => !leaving.includes(personId))
  if (staying.length === 0) {
    must(to.version > 0, 'move.everybody')
    return { all: true, after: { ...from, members: [], mergedInto: to.householdId } }
  }
  const heir = next ?? refuse('move.childrenAlone')
  const offered = from.headOffer && leaving.includes(from.headOffer.personId)
  const { headOffer: _, ...rest } = from
  const after = { ...(offered ? rest : from), members }
  if (!leaving.includes(from.headId)) return { all: false, after }
  return { all: false, after: withHead(after, heir, 'succeeded', at), nextHead: heir }
}

const partsOfMovers = (from: Household, shares: ReadShares, movers: Mover[]): Record<string, Lots> => {
  const parts = partsAmong(shares, belonging(from).map(({ personId }) => personId))
  return Object.fromEntries(movers.map(({ id }) => [id, parts[id] ?? {}]))
}

const toldOf = (all: boolean, isNew: boolean) => ({
  from: all ? 'merged' as const : 'left' as const,
  to: isNew ? 'founded' as const : all ? 'absorbed' as const : 'arrived' as const,
})

const historyOf = (
  request: Request, plan: Pick<MovePlan, 'from' | 'to' | 'movers' | 'points'>, all: boolean,
): Write[] => {
  const { from, to, movers, points } = plan
  const who = movers.map(({ id, actor: { nameMasked } }) => ({ personId: id, nameMasked }))
  const told = toldOf(all, to.version === 0)
  const byName = request.actor.nameMasked
  const base = { who, points, ...(byName ? { byName } : {}) }
  if (!from) return [deed(request, to.householdId, { what: to.version === 0 ? 'founded' : 'joined', who })]
  return [
    deed(request, from.householdId, { what: told.from, ...base, otherName: to.name }),
    deed(request, to.householdId, { what: told.to, ...base, otherName: from.name }),
  ]
}

/**
 * Everything that a move takes, to be committed at once: both households, the people, and each one's share of the
 * points with the very lots (FP-08; docs/decisions/070). Refuses with `household.unknown`, `household.merged`,
 * `household.notMember`, `household.already`, `household.elsewhere`, `household.full`, `household.guardian`,
 * `person.unknown`, `person.left`, `person.minor`, `move.everybody`, `move.head`, `move.childrenAlone`, `move.same`.
 */
export const planMove = async (request: Request, terms: Terms): Promise<MovePlan> => {
  if (terms.personIds.length === 0) return planHead(request, terms)
  const at = momentText(request.at)
  must(terms.toId === undefined || terms.toId !== terms.fromId, 'move.same')
  const [from, known] = await Promise.all([findLiving(terms.fromId), findLiving(terms.toId)])
  for (const one of [from, known]) must(!one || one.community === terms.community, 'household.elsewhere')
  const movers = await findMovers(terms, from)
  const target = known ?? newHousehold(request, terms, movers)
  const to = withMovers(target, movers, at)
  const plan = { from, to, movers, movements: [] as MovementDraft[], expect: [] as Expectation[] }
  const arrivals = movers.map(({ id }) => belongsNow(id, to.householdId, from?.householdId))
  if (!from) {
    return {
      ...plan, kind: known ? 'join' : 'found', parts: {}, points: 0, lots: {}, staying: 0,
      writes: [...arrivals, householdWrite(to), ...historyOf(request, { ...plan, points: 0 }, false)],
    }
  }
  const [{ all, after, nextHead }, shares] = await Promise.all([
    withoutMovers(from, target, movers, at), readShares(from.householdId),
  ])
  const parts = partsOfMovers(from, shares, movers)
  const points = pointsIn(parts, movers.map(({ id }) => id))
  return {
    ...plan, kind: all ? 'merge' : known ? 'transfer' : 'split', nextHead, parts, points,
    lots: Object.values(parts).reduce<Lots>((sum, lots) => add(sum, lots), {}), staying: shares.balance - points,
    writes: [
      ...arrivals, householdWrite(after), householdWrite(to), ...historyOf(request, { ...plan, points }, all),
    ],
    movements: movers.filter(({ id }) => totalOf(parts[id] ?? {}) > 0).map(({ id }) => ({
      movement: 'points.carry' as const, from: from.householdId, to: to.householdId, amount: totalOf(parts[id] ?? {}),
      lots: parts[id] ?? {}, happenedAt: at, personId: id,
    })),
    expect: [{ account: shares.account, sequence: shares.sequence, asRead: true }],
  }
}
