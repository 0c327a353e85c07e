import type { Request } from '../../platform/commit.ts'
import { RefusalError } from '../../platform/refusal.ts'
import { release } from './escrow.ts'
import { mustAllow, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { hasStake, mustWork } from './sides.ts'

interface Review { orderId: string; approve: boolean; reason?: string | undefined }

/**
 * A worker's look at a published order, within one working day: it opens, or it is refused with a reason and the
 * escrow goes back. Refuses with `order.unknown`, `role.scope`, `order.state`, `review.reason`, `party.conflict`.
 */
export const reviewOrder = async (request: Request, { orderId, approve, reason }: Review) => {
  const before = await findOrder(orderId)
  mustWork(request.actor, before)
  mustAllow(before, approve ? 'approve' : 'refuse')
  // A worker may publish at the desk and open it: there are communities with one. Kin and parties may not.
  const own = before.operatorId === request.actor.id
  if (!own && await hasStake(request.actor, before)) throw new RefusalError('party.conflict')
  if (approve) {
    return saveOrder(request, before, step(before, 'approve', 'open'), { type: 'order.approved' })
  }
  if (!reason) throw new RefusalError('review.reason')
  const after = step(before, 'refuse', 'cancelled', { reviewReason: reason, endReason: reason })
  const money = await release(request, before)
  return saveOrder(request, before, after, { type: 'order.refused', data: { reason }, money })
}
