import type { Request, Write } from '../../platform/commit.ts'
import { unbook } from '../../platform/diary.ts'
import { type Mark, newMark } from '../../platform/mark.ts'
import type { Claim, Order } from './items.ts'

/** Marks against volunteers who let an order go late or did not come, with what each is told (DOMAIN 1.4). */
export const markAll = async (request: Request, order: Order, claims: readonly Claim[], kind: Mark['kind']) => {
  const { orderId: reference, startsAt, title, community } = order
  const missed = { reference, of: 'order' as const, keyAt: startsAt, startsAt, title, community }
  const made = await Promise.all(claims.map(({ personId, name }) =>
    newMark(request, { personId, nameMasked: name, missed, kind })))
  const found = made.filter((one) => one !== undefined)
  return { writes: found.map((one) => one.write), marks: found.map(({ told }) => told) }
}

/** The time of everybody who has taken the order, free again. */
export const freeAll = async (order: Order): Promise<Write[]> => {
  const { startsAt: from, endsAt: to, orderId: reference } = order
  const changes = await Promise.all(order.claims.map(({ personId }) => unbook(personId, { from, to, reference })))
  return changes.flatMap(({ writes }) => writes)
}
