import { yuanText } from '../../../shared/units.ts'
import type { NoticeKind } from '../../../shared/notices.ts'
import type { NoticesOf } from '../../platform/notice.ts'

interface Said { giftId: string; personId?: string; title: string; amountFen?: number }

const toDonor = (kind: NoticeKind): NoticesOf => ({ data }) => {
  const { giftId, personId, title, amountFen = 0 } = data as unknown as Said
  return personId ? [{ personId, kind, values: { giftId, title, yuan: yuanText(amountFen) } }] : []
}

export const donorNotices: Record<string, NoticesOf> = {
  'receipt.issued': toDonor('receipt.issued'),
  'receipt.voided': toDonor('receipt.voided'),
  'agreement.drafted': toDonor('agreement.drafted'),
}
