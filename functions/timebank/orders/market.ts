import { adminRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { release } from './escrow.ts'
import { freeAll } from './late.ts'
import { mustAllow, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { hasStake } from './sides.ts'

/**
 * Nobody takes a request: a service of the market comes instead, and the community's pool pays for it (Gulou's rule,
 * TB-12). The escrow goes back; the minutes that the pool gives leave the time bank in the same commit.
 * Refuses with `order.unknown`, `role.scope`, `order.state`, `order.taken`, `balance.short`.
 */
export const buyMarketService = async (request: Request, input: { orderId: string; provider: string }) => {
  const { actor, at } = request
  const before = await findOrder(input.orderId)
  mustReach(actor, adminRoles, before.community)
  mustAllow(before, 'buy')
  must(before.claims.length === 0, 'order.taken')
  const minutes = before.minutes * before.people
  const money = await release(request, before)
  const bought = {
    movement: 'credit.buyMarket' as const, from: before.community, to: before.community, amount: minutes,
    happenedAt: momentText(at), memo: input.provider, reference: before.orderId,
    category: before.service,
  }
  const market = { provider: input.provider, minutes, at: momentText(at), by: actor.id }
  return saveOrder(request, before, step(before, 'buy', 'fallbackMarket', { market }), {
    type: 'order.fellBack', data: { provider: input.provider, minutes },
    money: { ...money, movements: [...money.movements, bought] },
  })
}

/**
 * Void an order that must not go on (a false one, a danger), with a reason: everything goes back. Refuses with
 * `order.unknown`, `role.scope`, `order.state`, `party.conflict`.
 */
export const voidOrder = async (request: Request, { orderId, reason }: { orderId: string; reason: string }) => {
  const before = await findOrder(orderId)
  mustReach(request.actor, adminRoles, before.community)
  mustAllow(before, 'void')
  must(!await hasStake(request.actor, before), 'party.conflict')
  return saveOrder(request, before, step(before, 'void', 'voided', { endReason: reason }), {
    type: 'order.voided', data: { reason }, money: await release(request, before), writes: await freeAll(before),
  })
}
