import type { NoticeKind } from '../../../shared/notices.ts'
import type { NoticesOf } from '../../platform/notice.ts'

interface Said {
  people: string[]; title: string; quantity: number; points?: number; endsAt?: string; byName?: string; reason?: string
}

/** The household is told by who made the voucher and by its head. */
const tell = (kind: NoticeKind): NoticesOf => ({ data }) => {
  const { people, title, quantity, points = 0, endsAt = '', byName = '', reason = '' } = data as Said
  return people.map((personId) => ({ personId, kind, values: { title, quantity, points, endsAt, byName, reason } }))
}

export const redemptionNotices: Record<string, NoticesOf> = {
  'voucher.made': tell('voucher.made'),
  'voucher.ending': tell('voucher.ending'),
  'voucher.handedOver': tell('voucher.handedOver'),
  'voucher.cancelled': tell('voucher.givenBack'),
  'voucher.expired': tell('voucher.givenBack'),
  'voucher.marketOff': tell('voucher.marketOff'),
  'voucher.sent': tell('voucher.sent'),
}
