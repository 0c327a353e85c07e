import type { MovementName } from '../../ledger/chart.ts'
import type { Expectation, MovementDraft } from '../../ledger/plan.ts'
import { readStanding } from '../../ledger/balance.ts'
import { must } from '../../platform/refusal.ts'
import { type Source, type Sourced, sources, splitReturn, splitSpending } from './rules.ts'

type Base = Pick<MovementDraft, 'happenedAt' | 'memo' | 'reference' | 'category'>

const kindOf: Record<Source, string> = { granted: 'grant', gifted: 'gift', earned: 'member' }
const holdOf: Record<Source, MovementName> =
  { granted: 'credit.holdGranted', gifted: 'credit.holdGifted', earned: 'credit.hold' }
const returnOf: Record<Source, MovementName> =
  { granted: 'credit.giveBackGranted', gifted: 'credit.giveBackGifted', earned: 'credit.giveBack' }

/**
 * Hold a person's credit for an order: granted first, then gifted, then earned (TB-07). `held` says where it came
 * from, for the way back. Refuses with `balance.short`: nobody spends what is not there (TB-10).
 */
export const holdCredit = async (personId: string, orderId: string, minutes: number, base: Base) => {
  const standings = await Promise.all(sources.map(async (source) => {
    const account = `timeCredit:${kindOf[source]}:${personId}`
    return { source, account, ...await readStanding(account) }
  }))
  const there = Object.fromEntries(standings.map(({ source, balance }) => [source, balance])) as Sourced
  const held = splitSpending(minutes, there)
  must(held, 'balance.short')
  const movements: MovementDraft[] = sources.filter((source) => held[source] > 0).map((source) =>
    ({ movement: holdOf[source], from: personId, to: orderId, amount: held[source], ...base }))
  // What is spent later must not be short of what is spent first.
  const expect: Expectation[] = standings.map(({ account, sequence }) => ({ account, sequence, asRead: true }))
  return { movements, expect, held }
}

/** What goes back to a person when so much of a holding is paid, to the accounts that it came from. */
export const giveBackCredit = (
  personId: string, orderId: string, held: Sourced, paidMinutes: number, base: Base,
): MovementDraft[] => {
  const back = splitReturn(held, paidMinutes)
  return sources.filter((source) => back[source] > 0).map((source) =>
    ({ movement: returnOf[source], from: orderId, to: personId, amount: back[source], ...base }))
}
