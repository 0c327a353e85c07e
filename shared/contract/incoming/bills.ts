import * as z from 'zod'
import { calls, cursor, day, division, limit, moment, once, page, text } from '../call.ts'
import { charityId, merchantNumber, sumFen } from '../funds/forms.ts'

/** `mchid`: a number that it had before; the present one where it is left out. */
const which = { division, charityId, mchid: merchantNumber.optional() }
/** What WeChat's bill of a day says (`payments` to `refundFen`), what the books say of it, and how much was found. */
const check = once(() => z.strictObject({
  day, at: moment, payments: z.int(), paidFen: sumFen, refunds: z.int(), refundFen: sumFen, bookedFen: sumFen, backFen: sumFen,
  differences: z.int(),
}))

/** WeChat's bills held against the books (CF-17). */
export const bills = calls({
  'GET /fund-work/charities/:charityId/bill-checks': {
    title: { zh: '微信账单核对', en: 'The days whose bills were held against the books, newest first' },
    who: ['cityAdmin', 'auditor'],
    input: () => z.strictObject({ ...which, cursor, limit }),
    output: () => page(check()),
    refusals: ['role.scope', 'charity.unknown', 'gift.noMerchant'],
  },
  'POST /fund-work/charities/:charityId/bill-checks': {
    title: { zh: '核对某一天的微信账单', en: 'Hold the bill of a day against the books now, and every morning from then on' },
    who: ['cityAdmin'],
    input: () => z.strictObject({ ...which, day }),
    output: check,
    refusals: ['role.scope', 'charity.unknown', 'gift.noMerchant', 'bill.notYet', 'gift.payAway'],
  },
  'POST /fund-work/charities/:charityId/payment-differences/:differenceId/resolution': {
    title: { zh: '写明差异怎么处理', en: 'Say how a difference was dealt with' },
    who: ['cityAdmin'],
    input: () => z.strictObject({ ...which, differenceId: z.string().regex(/^[\w-]{16}$/), at: moment, word: text(200) }),
    output: () => z.strictObject({ resolvedAt: moment }),
    refusals: ['role.scope', 'charity.unknown', 'gift.noMerchant', 'difference.unknown', 'difference.resolved'],
  },
})
