import * as z from 'zod'
import { attaching, calls, community, day, fileId, text } from '../call.ts'
import { keptGift, refundId } from '../giving.ts'
import { giftId, reference } from './forms.ts'

const which = { community, giftId, refundId }
const ends = ['role.scope', 'gift.unknown', 'gift.wechatPays', 'gift.refundState', 'gift.ownGift', 'conflict.close'] as const

/** What did not come by WeChat goes back by people: two decide, a third pays and says so (CF-16, CF-03). */
export const refunds = calls({
  'POST /fund-work/gifts/:giftId/refunds/:refundId/payment': {
    title: { zh: '登记退款已付', en: 'Record that a refund was paid: cash against a signed slip, by bank or platform to where it came from' },
    who: ['fundPayer'],
    input: () => z.strictObject({
      ...which, reference, paidOn: day,
      /** Whoever pays has looked: it went to the account that it came from, or to the donor in person. */
      toOrigin: z.boolean(),
      /** Of cash: the slip that the donor signed. */
      photos: z.array(fileId).max(6),
    }),
    output: keptGift,
    refusals: [...ends, 'gift.refundThird', 'gift.refundOrigin', 'gift.refundSlip', 'gift.refundDay', 'entry.reference', ...attaching],
  },
  'POST /fund-work/gifts/:giftId/refunds/:refundId/payment/reversal': {
    title: { zh: '撤回退款付款登记，重新支付', en: 'Take back that a refund was paid, which was recorded wrongly or bounced: it waits for its payment again' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: keptGift,
    refusals: [...ends, 'gift.refundReversal', 'second.self', 'movement.reversed'],
  },
  'POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up': {
    title: { zh: '退不成，钱留在原处', en: 'A refund that cannot be paid is given up: the money is the purpose’s again' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: keptGift,
    refusals: ends,
  },
})
