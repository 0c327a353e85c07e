import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { giving } from '../../../../shared/contract/giving.ts'
import { type Actor, isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findGiftIn, saveGift } from '../find.ts'
import { type Gift, type GiftRefund, RefundWaiting } from '../items.ts'
import { refundFault } from '../rules.ts'
import { keptGiftView } from '../views.ts'
import { holdRefund, refundIn, withRefund } from './hold.ts'
import { holdsUpMoves } from './waiting.ts'

type Of<C extends keyof typeof giving> = Given<(typeof giving)[C]>

/** Neither who gave nor anybody close to them (CF-03). Refuses with `gift.ownGift`, `conflict.close`. */
export const mustBeAnother = async (actor: Actor, { personId }: Gift): Promise<void> => {
  must(!isSelf(actor, personId), 'gift.ownGift')
  if (personId) await mustBeApart(actor, personId)
}

/**
 * Propose that a gift goes back, with its ground (CF-16). No money moves until another person has approved. Refuses
 * with `role.scope`, `gift.unknown`, `gift.ownGift`, `conflict.close`, `gift.unpaid`, `gift.refundLimit`,
 * `gift.refundSoon`.
 */
export const proposeRefund = async (request: Request, input: Of<'POST /fund-work/gifts/:giftId/refunds'>) => {
  const { actor, at } = request
  const { community, giftId, amountFen, ground, reason } = input
  mustReach(actor, ['fundOfficer'], community)
  const gift = await findGiftIn(community, giftId)
  await mustBeAnother(actor, gift)
  const fault = refundFault(gift, amountFen, at)
  if (fault) refuse(fault)
  const refund: GiftRefund = {
    id: `${giftId}-${gift.refunds.length + 1}`, amountFen, ground, state: 'proposed', at: momentText(at), reason,
    proposedBy: actor.id, proposedByName: actor.nameMasked ?? '*',
  }
  const after = withRefund(gift, refund)
  return commit(request, {
    type: 'gift.refundProposed', community, data: { giftId, refundId: refund.id, amountFen, ground, reason },
    answer: await keptGiftView(after),
  }, saveGift(gift, after),
  write(RefundWaiting.build(PutTransaction).item({ community, refundId: refund.id }), 'stale'),
  await holdsUpMoves(gift))
}

/**
 * Approve it, or not: neither who proposed it nor who gave, nor anybody close to the giver (CF-03, CF-16). Refuses with
 * `role.scope`, `gift.unknown`, `gift.refundState`, `gift.ownGift`, `conflict.close`, `gift.ownProposal` and what
 * `holdRefund` refuses.
 */
export const decideRefund = async (
  request: Request, input: Of<'POST /fund-work/gifts/:giftId/refunds/:refundId/decision'>,
) => {
  const { actor } = request
  const { community, giftId, refundId, accept, decision } = input
  mustReach(actor, ['fundApprover'], community)
  const gift = await findGiftIn(community, giftId)
  const proposed = refundIn(gift, refundId)
  must(proposed?.state === 'proposed', 'gift.refundState')
  await mustBeAnother(actor, gift)
  must(!isSelf(actor, proposed.proposedBy), 'gift.ownProposal')
  const decided = write(RefundWaiting.build(DeleteTransaction).key({ community, refundId }), 'stale')
  const refund: GiftRefund = { ...proposed, decidedBy: actor.id, decidedByName: actor.nameMasked ?? '*', decision }
  if (accept) {
    // What WeChat does not pay back goes on waiting, for a third person.
    const writes = gift.way === 'wechat' ? [decided] : []
    return holdRefund(request, { type: 'gift.refundApproved', gift, refund, answerOf: keptGiftView, writes })
  }
  const after = withRefund(gift, { ...refund, state: 'refused' })
  const { amountFen, ground } = refund
  return commit(request, {
    type: 'gift.refundRefused', community, data: { giftId, refundId, amountFen, ground, decision },
    answer: await keptGiftView(after),
  }, saveGift(gift, after), decided)
}
