import { shownBy } from '../../platform/shown.ts'
import type { Order } from './items.ts'
import type { Side } from './sides.ts'
import type { orderView } from './views.ts'

/** Orders as neighbours see them: whoever asked by the name that they chose to show there, else masked. */
export const asNeighboursSee = async <One extends Pick<Order, 'requesterId' | 'requesterName'>>(
  orders: readonly One[],
): Promise<One[]> => {
  const names = await shownBy(orders.map(({ requesterId }) => requesterId), 'nameToNeighbours')
  return orders.map((one) => ({ ...one, requesterName: names.get(one.requesterId) ?? one.requesterName }))
}

// Somebody may have to be rung from the yes on until the visit is over.
const ringing: readonly string[] = ['accepted', 'checkedIn', 'checkedOut']

/** The order as one side sees the other, by names and phones as their owners chose (PEERS 1.16). Staff see masks. */
export const asSideSees = async (view: ReturnType<typeof orderView>, side: Exclude<Side, 'worker'>) => {
  const { requesterId, claims, status } = view
  const helpers = claims.map(({ personId }) => personId)
  const others = ringing.includes(status) ? (side === 'volunteer' ? [requesterId] : helpers) : []
  const [names, phones] = await Promise.all([
    shownBy([requesterId, ...helpers], 'nameToSides'), shownBy(others, 'phoneToSides'),
  ])
  const requesterPhone = phones.get(requesterId)
  return {
    ...view, requesterName: names.get(requesterId) ?? view.requesterName,
    ...(requesterPhone ? { requesterPhone } : {}),
    claims: claims.map((claim) => {
      const phone = phones.get(claim.personId)
      return { ...claim, name: names.get(claim.personId) ?? claim.name, ...(phone ? { phone } : {}) }
    }),
  }
}
