import { maskedName } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Gift, GiftRefund } from './items.ts'
import { leftOf, reversibleUntil, takeBackMs } from './rules.ts'

export const refundView = ({ id, amountFen, ground, state, at, doneAt }: GiftRefund) =>
  ({ id, amountFen, ground, state, at, doneAt })

/** As its donor sees it. */
export const giftView = (gift: Gift) => {
  const { giftId: id, way, campaignId, title, amountFen, state, at, endsAt, paidAt, shownName, showsSum } = gift
  const { message, messageShown, goneFen, refunds } = gift
  const takesBack = paidAt !== undefined && way === 'wechat' && leftOf(gift) > 0
  return {
    id, way, campaign: { id: campaignId, title }, amountFen, state, at, endsAt, paidAt, shownName, showsSum, message,
    messageShown, goneFen, refunds: refunds.map(refundView),
    takeBackUntil: takesBack ? momentText(Date.parse(paidAt) + takeBackMs) : undefined,
  }
}

/** The answer to an act, without their words: its event would keep them beyond their erasing (PV-03). */
export const actView = ({ message: _, messageShown: __, ...gift }: Gift) => giftView(gift)

const shownPayment = ({ reference, paidOn, photos, byName, at, origin }: NonNullable<GiftRefund['payment']>) =>
  ({ reference, paidOn, photos, byName, at, origin })

const paymentView = ({ payment, reversals = [] }: GiftRefund) => ({
  ...(payment
    ? { payment: { ...shownPayment(payment), reversibleUntil: momentText(reversibleUntil(payment.at)) } } : {}),
  reversals: reversals.map((one) => {
    const { reversedByName, reversedAt, reversalReason } = one
    return { ...shownPayment(one), reversedByName, reversedAt, reversalReason }
  }),
})

const keptRefundView = (refund: GiftRefund) => {
  const { reason, proposedByName, decidedByName, decision } = refund
  return { ...refundView(refund), reason, proposedByName, decidedByName, decision, ...paymentView(refund) }
}

/** As staff see it: without the name of whoever wants none shown (CF-15). */
export const keptGiftView = async (gift: Gift) => {
  const { giftId: id, way, campaignId, title, amountFen, paidAt = gift.at, goneFen, refunds, reference } = gift
  const { personId, donorMasked } = gift
  const known = gift.shownName !== 'none'
  const name = known && personId ? await maskedName(personId) : known ? donorMasked : undefined
  return {
    id, way, campaignId, title, name, amountFen, paidAt, goneFen, reference, refunds: refunds.map(keptRefundView),
  }
}
