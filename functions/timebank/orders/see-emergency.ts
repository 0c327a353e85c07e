import type { Request } from '../../platform/commit.ts'
import { showEmergency } from '../../platform/emergency.ts'
import { must } from '../../platform/refusal.ts'
import type { OrderStatus } from './items.ts'
import { claimOf } from './rules.ts'
import { findOrder } from './save.ts'

const agreed: readonly OrderStatus[] =
  ['accepted', 'checkedIn', 'checkedOut', 'confirmed', 'settled', 'rated', 'disputed']

/**
 * Whom to ring for the person who is helped, and what to know of their health: for whoever serves them, once both sides
 * have agreed. Refuses with `order.unknown`, `claim.unknown`, `order.state` and those of `showEmergency`.
 */
export const seeOrderEmergency = async (request: Request, { orderId }: { orderId: string }) => {
  const order = await findOrder(orderId)
  const { requesterId: personId, community, startsAt, endsAt, title, status } = order
  must(claimOf(order, request.actor.id), 'claim.unknown')
  must(agreed.includes(status), 'order.state')
  return showEmergency(request, { personId, community, startsAt, endsAt, title, reference: orderId })
}
