import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { findSpending, saveSpending, step } from './find.ts'
import type { Spending } from './items.ts'
import { isOver } from './object.ts'
import { noticeTask, proofTask } from './tasks.ts'

/** Its days of notice are over; where an objection waits, the answer goes on. */
const endNotice = async (request: Request, spendingId: string) => {
  const before = await findSpending(spendingId)
  if (before.state !== 'notice' || !isOver(before, request.at)) return undefined
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
