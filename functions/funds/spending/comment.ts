import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import type { Request } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { by, findForSeat, saveSpending, step } from './find.ts'
import type { Spending } from './items.ts'
import { keptView } from './views.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>

// All of a spending is one row.
const mostComments = 50

/**
 * Say something about it, at any time; staff and the committee read it (PEERS 5.7). Refuses with `spending.unknown`,
 * `spending.talkFull`.
 */
export const comment = async (request: Request, input: Of<'POST /fund-work/spendings/:spendingId/comments'>) => {
  const { community, spendingId, text } = input
  const { spending: before, seat } = await findForSeat(request.actor, community, spendingId)
  const comments = [...before.comments ?? [], { ...by(request), text }]
  must(comments.length <= mostComments, 'spending.talkFull')
  const after: Spending = { ...before, comments }
  return step(request, 'spending.commented', { after, said: { text }, answer: await keptView(request, after, seat) },
    saveSpending(before, after))
}
