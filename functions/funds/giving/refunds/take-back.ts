import { momentText } from '../../../platform/clock.ts'
import type { Request } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { findMine } from '../find.ts'
import { takeBackMs } from '../rules.ts'
import { actView } from '../views.ts'
import { holdRefund } from './hold.ts'

/**
 * Within a day a donor takes back what is unspent, whole or in part, without asking anybody (CF-16). Refuses with
 * `gift.unknown`, `gift.takeBackOver` and what `holdRefund` refuses.
 */
export const takeBack = async (request: Request, { giftId, amountFen }: { giftId: string; amountFen: number }) => {
  const gift = await findMine(request.actor, giftId)
  must(gift.paidAt, 'gift.unpaid')
  must(gift.way === 'wechat', 'gift.otherWay')
  must(request.at < Date.parse(gift.paidAt) + takeBackMs, 'gift.takeBackOver')
  const refund = {
    id: `${giftId}-${gift.refunds.length + 1}`, amountFen, ground: 'ownWish' as const, state: 'going' as const,
    at: momentText(request.at),
  }
  return holdRefund(request, { type: 'gift.takenBack', gift, refund, answerOf: actView })
}
