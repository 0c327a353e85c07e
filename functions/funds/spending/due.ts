import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { type DueTask, due, waits } from '../../platform/due.ts'
import { findSpending, saveSpending, step } from './find.ts'
import type { Spending } from './items.ts'
import { isOver } from './object.ts'
import { noticeTask, proofTask } from './tasks.ts'

/**
 * Its days of notice are over. Where an objection waits, its answer goes on; it is looked at again all the same: the
 * answer may be of the last moment of the notice.
 */
const endNotice = async (request: Request, spendingId: string) => {
  const before = await findSpending(spendingId)
  if (before.state !== 'notice') return undefined
  if (!isOver(before, request.at)) return waits
  const after: Spending = { ...before, state: 'payable' }
  return step(request, 'spending.payable', { after, answer: {} }, saveSpending(before, after))
}

/** A proof that is owed: reminded of some days before, and again when it is overdue (CF-04). */
const remind = async (request: Request, spendingId: string) => {
  const spending = await findSpending(spendingId)
  const { state, proofDueAt } = spending
  if (state !== 'paid' || !proofDueAt) return undefined
  const isOverdue = momentText(request.at) >= proofDueAt
  return step(request, isOverdue ? 'spending.proofOverdue' : 'spending.proofReminded', {
    after: spending, said: { proofDueAt }, answer: {},
  }, ...(isOverdue ? [] : [due({ task: proofTask, key: spendingId, at: proofDueAt })]))
}

export const spendingTasks: DueTask[] = [{ task: noticeTask, run: endNotice }, { task: proofTask, run: remind }]
