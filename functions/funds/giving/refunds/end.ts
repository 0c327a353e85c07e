import { asRead, movementIdOf } from '../../../ledger/plan.ts'
import { momentText } from '../../../platform/clock.ts'
import type { Request } from '../../../platform/commit.ts'
import { papersBack } from '../../donors/gone.ts'
import { clockAgain } from '../../oversight/disclosure/clock.ts'
import { saveGift } from '../find.ts'
import type { Gift, GiftRefund } from '../items.ts'
import { leftOf } from '../rules.ts'
import { heldRefunds, refundSaid, withRefund } from './hold.ts'

const escrowOf = (refundId: string): string => `cny:refund:${refundId}`

/** The giver has it: it leaves the books as it came (CF-16). */
export const paidBack = (gift: Gift, refund: GiftRefund, doneAt: string) => {
  const { id, amountFen } = refund
  const { giftId, community } = gift
  const after = withRefund(gift, { ...refund, state: 'done', doneAt })
  return {
    after,
    posting: {
      ...refundSaid(gift, refund),
      movements: [{
        movement: 'gift.refund' as const, from: id, to: community, amount: amountFen, happenedAt: doneAt,
        reference: giftId,
      }],
      expect: [asRead(escrowOf(id), amountFen)],
    },
    writes: [saveGift(gift, after), heldRefunds.empty(id, amountFen)],
  }
}

/** Nothing is given back: it is the purpose's again, at a place of its own in the line, and may be asked anew. */
export const keptBack = async (request: Request, gift: Gift, refund: GiftRefund) => {
  const { id, amountFen } = refund
  const { giftId, purposeId, campaignId } = gift
  const at = momentText(request.at)
  const part = { movementId: movementIdOf(request.eventId, 0), bookedAt: at, amountFen, goneFen: 0 }
  const kept = withRefund(gift, { ...refund, state: 'kept', doneAt: at })
  const after: Gift = { ...kept, goneFen: gift.goneFen - amountFen, parts: [...gift.parts, part] }
  return {
    after,
    posting: {
      ...refundSaid(gift, refund),
      movements: [{
        movement: 'gift.keep' as const, from: id, to: purposeId, amount: amountFen, happenedAt: at, reference: giftId,
      }],
      expect: [asRead(escrowOf(id), amountFen)],
    },
    writes: [
      saveGift(gift, after), heldRefunds.empty(id, amountFen), ...(leftOf(gift) === 0 ? await papersBack(giftId) : []),
      ...(campaignId ? await clockAgain(campaignId, request.at) : []),
    ],
  }
}
