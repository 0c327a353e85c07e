import { yuanText } from '../../../shared/units.ts'
import type { NoticeKind } from '../../../shared/notices.ts'
import type { NoticesOf } from '../../platform/notice.ts'

interface Said { giftId: string; personId?: string; title: string; amountFen: number }

/** To who gave, where somebody is known to have. */
export const toDonor = (kind: NoticeKind): NoticesOf => ({ data }) => {
  const { giftId, personId, title, amountFen } = data as Said
  return personId ? [{ personId, kind, values: { giftId, title, yuan: yuanText(amountFen) } }] : []
}

export const givingNotices: Record<string, NoticesOf> = {
  'gift.paid': toDonor('gift.paid'),
  'gift.refundApproved': toDonor('gift.refundGoing'),
  'gift.refunded': toDonor('gift.refunded'),
  'gift.kept': toDonor('gift.kept'),
}
