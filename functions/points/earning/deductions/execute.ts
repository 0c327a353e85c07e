import { allowancesIn, giveBack } from '../../../ledger/allowance.ts'
import { movementIdOf } from '../../../ledger/plan.ts'
import { type Posting, isShut, post } from '../../../ledger/post.ts'
import { forcedReversalOf, reversalOf } from '../../../ledger/reverse.ts'
import { isTakenBack } from '../../../ledger/undo.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { type DueTask, due } from '../../../platform/due.ts'
import { findAward } from './award.ts'
import { type Deduction, findDeduction, saveDeduction } from './items.ts'

export const executingTask = 'points.executeDeduction'

const dayMs = 86_400_000

/**
 * The linked reversal: what is still there goes back, out of the household that has become of the one that got it, and
 * what is spent the community carries in the open (decision 076). Nothing where the award has been taken back since.
 */
const takingBack = async (request: Request, { movementId, reason }: Deduction) => {
  if (await isTakenBack(movementId)) return { movements: [], expect: [], writes: [], taken: 0, writtenOff: 0 }
  const { event, first, household } = await findAward(movementId)
  const holder = { ...first, to: `familyPoint:household:${household.householdId}` }
  const reversedBy = movementIdOf(request.eventId, 0)
  const { draft, mark } = reversalOf(movementId, holder, momentText(request.at), reversedBy, reason)
  const { movements, expect } = await forcedReversalOf(draft, holder)
  const taken = movements.filter(({ reverses }) => reverses).reduce((sum, { amount }) => sum + Number(amount), 0)
  const writes: Write[] = [mark, ...allowancesIn(event.data).map(giveBack)]
  return { movements, expect, writes, taken, writtenOff: first.amount - taken }
}

const execute = async (request: Request, before: Deduction) => {
  const { deductionId, community, title, amount, reason, toldTo: people, householdId } = before
  const { movements, expect, writes, taken, writtenOff } = await takingBack(request, before)
  const after: Deduction = { ...before, state: 'executed', taken, writtenOff, executedAt: momentText(request.at) }
  const data = { deductionId, title, amount, reason, people, householdId, taken, writtenOff }
  const posting: Posting<object> = { type: 'deduction.executed', community, data, answer: {}, movements, expect }
  return post(request, posting, saveDeduction(after, before), ...writes)
}

/** An account that is frozen is looked at again the day after; the household loses no day to appeal by it. */
const putOff = (request: Request, { deductionId, community }: Deduction) =>
  commit(request, { type: 'deduction.putOff', community, data: { deductionId }, answer: {} },
    due({ task: executingTask, key: deductionId, at: momentText(request.at + dayMs) }))

/** Nobody has appealed in time, or the appeal was turned down: it is taken back, once. */
export const executeDeduction: DueTask = {
  task: executingTask,
  run: async (request, deductionId) => {
    const before = await findDeduction(deductionId)
    const over = before.state === 'told' && momentText(request.at) >= (before.appealUntil ?? '')
    if (!over && before.state !== 'due') return undefined
    try {
      return await execute(request, before)
    } catch (error) {
      if (!isShut(error)) throw error
      return putOff(request, before)
    }
  },
}
