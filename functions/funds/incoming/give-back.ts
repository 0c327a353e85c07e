import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { refunds } from '../../../shared/contract/incoming/refunds.ts'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { post } from '../../ledger/post.ts'
import { type Actor, isSelf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findGiftIn } from '../giving/find.ts'
import { type Gift, type GiftRefund, RefundPaid, RefundWaiting } from '../giving/items.ts'
import { mustBeAnother } from '../giving/refunds/decide.ts'
import { keptBack, paidBack } from '../giving/refunds/end.ts'
import { refundIn } from '../giving/refunds/hold.ts'
import { keptGiftView } from '../giving/views.ts'
import { readEntry, takeReference } from './find.ts'

type Of<C extends keyof typeof refunds> = Given<(typeof refunds)[C]>

const waitingOver = ({ community }: Gift, { id: refundId }: GiftRefund): Write =>
  write(RefundWaiting.build(DeleteTransaction).key({ community, refundId }), 'stale')

/** A refund that was approved and waits to be paid by a person, who is not the giver nor close to them. */
const waitingRefund = async (
  actor: Actor, { community, giftId, refundId }: { community: string; giftId: string; refundId: string },
) => {
  const gift = await findGiftIn(community, giftId)
  const { way } = gift
  if (way === 'wechat') return refuse('gift.wechatPays')
  const refund = refundIn(gift, refundId)
  if (refund?.state !== 'going') return refuse('gift.refundState')
  await mustBeAnother(actor, gift)
  return { gift, refund, way }
}

/**
 * From which day on it may have been paid: its approval; or that of one of the same sum which was given up while
 * somebody had paid it already, so that what happened can be put on record.
 */
const payableFrom = ({ refunds }: Gift, { amountFen, sentAt, at }: GiftRefund): string => {
  const givenUp = refunds.filter((one) => one.state === 'kept' && one.amountFen === amountFen && one.sentAt)
  const moments = [sentAt ?? at, ...givenUp.flatMap((one) => one.sentAt ?? [])].sort()
  return chinaDay(Date.parse(moments[0] ?? at))
}

/** What a line of the bank's statement has to show. */
const onStatement = ({ fundId, title }: Gift, { id: refundId, amountFen, payment }: GiftRefund): Write[] => {
  if (!payment) return []
  const { paidOn, reference } = payment
  const shown = { fundId, refundId, title, paidOn, reference, amountFen }
  return [write(RefundPaid.build(PutTransaction).item(shown), 'stale')]
}

/**
 * A third person has paid it back, and says how: cash in person against a slip that the donor signed, what came by bank
 * or platform to where it came from, never elsewhere (CF-16). The number is taken once, whichever way money went.
 * Refuses with `role.scope`, `gift.unknown`, `gift.wechatPays`, `gift.refundState`, `gift.ownGift`, `conflict.close`,
 * `gift.refundThird`, `gift.refundOrigin`, `gift.refundSlip`, `gift.refundDay`, `entry.reference` and those of files.
 */
export const payRefund = async (
  request: Request, input: Of<'POST /fund-work/gifts/:giftId/refunds/:refundId/payment'>,
) => {
  const { actor, at } = request
  const { community, giftId, reference, paidOn, toOrigin, photos } = input
  mustReach(actor, ['fundPayer'], community)
  const { gift, refund, way } = await waitingRefund(actor, input)
  const others = [refund.proposedBy, refund.decidedBy, ...(refund.reversals ?? []).map((one) => one.reversedBy)]
  must(!others.some((id) => isSelf(actor, id)), 'gift.refundThird')
  must(toOrigin, 'gift.refundOrigin')
  must(way !== 'cash' || photos.length > 0, 'gift.refundSlip')
  must(paidOn >= payableFrom(gift, refund) && paidOn <= chinaDay(at), 'gift.refundDay')
  const origin = (await readEntry(giftId))?.matched?.reference
  const paid: GiftRefund = {
    ...refund,
    payment: {
      by: actor.id, byName: actor.nameMasked ?? '*', at: momentText(at), eventId: request.eventId, reference, paidOn,
      photos,
      ...(origin ? { origin } : {}),
    },
  }
  const { after, posting, writes } = paidBack(gift, paid, momentText(at))
  const { personId, charityId } = gift
  const attached = await attachFiles(request, photos,
    { community, readers: 'staff', roles: fundStaffRoles, about: giftId, ...(personId ? { people: [personId] } : {}) })
  return post(request, {
    type: 'gift.refundPaid', ...posting, data: { ...posting.data, reference, paidOn },
    answer: await keptGiftView(after),
  }, ...writes, waitingOver(gift, refund), takeReference({ charityId, way, reference, giftId }), ...attached,
  ...(way === 'bank' ? onStatement(gift, paid) : []))
}

/**
 * It cannot be paid, the donor does not come or does not want it: it is the purpose's again, and may be asked anew.
 * Refuses with `role.scope`, `gift.unknown`, `gift.wechatPays`, `gift.refundState`, `gift.ownGift`, `conflict.close`.
 */
export const giveUpRefund = async (
  request: Request, input: Of<'POST /fund-work/gifts/:giftId/refunds/:refundId/giving-up'>,
) => {
  const { actor } = request
  const { community, reason } = input
  mustReach(actor, ['fundApprover'], community)
  const { gift, refund } = await waitingRefund(actor, input)
  const { after, posting, writes } = await keptBack(request, gift, refund)
  return post(request, {
    type: 'gift.refundGivenUp', ...posting, data: { ...posting.data, reason }, answer: await keptGiftView(after),
  }, ...writes, waitingOver(gift, refund))
}
