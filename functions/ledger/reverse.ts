import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../platform/clock.ts'
import { type Request, type Write, write } from '../platform/commit.ts'
import type { EventMovement } from '../platform/event.ts'
import { mustFindEvent } from '../platform/reaction.ts'
import { must } from '../platform/refusal.ts'
import { readPresent } from './balance.ts'
import { type MovementName, hasFloor, partsOf } from './chart.ts'
import { ReversalMark } from './items.ts'
import { type Lots, add, oldestFirst, totalOf } from './lots.ts'
import { type MovementDraft, movementIdOf } from './plan.ts'

const draftOf = (
  movementId: string, first: EventMovement, happenedAt: string, reason: string,
): MovementDraft => ({
  movement: first.movement as MovementName, from: partsOf(first.to).owner, to: partsOf(first.from).owner,
  amount: first.amount, happenedAt, memo: reason, reverses: movementId,
  ...(first.reference ? { reference: first.reference } : {}), ...(first.category ? { category: first.category } : {}),
  ...(first.personId ? { personId: first.personId } : {}),
  ...(first.lots ? { lots: first.lots } : {}),
})

const markOf = (movementId: string, reversedBy: string): Write =>
  write(ReversalMark.build(PutTransaction).item({ movementId, reversedBy })
    .options({ condition: { attr: 'movementId', exists: false } }), 'movement.reversed')

/**
 * The movement that takes another back, whole and once: linked to the first, which stays. The floor of the account
 * that gives back holds, and lots give back just what they got, so a reversal is refused (`balance.short`) when the
 * quantity has moved on. The write refuses a second reversal with `movement.reversed`, and so is the reversal of a
 * reversal: what was taken back by mistake is recorded anew.
 */
export const reversalOf = (
  movementId: string, first: EventMovement, happenedAt: string, reversedBy: string, reason: string,
): { draft: MovementDraft; mark: Write } => {
  must(!first.reverses, 'movement.reversed')
  return { draft: draftOf(movementId, first, happenedAt, reason), mark: markOf(movementId, reversedBy) }
}

/** The same of what an earlier event moved first, by what this one moves first. */
export const reversalOfEvent = async (request: Request, eventId: string, reason: string) => {
  const [first] = (await mustFindEvent(eventId)).movements
  if (!first) throw new Error(`The event ${eventId} has moved nothing.`)
  return reversalOf(movementIdOf(eventId, 0), first, momentText(request.at), movementIdOf(request.eventId, 0), reason)
}

// Only what came from an issue can be written off to it; anything else has two sides that must agree.
const writeOffs: Partial<Record<string, MovementName>> = {
  'credit.earn': 'credit.writeOff', 'credit.overflow': 'credit.writeOff', 'credit.passbook': 'credit.writeOff',
  'points.award': 'points.writeOff',
}

/**
 * A reversal that a higher role forces where the quantity has moved on: what is still there goes back, whatever lots
 * it is in now, and the community carries the rest in its shortfall account. No floor breaks, and nothing is hidden.
 * To be planned with the expectation that the account still stands so. `fetched`: the lots that came back to it before,
 * in the same commit.
 */
export const forcedReversalOf = async (draft: MovementDraft, first: EventMovement, fetched: Lots = {}) => {
  const { account, sequence, ...standing } = hasFloor(first.to) ? await readPresent(first.to)
    : { account: first.to, sequence: 0, balance: 0 }
  const lots = standing.lots && add(standing.lots, fetched)
  const there = Math.min(standing.balance + totalOf(fetched), first.amount)
  const rest = first.amount - there
  const writeOff = writeOffs[first.movement]
  const movements: MovementDraft[] = []
  const { lots: _, ...bare } = draft
  if (there > 0) {
    const parts = lots && first.lots ? { lots: oldestFirst(lots, there) ?? {} } : {}
    movements.push({ ...bare, amount: there, ...parts })
  }
  if (rest > 0) {
    if (!writeOff) throw new Error(`A ${first.movement} cannot be written off.`)
    const issue = partsOf(first.from).owner
    const parts = first.lots ? { lots: { [Object.keys(first.lots)[0] ?? '']: rest } } : {}
    const { happenedAt, memo, reference, category } = draft
    const about = { happenedAt, memo, reference, category }
    movements.push({ movement: writeOff, from: issue, to: issue, amount: rest, ...about, ...parts })
  }
  return { movements, expect: [{ account, sequence, asRead: true as const }] }
}
