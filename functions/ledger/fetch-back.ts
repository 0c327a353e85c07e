import { loadActor } from '../platform/actor.ts'
import type { EventMovement } from '../platform/event.ts'
import { successorOf } from '../platform/household.ts'
import { readStanding } from './balance.ts'
import { householdPoints, partsOf } from './chart.ts'
import { type Lots, add, inBoth, takeExactly, totalOf } from './lots.ts'
import type { Expectation, MovementDraft } from './plan.ts'

/** What comes back to an account before something is taken from it, in the same commit. */
interface Fetched { movements: MovementDraft[]; expect: Expectation[]; lots: Lots }

/**
 * Points that were awarded to a household and have gone on with a member or a merger come back to it to be taken back:
 * from where their earner lives now, then from what the household has become; never more than they still have of the
 * same lots, and nothing of what the household itself still has. So the reversal mirrors its movement as ever, and who
 * wrongly got points does not keep them by moving (docs/decisions/070).
 */
export const fetchBack = async (first: EventMovement, happenedAt: string, memo: string): Promise<Fetched> => {
  const fetched: Fetched = { movements: [], expect: [], lots: {} }
  if (first.movement !== 'points.award') return fetched
  const { owner } = partsOf(first.to)
  const [earner, successor] = await Promise.all([
    first.personId ? loadActor(first.personId) : undefined, successorOf(owner),
  ])
  const later = successor?.householdId
  let missing = { ...first.lots }
  for (const householdId of new Set([earner?.householdId, owner, later])) {
    if (householdId === undefined) continue
    const account = householdPoints(householdId)
    const { sequence, lots: there = {} } = await readStanding(account)
    const found = inBoth(missing, there)
    missing = takeExactly(missing, found) ?? {}
    if (householdId === owner || totalOf(found) === 0) continue
    fetched.lots = add(fetched.lots, found)
    fetched.expect.push({ account, sequence, asRead: true })
    fetched.movements.push({
      movement: 'points.carry', from: householdId, to: owner, amount: totalOf(found), lots: found, happenedAt, memo,
      personId: first.personId,
    })
  }
  return fetched
}
