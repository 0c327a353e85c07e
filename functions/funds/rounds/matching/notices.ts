import { yuanText } from '../../../../shared/units.ts'
import type { NoticesOf } from '../../../platform/notice.ts'

interface Said { giftId: string; personId?: string; title: string; sponsor: string; matchFen: number }

const toDonor: NoticesOf = ({ data }) => {
  const { giftId, personId, title, sponsor, matchFen } = data as Said
  return matchFen === 0 || !personId ? []
    : [{ personId, kind: 'gift.matched', values: { giftId, title, sponsor, yuan: yuanText(matchFen) } }]
}

export const matchingNotices: Record<string, NoticesOf> = { 'gift.matched': toDonor, 'match.accepted': toDonor }
