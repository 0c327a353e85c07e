import type { incoming } from '../../../shared/contract/incoming.ts'
import type { Routes } from '../../platform/http.ts'
import { checkBill, resolveDifference, seeBillChecks } from './bills/work.ts'
import { answerEntry, secondEntry } from './agree.ts'
import { enterGift, withdrawEntry } from './enter.ts'
import { giveUpRefund, payRefund } from './give-back.ts'
import { reverseRefund } from './reverse-refund.ts'
import { seeEntries, seeMyEntries } from './see.ts'
import { bookLines } from './statements/book.ts'
import { bringLines, seeLines, seeUnmatched } from './statements/bring.ts'
import { dismissLine, matchLine } from './statements/decide.ts'

export const incomingRoutes: Routes<typeof incoming> = {
  'GET /me/gift-entries': seeMyEntries,
  'POST /me/gift-entries/:giftId/answers': answerEntry,
  'GET /fund-work/funds/:fundId/gift-entries': seeEntries,
  'POST /fund-work/funds/:fundId/gift-entries': enterGift,
  'POST /fund-work/gift-entries/:giftId/seconding': secondEntry,
  'POST /fund-work/gift-entries/:giftId/withdrawal': withdrawEntry,
  'GET /fund-work/funds/:fundId/statement-lines': seeLines,
  'POST /fund-work/funds/:fundId/statement-lines': bringLines,
  'POST /fund-work/funds/:fundId/statement-lines/match': matchLine,
  'POST /fund-work/funds/:fundId/statement-lines/dismissal': dismissLine,
  'POST /fund-work/funds/:fundId/statement-lines/booking': bookLines,
  'GET /fund-work/funds/:fundId/unmatched': seeUnmatched,
  'GET /fund-work/charities/:charityId/bill-checks': seeBillChecks,
  'POST /fund-work/charities/:charityId/bill-checks': checkBill,
  'POST /fund-work/charities/:charityId/payment-differences/:differenceId/resolution': resolveDifference,
  'POST /fund-work/gifts/:giftId/refunds/:refundId/payment': payRefund,
  'POST /fund-work/gifts/:giftId/refunds/:refundId/payment/reversal': reverseRefund,
  'POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up': giveUpRefund,
}
