import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../platform/clock.ts'
import { type EventDraft, type Request, type Write, commit, write } from '../platform/commit.ts'
import type { EventMovement } from '../platform/event.ts'
import { must } from '../platform/refusal.ts'
import { type Standing, forget, readStanding, recall, remember } from './balance.ts'
import { type MovementName, chart, hasFloor } from './chart.ts'
import { Entry } from './items.ts'

/**
 * A movement to be written: `amount` units of the movement's asset from one owner to the other.
 * An owner is what the account kind belongs to: a person, a household, a community, an order.
 */
export interface MovementDraft {
  movement: MovementName
  from: string
  to: string
  amount: number
  happenedAt: string
  memo?: string | undefined
  /** The id of the movement that this one takes back: the same movement, the other way round. */
  reverses?: string
}

const mostMovements = 20

/** The id of an event's nth movement. */
export const movementIdOf = (eventId: string, index: number): string => `${eventId}~${index}`

const accountsOf = ({ movement, from, to, reverses }: MovementDraft): { from: string; to: string } => {
  const { asset, from: source, to: target } = chart[movement]
  const [giving, taking] = reverses ? [target, source] : [source, target]
  return { from: `${asset}:${giving}:${from}`, to: `${asset}:${taking}:${to}` }
}

/** Entries under construction: where each account stands after the movements so far. */
type Standings = Map<string, Standing>

interface Side { account: string; counterAccount: string; amount: number }

const enter = (standings: Standings, side: Side, base: object, bookedAt: string): Write | undefined => {
  const before = standings.get(side.account)
  if (!before) return undefined
  const after = { sequence: before.sequence + 1, balance: before.balance + side.amount }
  must(after.balance >= 0, 'balance.short')
  standings.set(side.account, after)
  const row = { ...base, ...side, ...after, bookedAt } as Entry
  const put = Entry.build(PutTransaction).item(row).options({ condition: { attr: 'account', exists: false } })
  return write(put, 'stale')
}

interface Plan { movements: EventMovement[]; writes: Write[]; standings: Standings }

const planOne = (request: Request, draft: MovementDraft, index: number, standings: Standings) => {
  const { from, to } = accountsOf(draft)
  const { movement, amount, happenedAt, memo, reverses } = draft
  const base = { movementId: movementIdOf(request.eventId, index), movement, happenedAt, memo, reverses }
  const bookedAt = momentText(request.at)
  const out = enter(standings, { account: from, counterAccount: to, amount: -amount }, base, bookedAt)
  const into = enter(standings, { account: to, counterAccount: from, amount }, base, bookedAt)
  const sequences = {
    ...(out ? { fromSequence: standings.get(from)?.sequence } : {}),
    ...(into ? { toSequence: standings.get(to)?.sequence } : {}),
  }
  const row = { movement, from, to, amount, happenedAt, memo, reverses, ...sequences } as EventMovement
  return { row, writes: [out, into].filter((one) => one !== undefined) }
}

const planFrom = (request: Request, drafts: MovementDraft[], standings: Standings): Plan => {
  const planned = drafts.map((draft, index) => planOne(request, draft, index, standings))
  return { movements: planned.map(({ row }) => row), writes: planned.flatMap(({ writes }) => writes), standings }
}

const standingsOf = async (drafts: MovementDraft[], read: (account: string) => Promise<Standing>) => {
  const accounts = drafts.map(accountsOf).flatMap(({ from, to }) => [from, to]).filter(hasFloor)
  const unique = [...new Set(accounts)]
  return new Map(await Promise.all(unique.map(async (account) => [account, await read(account)] as const)))
}

/** From what this process remembers; where that falls short, from what the database says. */
const plan = async (request: Request, drafts: MovementDraft[]): Promise<Plan> => {
  try {
    return planFrom(request, drafts, await standingsOf(drafts, recall))
  } catch {
    return planFrom(request, drafts, await standingsOf(drafts, readStanding))
  }
}

/**
 * Commit an event with its movements: the event row, the given writes and one entry for each account with a floor,
 * all or nothing.
 * @throws RefusalError `balance.short`, or whatever the given writes stand for; StaleError where an account moved on
 */
export const post = async <A>(
  request: Request, draft: EventDraft<A>, movements: MovementDraft[], ...writes: Write[]
): Promise<A> => {
  if (movements.length > mostMovements) throw new Error(`An event has at most ${mostMovements} movements.`)
  for (const { amount } of movements) {
    if (!Number.isSafeInteger(amount) || amount <= 0) throw new Error('An amount is a positive safe integer.')
  }
  const planned = await plan(request, movements)
  const accounts = [...planned.standings]
  // Until the commit has answered, nobody knows where the accounts stand.
  accounts.forEach(([account]) => forget(account))
  const whole = { ...draft, movements: planned.movements }
  const answer = await commit(request, whole, ...writes, ...planned.writes)
  if (!request.repeated) accounts.forEach(([account, standing]) => remember(account, standing))
  return answer
}
