import { yuanText } from '../../../shared/units.ts'
import type { GiftWay } from '../../../shared/giving.ts'
import type { NoticeKind } from '../../../shared/notices.ts'
import type { NoticeDraft, NoticesOf } from '../../platform/notice.ts'

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

interface Wish {
  wishId: string; personId: string; guardianIds: string[]; nameMasked: string; title: string; amountFen: number
  waitedFor?: string; endsAt: string
}

const toGuardians: NoticesOf = ({ data }) => {
  const { wishId, guardianIds, nameMasked: child, title, amountFen } = data as unknown as Wish
  return guardianIds.map((personId) =>
    ({ personId, kind: 'giftWish.asked', values: { wishId, child, title, yuan: yuanText(amountFen) } }))
}

const toChild = (kindOf: (wish: Wish) => NoticeKind): NoticesOf => ({ data }) => {
  const wish = data as unknown as Wish
  const { wishId, personId, title, amountFen, endsAt: until } = wish
  return [{ personId, kind: kindOf(wish), values: { wishId, title, yuan: yuanText(amountFen), until } }]
}

/** To the child as ever; and to the guardian, in case that they did not sign and have a phone after all. */
const onPaper = (toChildSays: NoticeKind, says: NoticeKind): NoticesOf => (event) => {
  const { onBehalfOf, title, amountFen } = event.data as { onBehalfOf: string; title: string; amountFen: number }
  const told = { personId: onBehalfOf, kind: says, values: { title, yuan: yuanText(amountFen) } }
  return [...toChild(() => toChildSays)(event) as NoticeDraft[], told]
}

/** Whoever agreed to it is told as well that a child's gift was paid. */
const paid: NoticesOf = (event) => {
  const { guardianId, title, amountFen } = event.data as { guardianId?: string; title: string; amountFen: number }
  const told = { kind: 'giftWish.paid' as const, values: { title, yuan: yuanText(amountFen) } }
  return [...toDonor('gift.paid')(event) as NoticeDraft[], ...(guardianId ? [{ personId: guardianId, ...told }] : [])]
}

export const givingNotices: Record<string, NoticesOf> = {
  'gift.paid': paid,
  'giftWish.asked': toGuardians,
  'giftWish.agreed': toChild(() => 'giftWish.agreed'),
  'giftWish.refused': toChild(() => 'giftWish.refused'),
  'giftWish.agreedOnPaper': onPaper('giftWish.agreed', 'giftWish.paperYes'),
  'giftWish.refusedOnPaper': onPaper('giftWish.refused', 'giftWish.paperNo'),
  'giftWish.lapsed': toChild(({ waitedFor }) => (waitedFor === 'asked' ? 'giftWish.silent' : 'giftWish.over')),
  'gift.refundApproved': byWay('gift.refundToSign', 'gift.refundGoing'),
  'gift.refunded': toDonor('gift.refunded'),
  'gift.kept': toDonor('gift.kept'),
}
