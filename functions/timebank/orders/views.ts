import type { Order, Ruling } from './items.ts'
import { claimOf, heldMinutes } from './rules.ts'

/** What every neighbour may see of an order. */
export const openView = (order: Order) => {
  const { status, service, title, note, tags, community, communityName, homeVisit, startsAt, endsAt } = order
  const { minutes, people, requesterName, pays } = order
  return {
    id: order.orderId, status, service, title, note, tags, community, communityName, homeVisit, startsAt, endsAt,
    minutes, people, taken: order.claims.length, requesterName, pays,
  }
}

const rulingView = ({ at, reasons, pays }: Ruling) => ({ at, reasons, pays })

const disputeView = ({ dispute }: Order, actorId: string) => {
  if (!dispute) return {}
  const { openedAt, appealUntil, statements, ruling, final, appeal } = dispute
  return { dispute: {
    openedAt, appealUntil, ...(ruling ? { ruling: rulingView(ruling) } : {}),
    ...(final ? { final: rulingView(final) } : {}), ...(appeal ? { appeal: { at: appeal.at, text: appeal.text } } : {}),
    statements: statements.map(({ by, side, at, text, photos }) => ({ side, mine: by === actorId, at, text, photos })),
  } }
}

/** The whole order for whoever has a part in it. */
export const orderView = (order: Order, actorId: string) => {
  const { place, requesterId, operatorName, claims, createdAt, reviewBy, contentCheck, escalatedAt, callBack } = order
  const { confirmsAt, confirmedAt, confirmedAs, settledAt, endReason, market, arrangementId } = order
  const from = claimOf(order, actorId) ? actorId : requesterId
  return {
    ...openView(order), place, requesterId, operatorName, claims, heldMinutes: heldMinutes(order), createdAt, reviewBy,
    contentCheck, arrangementId, escalatedAt, callBack, confirmsAt, confirmedAt, confirmedAs, settledAt, endReason,
    ...(market ? { market: { provider: market.provider, minutes: market.minutes, at: market.at } } : {}),
    ...disputeView(order, actorId), rated: order.ratings.filter((one) => one.from === from).map(({ about }) => about),
  }
}
