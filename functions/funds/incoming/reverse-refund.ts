import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { refunds } from '../../../shared/contract/incoming/refunds.ts'
import { post } from '../../ledger/post.ts'
import { reversalOfEvent } from '../../ledger/reverse.ts'
import { isSelf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, write } from '../../platform/commit.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findGiftIn, saveGift } from '../giving/find.ts'
import { type GiftRefund, RefundWaiting } from '../giving/items.ts'
import { mustBeAnother } from '../giving/refunds/decide.ts'
import { heldRefunds, refundIn, refundSaid, withRefund } from '../giving/refunds/hold.ts'
import { reversibleUntil } from '../giving/rules.ts'
import { keptGiftView } from '../giving/views.ts'
import { leaveReference } from './find.ts'
import { refundBack } from './statements/back.ts'

type Input = Given<(typeof refunds)['POST /fund-work/gifts/:giftId/refunds/:refundId/payment/reversal']>
type Payment = NonNullable<GiftRefund['payment']>

/** It waits for its payment again, as before; what was recorded stays on it, with who took it back and why. */
const unpaid = (request: Request, refund: GiftRefund, payment: Payment, reversalReason: string): GiftRefund => {
  const { actor: { id: reversedBy, nameMasked: reversedByName = '*' }, at } = request
  const { payment: _, doneAt: _at, reversals = [], ...before } = refund
  const reversal = { ...payment, reversedBy, reversedByName, reversedAt: momentText(at), reversalReason }
  return { ...before, state: 'going', reversals: [...reversals, reversal] }
}

/**
 * A payment back was recorded wrongly, or bounced at the bank: within thirty days another person than who recorded it
 * takes it back by a movement that is linked to it. The refund waits to be paid again, or to be given up; the number
 * is free, and a line that it was matched with is open (decision 116). Refuses with `role.scope`, `gift.unknown`,
 * `gift.wechatPays`, `gift.refundState`, `gift.ownGift`, `conflict.close`, `second.self`, `gift.refundReversal`,
 * `movement.reversed`.
 */
export const reverseRefund = async (request: Request, input: Input) => {
  const { actor, at } = request
  const { community, giftId, refundId, reason } = input
  mustReach(actor, ['fundApprover'], community)
  const gift = await findGiftIn(community, giftId)
  const { way, charityId, fundId } = gift
  if (way === 'wechat') return refuse('gift.wechatPays')
  const refund = refundIn(gift, refundId)
  if (refund?.state !== 'done' || !refund.payment) return refuse('gift.refundState')
  await mustBeAnother(actor, gift)
  const { payment, amountFen } = refund
  const { reference } = payment
  must(!isSelf(actor, payment.by), 'second.self')
  must(at < reversibleUntil(payment.at), 'gift.refundReversal')
  const after = withRefund(gift, unpaid(request, refund, payment, reason))
  const { draft, mark } = await reversalOfEvent(request, payment.eventId, reason)
  const { data } = refundSaid(gift, refund)
  return post(request, {
    type: 'gift.refundReversed', community, data: { ...data, reference, reason }, answer: await keptGiftView(after),
    movements: [draft],
  }, saveGift(gift, after), mark, heldRefunds.fill(refundId, amountFen),
  write(RefundWaiting.build(PutTransaction).item({ community, refundId }), 'stale'),
  leaveReference({ charityId, way, reference, giftId }), ...await refundBack(fundId, refundId))
}
