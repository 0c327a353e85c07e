import type { NoticesOf } from '../../platform/notice.ts'
import { refundPaid, toDonor } from '../giving/notices.ts'

export const incomingNotices: Record<string, NoticesOf> = {
  'giftEntry.entered': toDonor('giftEntry.ask'),
  'giftEntry.agreed': toDonor('gift.paid'),
  'giftEntry.seconded': toDonor('giftEntry.seconded'),
  'giftEntry.withdrawn': toDonor('giftEntry.withdrawn'),
  'gift.refundPaid': refundPaid,
  'gift.refundReversed': toDonor('gift.refundAgain'),
  'gift.refundGivenUp': toDonor('gift.kept'),
}
