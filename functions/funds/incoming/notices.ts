import type { NoticeKind } from '../../../shared/notices.ts'
import { yuanText } from '../../../shared/units.ts'
import type { NoticesOf } from '../../platform/notice.ts'

interface Said { giftId: string; personId?: string; title: string; amountFen: number }

const toDonor = (kind: NoticeKind): NoticesOf => ({ data }) => {
  const { giftId, personId, title, amountFen } = data as Said
  return personId ? [{ personId, kind, values: { giftId, title, yuan: yuanText(amountFen) } }] : []
}

export const incomingNotices: Record<string, NoticesOf> = {
  'giftEntry.entered': toDonor('giftEntry.ask'),
  'giftEntry.agreed': toDonor('gift.paid'),
  'giftEntry.seconded': toDonor('giftEntry.seconded'),
  'giftEntry.withdrawn': toDonor('giftEntry.withdrawn'),
}
