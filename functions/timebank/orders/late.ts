import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { momentText } from '../../platform/clock.ts'
import { type Write, write } from '../../platform/commit.ts'
import { unbook } from '../../platform/diary.ts'
import { LateMark, type Order } from './items.ts'

/** A mark against a volunteer: a late cancellation or an absence. It takes nothing earned away (DOMAIN 1.4). */
export const lateWrites = (personId: string, order: Order, at: number, kind: 'late' | 'noShow'): Write[] =>
  [write(LateMark.build(PutTransaction).item({ personId, at: momentText(at), orderId: order.orderId, kind }), 'stale')]

/** The time of everybody who has taken the order, free again. */
export const freeAll = async (order: Order): Promise<Write[]> => {
  const { startsAt: from, endsAt: to, orderId: reference } = order
  const changes = await Promise.all(order.claims.map(({ personId }) => unbook(personId, { from, to, reference })))
  return changes.flatMap(({ writes }) => writes)
}
