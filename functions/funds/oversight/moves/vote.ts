import type { Given } from '../../../../shared/contract/call.ts'
import type { useChanges } from '../../../../shared/contract/oversight/use-changes.ts'
import { post } from '../../../ledger/post.ts'
import { isSelf } from '../../../platform/actor.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { findFund, seatOf } from '../../charities/find.ts'
import type { Fund } from '../../charities/items.ts'
import { bySelves, votersFor } from '../../charities/voters.ts'
import { looksInto } from '../../spending/find.ts'
import { outcomeOf, tooFewSaid, tooFewOf } from '../../spending/rules.ts'
import { findChangeIn } from './ask.ts'
import { type UseChange, partInChange, saveChange } from './items.ts'
import { movingUnasked, movingGift } from './move.ts'
import { asTarget, targetIn } from './purposes.ts'
import { keptChange, saidOf } from './views.ts'

type Of<C extends keyof typeof useChanges> = Given<(typeof useChanges)[C]>

/** The deciding vote moves the money: what is left now, in the same commit. */
const move = async (request: Request, before: UseChange, decided: UseChange, fund: Fund) => {
  const { changeId: reference, fromId: from, toId: to, community, giftId } = before
  const moving = { from, to, reference, community }
  const target = await targetIn(fund, to)
  const { amount, draft, expect, writes } = giftId
    ? await movingGift(request, moving, giftId) : await movingUnasked(request, moving)
  const after: UseChange = { ...decided, state: 'moved', movedFen: amount, endedAt: momentText(request.at) }
  return post(request, {
    type: 'useChange.moved', community, data: { ...saidOf(after), movedFen: amount }, answer: keptChange(after),
    movements: [draft], expect,
  }, saveChange(before, after), ...asTarget(target), partInChange(request.actor.id, reference), ...writes)
}

/**
 * Vote on another use, by the majority of the committee (CF-11); a second vote goes in place of the first. Refuses with
 * `useChange.unknown`, `useChange.state`, `spending.noSeat`, `conflict.close`, `useChange.nothing`, `useChange.told`,
 * `useChange.refunds`, `gift.unknown`.
 */
export const voteOnUse = async (request: Request, input: Of<'POST /fund-work/use-changes/:changeId/votes'>) => {
  const { actor, at } = request
  const { community, changeId, yes, reason } = input
  const before = await findChangeIn(community, changeId)
  const fund = await findFund(before.fundId)
  must(looksInto(actor, fund), 'useChange.unknown')
  const seat = seatOf(fund, actor)
  must(seat && seat !== 'supervisor', 'spending.noSeat')
  must(before.state === 'vote', 'useChange.state')
  await mustBeApart(actor, before.by)
  const vote = { by: actor.id, byName: actor.nameMasked ?? '*', at: momentText(at), yes, reason }
  const after: UseChange = { ...before, votes: [...before.votes.filter((one) => !isSelf(actor, one.by)), vote] }
  const voters = await votersFor(fund, after.by)
  const ballot = { voters, votes: await bySelves(after.votes), supervised: true }
  const outcome = outcomeOf('majority', ballot)
  if (outcome === 'approved') return move(request, before, after, fund)
  const endReason = tooFewOf('majority', ballot) ? tooFewSaid : reason
  const ended: UseChange = outcome === 'open' ? after
    : { ...after, state: 'refused', endedAt: momentText(at), endReason }
  return commit(request, {
    type: outcome === 'open' ? 'useChange.voted' : 'useChange.refused', community,
    data: { ...saidOf(ended), yes, reason }, answer: keptChange(ended),
  }, saveChange(before, ended), partInChange(actor.id, changeId))
}
