import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { isRefused } from '../../../platform/pay/error.ts'
import type { Refund } from '../../../platform/pay/forms.ts'
import type { Merchant } from '../../../platform/pay/merchant.ts'
import { notifyUrlOf } from '../../../platform/pay/orders.ts'
import { queryRefund, refund as askWechat } from '../../../platform/pay/refunds.ts'
import { merchantOf } from '../find.ts'
import { readGift } from '../read.ts'
import type { Gift, GiftRefund } from '../items.ts'
import { giftIdOf } from '../rules.ts'
import { bookRefund } from './book.ts'
import { refundIn, sendTask } from './hold.ts'

const reasons: Record<GiftRefund['ground'], string> = {
  ownWish: '捐赠人撤回', paymentError: '付错款', duplicate: '重复付款', minor: '未成年人捐款', unlawful: '募捐被叫停', targetMissed: '未达到目标',
}

/** The same number for ever (CF-16); what WeChat refuses for good and knows nothing of comes back to the purpose. */
const sent = async (
  merchant: Merchant, gift: Gift, { id, amountFen, ground }: GiftRefund,
): Promise<Refund | 'never'> => {
  try {
    return await askWechat(merchant, {
      outTradeNo: gift.giftId, outRefundNo: id, refundFen: amountFen, totalFen: gift.amountFen, reason: reasons[ground],
      notifyUrl: notifyUrlOf(merchant.mchid),
    })
  } catch (error) {
    if (!isRefused(error, 'INVALID_REQUEST', 'RESOURCE_NOT_EXISTS')) throw error
    return await queryRefund(merchant, id) ?? 'never'
  }
}

const laterMs = 3_600_000

/** Send a refund, or ask what became of it: WeChat takes the same order as a question. Again until it ended. */
export const send = async (request: Request, refundId: string) => {
  const giftId = giftIdOf(refundId)
  const gift = await readGift(giftId)
  const refund = gift && refundIn(gift, refundId)
  if (!gift || !refund || !['going', 'stuck'].includes(refund.state)) return
  const merchant = await merchantOf(gift.mchid)
  const answer = await sent(merchant, gift, refund)
  const { community } = gift
  const { mchid } = merchant
  if (answer === 'never') {
    const { amountFen: refundFen } = refund
    await bookRefund(mchid, { outTradeNo: giftId, outRefundNo: refundId, refundFen, state: 'closed', doneAt: '' })
  } else if (answer.state === 'processing') {
    await commit(request, { type: 'gift.refundAwaited', community, data: { giftId, refundId }, answer: {} },
      due({ task: sendTask, key: refundId, at: momentText(request.at + laterMs) }))
  } else {
    const { state } = answer
    await bookRefund(mchid, { ...answer, state },
      refund.state === 'stuck' && state === 'abnormal' ? momentText(request.at) : '')
  }
}
