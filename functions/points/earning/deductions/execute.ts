import type { MovementDraft } from '../../../ledger/plan.ts'
import { type Posting, isShut, post } from '../../../ledger/post.ts'
import { undoing } from '../../../ledger/undo.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { type DueTask, due } from '../../../platform/due.ts'
import { findAward } from './award.ts'
import { type Deduction, findDeduction, saveDeduction } from './items.ts'

export const executingTask = 'points.executeDeduction'

const dayMs = 86_400_000

const sum = (movements: MovementDraft[]): number => movements.reduce((all, { amount }) => all + Number(amount), 0)

/**
 * The linked reversal, as any award is taken back: what is still there goes back, with what went along with its earner
 * or into the household that theirs became, and what is spent the community carries in the open (decisions 070, 076).
 * Nothing where the award has been taken back since.
 */
const takingBack = async (request: Request, { movementId, reason }: Deduction) => {
  const { event } = await findAward(movementId)
  const { wanted, writes } = await undoing(request, [event], reason, true)
  const { movements } = wanted
  const taken = sum(movements.filter(({ reverses }) => reverses))
  const writtenOff = sum(movements.filter(({ movement }) => movement === 'points.writeOff'))
  return { wanted, writes, taken, writtenOff }
}

const execute = async (request: Request, before: Deduction) => {
  const { deductionId, community, title, amount, reason, toldTo: people, householdId } = before
  const { wanted, writes, taken, writtenOff } = await takingBack(request, before)
  const after: Deduction = { ...before, state: 'executed', taken, writtenOff, executedAt: momentText(request.at) }
  const data = { deductionId, title, amount, reason, people, householdId, taken, writtenOff }
  const posting: Posting<object> = { type: 'deduction.executed', community, data, answer: {}, ...wanted }
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
