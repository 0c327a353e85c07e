import { streetOf } from '../../../shared/divisions.ts'
import { post } from '../../ledger/post.ts'
import { type EventDraft, type Request, type Write, commit } from '../../platform/commit.ts'
import { promising } from '../../platform/overdue.ts'
import { refuse } from '../../platform/refusal.ts'
import { putRow, readRow } from '../../platform/row.ts'
import type { Money } from './escrow.ts'
import { type Order, OrderItem, PersonOrder, orderKey, ordersOf, personOrderKey } from './items.ts'
import { placeOf, promisedOf, queueOf } from './rules.ts'

/** Refuses with `order.unknown`. */
export const findOrder = async (orderId: string): Promise<Order> =>
  await readRow<Order>(orderKey({ orderId })) ?? refuse('order.unknown')

/** The whole order, under the condition that it is still the one that was read. */
export const orderWrite = (order: Order): Write => {
  const row = {
    ...order, version: order.version + 1, listPk: ordersOf(streetOf(order.community), queueOf(order)),
    listSk: `${order.community}#${placeOf(order)}#${order.orderId}`,
  }
  return putRow(OrderItem.entityName, orderKey(order), row, 'stale', order.version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': order.version } })
}

/** In the list of somebody whom the order concerns; the same row again where they are in it. */
export const listedFor = (order: Order, personId: string, side: string): Write => {
  const row = { personId, startsAt: order.startsAt, orderId: order.orderId, side }
  return putRow(PersonOrder.entityName, personOrderKey(row), row, 'stale')
}

interface Saved { orderId: string; status: Order['status'] }

export interface Change<A> {
  type: string
  /** What the request answers; the order's id and state unless it is about something larger. */
  answer?: A
  /** What the event says besides: never a private text, names masked. */
  data?: Record<string, unknown>
  money?: Money
  writes?: Write[]
  /** In whose name it is done, where a mandate, kin or a worker may do it: both names stay on the event (PEERS 1.7). */
  inNameOf?: string | undefined
}

/** For the data of an event: whose act it is, where somebody else does it. */
export const inNameOf = ({ actor }: Request, personId: string | undefined): { onBehalfOf?: string } =>
  (personId === undefined || personId === actor.id ? {} : { onBehalfOf: personId })

const peopleOf = ({ requesterId, operatorId, claims }: Order) =>
  ({ requesterId, operatorId, volunteerIds: claims.map(({ personId }) => personId) })

/** One commit: the event, the order as it has become, and its minutes where they move. The answer is the order's id. */
export const saveOrder = async <A extends object = Saved>(
  request: Request, before: Order, after: Order, change: Change<A>,
): Promise<A> => {
  const { money, writes = [], type, data = {} } = change
  const next = money ? { ...after, held: money.held, ...(money.spent ? { spent: money.spent } : {}) } : after
  const saved: Saved = { orderId: before.orderId, status: next.status }
  const draft: EventDraft<A> = {
    type, community: before.community, answer: change.answer ?? saved as unknown as A,
    data: {
      orderId: before.orderId, from: before.status, to: next.status, title: before.title, startsAt: before.startsAt,
      service: before.service, requesterName: before.requesterName, ...peopleOf(next),
      ...inNameOf(request, change.inNameOf), ...data,
    },
  }
  const all = [orderWrite(next), ...promising(promisedOf(before), promisedOf(next)), ...writes, ...money?.writes ?? []]
  if (!money || money.movements.length === 0) return commit(request, draft, ...all)
  const { type: kind, community, data: told, answer } = draft
  const { movements, expect } = money
  return post(request, { type: kind, community, data: told, answer, movements, expect }, ...all)
}
