import type { Request } from '../../platform/commit.ts'
import { unbook } from '../../platform/diary.ts'
import { listPage } from '../../platform/list.ts'
import { perform } from '../../platform/perform.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { bookingOf } from './claim.ts'
import { release } from './escrow.ts'
import { type Order, PersonOrder } from './items.ts'
import { freeAll } from './late.ts'
import { claimOf, life, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'

const reason = '当事人已离开社区'

const cancelOne = async (request: Request, before: Order): Promise<unknown> =>
  saveOrder(request, before, step(before, 'cancel', 'cancelled', { endReason: reason }), {
    type: 'order.cancelled', data: { reason, late: false, by: 'system' }, money: await release(request, before),
    writes: await freeAll(before),
  })

const handOn = async (request: Request, before: Order, personId: string): Promise<unknown> => {
  const claims = before.claims.filter((one) => one.personId !== personId).map(({ acceptedAt: _, ...rest }) => rest)
  const { writes } = await unbook(personId, bookingOf(before))
  const volunteerName = claimOf(before, personId)?.name
  return saveOrder(request, before, step(before, 'withdraw', 'open', { claims }), {
    type: 'order.withdrawn', writes,
    data: { volunteerId: personId, volunteerName, late: false, reason, marks: [] },
  })
}

const endOne = async (request: Request, orderId: string, personId: string): Promise<unknown> => {
  const order = await findOrder(orderId)
  if (order.requesterId === personId) return life[order.status].cancel ? cancelOne(request, order) : undefined
  return claimOf(order, personId) && life[order.status].withdraw ? handOn(request, order, personId) : undefined
}

const mostPages = 50

/**
 * Somebody has died or left: what they had asked for is called off and its credit goes back, and what they had taken is
 * open again for others; nobody is marked (PEERS 1.17). What has begun goes its way.
 */
export const endOrders: Reaction = {
  name: 'timebank.endOrders',
  run: async (request, { data, at }) => {
    const { personId } = data as { personId: string }
    let cursor: string | undefined
    for (let count = 0; count < mostPages; count++) {
      const page = await listPage(PersonOrder, { partition: `personOrders#${personId}`, from: at, cursor, limit: 100 })
      for (const { orderId } of page.items) {
        const own = { ...request, eventId: `${request.eventId}.${orderId}` }
        await perform(own, () => endOne(own, orderId, personId))
      }
      cursor = page.cursor
      if (!cursor) break
    }
  },
}
