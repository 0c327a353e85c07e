import { yuanText } from '../../../shared/units.ts'
import type { GiftWay } from '../../../shared/giving.ts'
import type { NoticeKind } from '../../../shared/notices.ts'
import type { NoticesOf } from '../../platform/notice.ts'

interface Said { giftId: string; personId?: string; title: string; amountFen: number; way?: GiftWay }

/** To who gave, where somebody is known to have. */
export const toDonor = (kind: NoticeKind): NoticesOf => ({ data }) => {
  const { giftId, personId, title, amountFen } = data as Said
  return personId ? [{ personId, kind, values: { giftId, title, yuan: yuanText(amountFen) } }] : []
}

/** Cash goes back in person, whatever else to where it came from. */
const byWay = (inCash: NoticeKind, otherwise: NoticeKind): NoticesOf => (event) =>
  toDonor((event.data as Said).way === 'cash' ? inCash : otherwise)(event)
export const refundPaid = byWay('gift.refundSigned', 'gift.refunded')

export const givingNotices: Record<string, NoticesOf> = {
  'gift.paid': toDonor('gift.paid'),
  'gift.refundApproved': byWay('gift.refundToSign', 'gift.refundGoing'),
  'gift.refunded': toDonor('gift.refunded'),
  'gift.kept': toDonor('gift.kept'),
}
