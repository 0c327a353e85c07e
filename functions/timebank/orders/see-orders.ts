import { streetOf } from '../../../shared/divisions.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { maskedName, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { shownBy } from '../../platform/shown.ts'
import { Complaint, type Order, OrderItem, PersonOrder, complaintsOf, ordersOf } from './items.ts'
import { claimOf, promisedOf } from './rules.ts'
import { findOrder } from './save.ts'
import { speaksFor } from './sides.ts'
import { asNeighboursSee, asSideSees } from './shown.ts'
import { openView, orderView } from './views.ts'

/** Who confirmed in the requester's name, masked (PEERS 1.7). */
const confirmerOf = async ({ confirmedAs = 'silence', confirmedBy }: Order) =>
  (confirmedBy && ['kin', 'worker'].includes(confirmedAs)
    ? { confirmedByName: await maskedName(confirmedBy) } : {})

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** An order for whoever has a part in it, whole; an open one for every neighbour, without place and people. */
export const seeOrder = async (request: Request, { orderId }: { orderId: string }) => {
  const { actor } = request
  const order = await findOrder(orderId)
  const serverTime = momentText(request.at)
  const side = claimOf(order, actor.id) ? 'volunteer' as const
    : await speaksFor(request, order, ['timebank.order', 'timebank.confirm'])
  if (side) {
    const view = { ...orderView(order, actor.id), ...await confirmerOf(order) }
    return { order: side === 'worker' ? view : await asSideSees(view, side), side, serverTime }
  }
  must(order.status === 'open', 'order.notYours')
  const [shown] = await asNeighboursSee([order])
  return { order: openView(shown ?? order), serverTime }
}

type OwnSide = 'requester' | 'operator' | 'volunteer'

export const seeMyOrders = async (request: Request, input: Paging) => {
  const { actor } = request
  const page = await listPage(PersonOrder, { partition: `personOrders#${actor.id}`, newestFirst: true, ...input })
  const items = await Promise.all(page.items.map(async ({ orderId, side }) =>
    ({ order: await findOrder(orderId), side: side as OwnSide })))
  // Whoever let an order go, or was declined, has no part in it any more.
  const mine = items.filter(({ order, side }) => side !== 'volunteer' || claimOf(order, actor.id))
  const names = await shownBy(mine.map(({ order }) => order.requesterId), 'nameToSides')
  return { ...page, items: mine.map(({ order, side }) =>
    ({ order: openView({ ...order, requesterName: names.get(order.requesterId) ?? order.requesterName }), side })) }
}

/**
 * The orders of a community in a worker's list: those that wait for an answer by when it is due, others by start.
 * Refuses with `role.scope`.
 */
export const seeOrderWork = async (request: Request, input: { community: string; queue: string } & Paging) => {
  const { community, queue, cursor, limit } = input
  mustReach(request.actor, workerRoles, community)
  const page = await listPage(OrderItem, {
    partition: ordersOf(streetOf(community), queue), index: true, prefix: `${community}#`, cursor, limit,
  })
  return { ...page, items: page.items.map((row) => {
    const order = row as unknown as Order
    const dueAt = promisedOf(order)?.dueAt
    const overdue = dueAt !== undefined && Date.parse(dueAt) < request.at
    return { ...orderView(order, request.actor.id), ...dueAt ? { dueAt } : {}, overdue }
  }) }
}

/** The complaints of a street that wait, those of the community alone. Refuses with `role.scope`. */
export const seeComplaints = async (request: Request, input: { community: string } & Paging) => {
  mustReach(request.actor, workerRoles, input.community)
  const { cursor, limit } = input
  const page = await listPage(Complaint, {
    partition: complaintsOf(streetOf(input.community), true), index: true, cursor, limit,
  })
  const items = page.items.filter(({ community }) => community === input.community)
  return { ...page, items: items.map(({ complaintId, orderId, kind, byName, text, at, dueOn }) => ({
    id: complaintId, orderId, kind: kind as 'complaint' | 'objection', byName, text, at, dueOn,
    overdue: dueOn < chinaDay(request.at),
  })) }
}
