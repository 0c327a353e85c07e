import { yuanText } from '../../../shared/units.ts'
import type { NoticeKind } from '../../../shared/notices.ts'
import type { NoticesOf } from '../../platform/notice.ts'

interface Said { giftId?: string; campaignId?: string; personId?: string; title: string; amountFen?: number }

const toDonor = (kind: NoticeKind): NoticesOf => ({ data }) => {
  const { giftId = '', campaignId = '', personId, title, amountFen = 0 } = data as unknown as Said
  return personId ? [{ personId, kind, values: { giftId, campaignId, title, yuan: yuanText(amountFen) } }] : []
}

export const donorNotices: Record<string, NoticesOf> = {
  'receipt.issued': toDonor('receipt.issued'),
  'receipt.voided': toDonor('receipt.voided'),
  'givingReminder.sent': toDonor('givingReminder.sent'),
  'givingReminder.ended': toDonor('givingReminder.ended'),
  'agreement.drafted': toDonor('agreement.drafted'),
}
