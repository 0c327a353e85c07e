import type { EventMovement } from '../platform/event.ts'
import { rowOf } from '../platform/parts.ts'
import { must, refuse } from '../platform/refusal.ts'
import { StaleError } from '../platform/retry.ts'
import {
  type MovementName, ceilingOf, chart, hasFloor, hasLots, isSettled, isTraced, partsOf, passesFreeze,
} from './chart.ts'
import type { Entry } from './items.ts'
import { type Lots, add, endingFrom, oldestFirst, takeExactly, totalOf } from './lots.ts'
import { type Sums, summed, sumsOf } from './sums.ts'

/** Pure: from what is wanted and where the accounts stand to the movements and entries, or the refusal. */

/** Where an account stands: what its newest entry says, or nothing yet. */
export interface Standing extends Sums {
  sequence: number
  balance: number
  /** Absent: open. */
  state?: 'frozen' | 'closed' | undefined
  /** Of an account closed for another: the one that everything concerns since then. */
  successor?: string | undefined
  lots?: Lots | undefined
  /** When the newest entry was booked: the next one is not booked earlier, whatever the clocks of two machines say. */
  bookedAt?: string | undefined
}

/**
 * A movement to be written: `amount` units of the movement's asset from one owner to the other; `{ upTo }` moves what
 * the giving account has and the taking one has room for, up to so much, and nothing where that is nothing.
 * An owner is what the account kind belongs to: a person, a household, a community, an order.
 */
export interface MovementDraft {
  movement: MovementName
  from: string
  to: string
  amount: number | { upTo: number }
  happenedAt: string
  memo?: string | undefined
  /** What the movement is about, to find it by: an order, a shift, a gift. */
  reference?: string | undefined
  /** What kind of service it is for, to sum it by (PEERS 3.21). */
  category?: string | undefined
  /** Of a household's points: who earned, redeemed or took them along; what members' shares are told by. */
  personId?: string | undefined
  /** The id of the movement that this one takes back: the same movement, the other way round. */
  reverses?: string
  /** Of an asset with lots: exactly these. Where an amount is issued, they say when it ends. */
  lots?: Lots
  /** Otherwise, oldest end first, of those that end in this month or later: what has ended is not spent any more. */
  endingFrom?: string
}

/**
 * Freeze, close or open an account, as an entry of its own; only what is empty is closed. One that is closed with a
 * successor passes on to it whatever is to move into or out of it.
 */
export interface Mark { account: string; state: 'frozen' | 'closed' | 'open'; successor?: string }

/**
 * What must hold for an account, else `account.moved`: how many entries it has, or what is in it. `asRead` is for what
 * the use case itself has just read: where that is old, it reads and decides again, and nobody is refused.
 */
export interface Expectation { account: string; sequence?: number; balance?: number; asRead?: true }

/** What a use case has read in an account, of which it moves some or all; changed meanwhile, it reads again. */
export const asRead = (account: string, balance: number): Expectation => ({ account, balance, asRead: true })

export interface Wanted { movements: MovementDraft[]; marks?: Mark[]; expect?: Expectation[] }

/** The id of an event's nth movement, or of a part's; marks count on behind the movements. */
export const movementIdOf = (eventId: string, index: number): string => {
  const { rowId, first } = rowOf(eventId)
  return `${rowId}~${first + index}`
}

export const accountsOf = ({ movement, from, to, reverses }: MovementDraft): { from: string; to: string } => {
  const { asset, from: source, to: target } = chart[movement]
  const [giving, taking] = reverses ? [target, source] : [source, target]
  return { from: `${asset}:${giving}:${from}`, to: `${asset}:${taking}:${to}` }
}

/** The accounts whose standings a plan needs: those with entries that it debits, credits at once, marks or expects. */
export const touchedBy = ({ movements, marks = [], expect = [] }: Wanted): string[] => {
  const moved = movements.map(accountsOf).flatMap(({ from, to }) => [from, ...(isSettled(to) ? [] : [to])])
  return [...new Set([...moved, ...marks.map(({ account }) => account), ...expect.map(({ account }) => account)])]
    .filter(hasFloor).sort()
}

const ownerNow = (account: string, owner: string, standings: Map<string, Standing>): string => {
  const successor = standings.get(account)?.successor
  return successor === undefined ? owner : partsOf(successor).owner
}

/** The same with every account that has a successor replaced by it; the very same where none has. */
export const passedOn = (wanted: Wanted, standings: Map<string, Standing>): Wanted => {
  if (![...standings.values()].some(({ successor }) => successor)) return wanted
  const movements = wanted.movements.map((movement) => {
    const { from, to } = accountsOf(movement)
    const owners = {
      from: ownerNow(from, movement.from, standings), to: ownerNow(to, movement.to, standings),
    }
    return owners.from === movement.from && owners.to === movement.to ? movement : { ...movement, ...owners }
  })
  return movements.every((movement, index) => movement === wanted.movements[index]) ? wanted : { ...wanted, movements }
}

export type PlannedMark = Mark & { sequence: number }

export interface Plan {
  movements: EventMovement[]
  marks: PlannedMark[]
  entries: Entry[]
  standings: Map<string, Standing>
}

interface Draft { eventId: string; bookedAt: string; plan: Plan }

const standingIn = ({ plan }: Draft, account: string): Standing =>
  plan.standings.get(account) ?? refuse('account.unknown')

const mustBeOpen = ({ state }: Standing): void => {
  must(state !== 'frozen', 'account.frozen')
  must(state !== 'closed', 'account.closed')
}

const roomIn = (draft: Draft, account: string): number =>
  (hasFloor(account) && !isSettled(account)
    ? ceilingOf(account) - standingIn(draft, account).balance : Number.MAX_SAFE_INTEGER)

const amountOf = (draft: Draft, { amount }: MovementDraft, from: string, to: string): number => {
  if (typeof amount === 'number') return amount
  const there = hasFloor(from) ? standingIn(draft, from).balance : amount.upTo
  return Math.max(0, Math.min(amount.upTo, there, roomIn(draft, to)))
}

const lotsMoved = (
  draft: Draft, { lots, endingFrom: month }: MovementDraft, from: string, amount: number,
): Lots | undefined => {
  if (!hasLots(from)) return undefined
  if (lots) {
    if (totalOf(lots) !== amount) throw new Error('The lots of a movement sum to its amount.')
    return lots
  }
  if (!hasFloor(from)) throw new Error('What is issued of an asset with lots says when it ends.')
  const { lots: there = {} } = standingIn(draft, from)
  return oldestFirst(month ? endingFrom(there, month) : there, amount) ?? refuse('balance.short')
}

interface Side { account: string; counterAccount: string; amount: number; lots: Lots | undefined }

const lotsAfter = ({ lots = {} }: Standing, { amount, lots: moved }: Side): Lots | undefined => {
  if (!moved) return undefined
  return amount < 0 ? takeExactly(lots, moved) ?? refuse('balance.short') : add(lots, moved)
}

/** Number and time of the entry that follows. */
const next = ({ bookedAt }: Draft, before: Standing): { sequence: number; bookedAt: string } => ({
  sequence: before.sequence + 1,
  bookedAt: before.bookedAt && before.bookedAt > bookedAt ? before.bookedAt : bookedAt,
})

/** Write a side into its account; nothing for an account without entries, or one that the stream books. */
const enter = (draft: Draft, side: Side, base: Partial<Entry>): number | undefined => {
  const { account, counterAccount, amount } = side
  if (!hasFloor(account) || (amount > 0 && isSettled(account))) return undefined
  const before = standingIn(draft, account)
  const staysFrozen = before.state === 'frozen' && passesFreeze(base.movement ?? '', amount)
  if (!staysFrozen) mustBeOpen(before)
  const balance = before.balance + amount
  must(balance >= 0, 'balance.short')
  must(amount < 0 || balance <= ceilingOf(account), 'balance.over')
  const lots = lotsAfter(before, side)
  const state = staysFrozen ? { state: 'frozen' as const } : {}
  const sums = isTraced(account) ? summed(before, base.movement ?? '', amount) : {}
  const after = { ...next(draft, before), balance, ...(lots ? { lots } : {}), ...state, ...sums }
  draft.plan.standings.set(account, after)
  draft.plan.entries.push({ ...base, account, counterAccount, amount, ...after } as Entry)
  return after.sequence
}

const planMovement = (draft: Draft, wanted: MovementDraft): void => {
  const { from, to } = accountsOf(wanted)
  const amount = amountOf(draft, wanted, from, to)
  if (amount === 0) return
  const lots = lotsMoved(draft, wanted, from, amount)
  const { movement, happenedAt, memo, reference, category, personId, reverses } = wanted
  const movementId = movementIdOf(draft.eventId, draft.plan.movements.length)
  const base = { movementId, movement, happenedAt, memo, reference, category, personId, reverses }
  const fromSequence = enter(draft, { account: from, counterAccount: to, amount: -amount, lots }, base)
  const toSequence = enter(draft, { account: to, counterAccount: from, amount, lots }, base)
  draft.plan.movements.push({
    movement, from, to, amount, happenedAt, memo, reference, category, personId, reverses, lots,
    fromSequence, toSequence,
  } as EventMovement)
}

const planMark = (draft: Draft, { account, state, successor }: Mark, place: number): void => {
  const before = standingIn(draft, account)
  must(state !== 'closed' || before.balance === 0, 'account.notEmpty')
  must((before.state ?? 'open') !== state, 'account.sameState')
  // It was closed for another for good: what is to move finds that one.
  must(!before.successor, 'account.closed')
  const { balance, lots } = before
  const after = {
    ...next(draft, before), balance, ...(lots ? { lots } : {}), ...(state === 'open' ? {} : { state }),
    ...(successor ? { successor } : {}), ...sumsOf(before),
  }
  draft.plan.standings.set(account, after)
  draft.plan.marks.push({ account, state, sequence: after.sequence, ...(successor ? { successor } : {}) })
  draft.plan.entries.push({
    ...after, account, counterAccount: account, amount: 0, movement: `account.${state}`,
    movementId: movementIdOf(draft.eventId, place), happenedAt: draft.bookedAt,
  } as Entry)
}

const mustBeExpected = (draft: Draft, { account, sequence, balance, asRead }: Expectation): void => {
  const standing = standingIn(draft, account)
  const holds = standing.sequence === (sequence ?? standing.sequence)
    && standing.balance === (balance ?? standing.balance)
  if (!holds && asRead) throw new StaleError()
  must(holds, 'account.moved')
}

/**
 * Plan an event's movements and marks on accounts that stand as given, in order; an account may be touched more than
 * once. Refuses with `account.moved`, `account.frozen`, `account.closed`, `balance.short`, `balance.over`,
 * `account.notEmpty`, `account.sameState`.
 * @throws StaleError where what was read is old
 */
export const planEvent = (
  eventId: string, bookedAt: string, wanted: Wanted, standings: Map<string, Standing>,
): Plan => {
  const draft: Draft = {
    eventId, bookedAt, plan: { movements: [], marks: [], entries: [], standings: new Map(standings) },
  }
  wanted.expect?.forEach((expectation) => mustBeExpected(draft, expectation))
  wanted.movements.forEach((movement) => planMovement(draft, movement))
  wanted.marks?.forEach((mark, index) => planMark(draft, mark, draft.plan.movements.length + index))
  return draft.plan
}
