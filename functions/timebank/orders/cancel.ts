import type { Request } from '../../platform/commit.ts'
import { isLate } from '../../platform/mark-rules.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { release } from './escrow.ts'
import { freeAll, markAll } from './late.ts'
import { mustAllow, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { mustSpeakFor } from './sides.ts'

/**
 * Call the order off before it begins; everything held goes back, once. Less than two hours before counts as late and
 * is told so. Refuses with `order.unknown`, `order.notYours`, `order.state`.
 */
export const cancelOrder = async (request: Request, { orderId, reason }: { orderId: string; reason: string }) => {
  const before = await findOrder(orderId)
  const side = await mustSpeakFor(request, before, ['timebank.order'])
  mustAllow(before, 'cancel')
  const late = before.claims.length > 0 && isLate(before.startsAt, request.at, await settingsOf(before.community))
  return saveOrder(request, before, step(before, 'cancel', 'cancelled', { endReason: reason }), {
    type: 'order.cancelled', inNameOf: before.requesterId, data: { reason, late, by: side },
    money: await release(request, before), writes: await freeAll(before),
  })
}

const waitMs = 30 * 60_000

/**
 * Nobody came: half an hour after the start, requester, kin or a worker says so; whoever did not check in is marked,
 * and everything goes back. Refuses with `order.unknown`, `order.notYours`, `order.state`, `noShow.early`.
 */
export const markNoShow = async (request: Request, { orderId, reason }: { orderId: string; reason: string }) => {
  const before = await findOrder(orderId)
  const side = await mustSpeakFor(request, before)
  mustAllow(before, 'noShow')
  must(request.at >= Date.parse(before.startsAt) + waitMs, 'noShow.early')
  const missing = before.claims.filter(({ checkedInAt }) => !checkedInAt)
  const { writes, marks } = await markAll(request, before, missing, 'noShow')
  const absent = missing.map(({ personId }) => personId)
  return saveOrder(request, before, step(before, 'noShow', 'noShow', { endReason: reason }), {
    type: 'order.noShow', inNameOf: before.requesterId, data: { reason, by: side, absent, marks },
    money: await release(request, before), writes: [...await freeAll(before), ...writes],
  })
}
