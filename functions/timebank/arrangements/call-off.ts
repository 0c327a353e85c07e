import { chinaDay } from '../../../shared/units.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { isLate } from '../../platform/mark-rules.ts'
import { perform } from '../../platform/perform.ts'
import type { Reaction } from '../../platform/reaction.ts'
import { readRow } from '../../platform/row.ts'
import { settingsOf } from '../../platform/settings.ts'
import { release } from '../orders/escrow.ts'
import { type Order, orderKey } from '../orders/items.ts'
import { freeAll } from '../orders/late.ts'
import { life, step } from '../orders/rules.ts'
import { saveOrder } from '../orders/save.ts'
import { daysOf, visitIdOf } from './rules.ts'
import { findArrangement } from './save.ts'

/** A booked visit is called off: what was held goes back, and the volunteer's time is free, in one commit. */
export const callOffVisit = async <A extends object>(
  request: Request, order: Order, reason: string, answer: A, inNameOf?: string, ...writes: Write[]
): Promise<A> => saveOrder(request, order, step(order, 'cancel', 'cancelled', { endReason: reason }), {
  type: 'order.cancelled', answer, inNameOf, data: { reason, late: false, arrangementId: order.arrangementId },
  money: await release(request, order), writes: [...await freeAll(order), ...writes],
})

const callOff = async (request: Request, orderId: string, reason: string): Promise<unknown> => {
  const order = await readRow<Order>(orderKey({ orderId }))
  if (!order || !life[order.status].cancel) return undefined
  if (isLate(order.startsAt, request.at, await settingsOf(order.community))) return undefined
  return callOffVisit(request, order, reason, {})
}

interface Called { arrangementId: string; until?: string; reason?: string }

/**
 * It has ended, or pauses until a day: the visits that are booked up to then are called off, as far as that is free.
 * One that is about to begin stays, and is called off, if at all, by the rules of its order.
 */
const callOffVisits = (name: string, reasonIn: (called: Called) => string): Reaction => ({
  name,
  run: async (request, { data }) => {
    const called = data as Called
    const { arrangementId, until = '9999-12-31' } = called
    const arrangement = await findArrangement(arrangementId)
    const today = chinaDay(request.at)
    const upTo = until < arrangement.madeUntil ? until : arrangement.madeUntil
    const days = (await daysOf(arrangement)).filter((day) => day >= today && day <= upTo)
    for (const day of days) {
      const own = { ...request, eventId: `${request.eventId}.${day}` }
      await perform(own, () => callOff(own, visitIdOf(arrangementId, day), reasonIn(called)))
    }
  },
})

export const callOffAtEnd = callOffVisits('timebank.callOffAtEnd', ({ reason = '固定互助已结束' }) => reason)
export const callOffInPause = callOffVisits('timebank.callOffInPause', () => '固定互助暂停')
