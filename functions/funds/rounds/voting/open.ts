import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { voting } from '../../../../shared/contract/rounds/voting.ts'
import { chinaDay, chinaDayEnd } from '../../../../shared/units.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { findCampaignIn } from '../../campaigns/find.ts'
import { findFundIn, stillOpen } from '../../charities/find.ts'
import { findRoundIn, keptRoundView, mustBe, saidOf, saveRound } from './find.ts'
import { partIn } from '../parts.ts'
import { RoundIn, type VoteRound, roundKey } from './items.ts'
import { daysFit, paperUntil } from './rules.ts'

type Of<C extends keyof typeof voting> = Given<(typeof voting)[C]>

export const countTask = 'vote.count'

/**
 * Open a vote of the residents on a share of a fund, by resolution. Refuses with `role.scope`, `fund.unknown`,
 * `fund.closed`, `campaign.unknown`, `vote.days`.
 */
export const openRound = async (request: Request, input: Of<'POST /fund-work/vote-rounds'>) => {
  const { actor, at } = request
  const { community, fundId, campaignId } = input
  mustReach(actor, ['fundOfficer'], community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  must(!campaignId || (await findCampaignIn(community, campaignId)).fundId === fundId, 'campaign.unknown')
  must(daysFit(input, chinaDay(at)), 'vote.days')
  const { division, name: fundName } = fund
  const round: VoteRound = {
    ...input, roundId: newId('vot'), version: 1, fundName, division, state: 'open', openedBy: actor.id,
    openedByName: actor.nameMasked ?? '*', at: momentText(at),
  }
  const { roundId } = round
  return commit(request, {
    type: 'voteRound.opened', community, data: saidOf(round), answer: await keptRoundView(round, actor, at),
  }, saveRound(undefined, round), partIn(actor.id, 'voteRound', roundKey(round)), stillOpen(fund),
  write(RoundIn.build(PutTransaction).item({ division, roundId }), 'stale'),
  due({ task: countTask, key: roundId, at: chinaDayEnd(paperUntil(round)) }))
}

/** Call it off before it is counted. Refuses with `role.scope`, `vote.unknown`, `vote.phase`. */
export const cancelRound = async (
  request: Request, input: Of<'POST /fund-work/vote-rounds/:roundId/cancellation'>,
) => {
  const { actor, at } = request
  const { community, roundId, reason } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findRoundIn(community, roundId)
  mustBe(before, at, 'proposing', 'waiting', 'voting', 'counting')
  const after: VoteRound = { ...before, state: 'cancelled', cancelReason: reason }
  return commit(request, {
    type: 'voteRound.cancelled', community, data: { ...saidOf(after), reason },
    answer: await keptRoundView(after, actor, at),
  }, saveRound(before, after), notDue({ task: countTask, key: roundId }))
}
