import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { matching } from '../../../../shared/contract/rounds/matching.ts'
import { modeRules } from '../../../../shared/funds.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { post } from '../../../ledger/post.ts'
import { isSelf, loadActor, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { newId } from '../../../platform/ids.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findCampaignIn } from '../../campaigns/find.ts'
import type { Campaign } from '../../campaigns/items.ts'
import { endTask } from './end.ts'
import { findMatchIn, keptMatchView, saidOf, saveMatch } from './find.ts'
import { partIn } from '../parts.ts'
import { type Match, OpenMatch, heldMatches, matchKey } from './items.ts'
import { capsFit, daysFault } from './rules.ts'

type Of<C extends keyof typeof matching> = Given<(typeof matching)[C]>

/** Only gifts that are paid here are matched: what comes by a platform's list is of nobody who is known. */
const mustFitInto = (
  { state, mode, plan }: Campaign, days: { firstDay: string; lastDay: string }, at: number,
): void => {
  must(modeRules[mode].gives === 'pay', 'gift.notHere')
  must(['draft', 'filed', 'open'].includes(state), 'campaign.state')
  const fault = daysFault(days, plan, chinaDay(at))
  if (fault) refuse(fault)
}

/**
 * Put on record what a sponsor has paid in to match gifts with (PEERS 5.19). Nothing is matched until a second person
 * has confirmed it. Refuses with `role.scope`, `campaign.unknown`, `gift.notHere`, `campaign.state`, `match.days`,
 * `match.caps`, `person.unknown`.
 */
export const proposeMatch = async (request: Request, input: Of<'POST /fund-work/campaigns/:campaignId/matches'>) => {
  const { actor, at } = request
  const { community, campaignId, sponsorPeople } = input
  mustReach(actor, ['fundOfficer'], community)
  const campaign = await findCampaignIn(community, campaignId)
  mustFitInto(campaign, input, at)
  must(capsFit(input), 'match.caps')
  const behind = await inChunks(sponsorPeople, async (personId) => (await loadActor(personId))?.id)
  must(behind.every((id) => id !== undefined), 'person.unknown')
  const match: Match = {
    ...input, sponsorPeople: [...new Set(behind.flatMap((id) => id ?? []))], matchId: newId('mat'), version: 1,
    fundId: campaign.fundId,
    title: campaign.plan.title, state: 'proposed', at: momentText(at), proposedBy: actor.id,
    proposedByName: actor.nameMasked ?? '*', matchedFen: 0, leftFen: 0, restFen: 0,
  }
  return commit(request, {
    type: 'match.proposed', community, data: saidOf(match), answer: await keptMatchView(match),
  }, saveMatch(undefined, match),
  ...[...new Set([actor.id, ...match.sponsorPeople])].map((personId) => partIn(personId, 'match', matchKey(match))))
}

/** Refunds of the last day's gifts are still taken back from the campaign: a day more. */
const endOf = (lastDay: string): string => chinaDayEnd(dayAfter(lastDay, 1))

/**
 * Confirm that the money is there and the terms stand, by another than who put it on record and nobody close to the
 * sponsor (CF-03); one pledge of a campaign at a time. Refuses with `role.scope`, `match.unknown`, `match.state`,
 * `match.another`, `match.days`, `approval.self`, `conflict.close`, `gift.notHere`, `campaign.state`.
 */
export const decideMatch = async (request: Request, input: Of<'POST /fund-work/matches/:matchId/decisions'>) => {
  const { actor, at } = request
  const { community, matchId, accept, decision } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findMatchIn(community, matchId)
  must(before.state === 'proposed', 'match.state')
  must(!isSelf(actor, before.proposedBy), 'approval.self')
  await mustBeApart(actor, before.sponsorPeople)
  const decided: Match = { ...before, decidedBy: actor.id, decidedByName: actor.nameMasked ?? '*', decision }
  const part = partIn(actor.id, 'match', matchKey(before))
  if (!accept) {
    const refused: Match = { ...decided, state: 'refused' }
    return commit(request, {
      type: 'match.refused', community, data: { ...saidOf(refused), decision }, answer: await keptMatchView(refused),
    }, saveMatch(before, refused), part)
  }
  const { campaignId, sumFen, lastDay } = before
  mustFitInto(await findCampaignIn(community, campaignId), before, at)
  const happenedAt = momentText(at)
  const open: Match = { ...decided, state: 'open', openedAt: happenedAt, leftFen: sumFen }
  return post(request, {
    type: 'match.opened', community, data: { ...saidOf(open), decision }, answer: await keptMatchView(open),
    movements: [{
      movement: 'gift.pledge', from: community, to: matchId, amount: sumFen, happenedAt, reference: matchId,
    }],
  }, saveMatch(before, open), part, write(OpenMatch.build(PutTransaction).item({ campaignId, matchId })
    .options({ condition: { attr: 'campaignId', exists: false } }), 'match.another'),
  heldMatches.fill(matchId, sumFen), due({ task: endTask, key: matchId, at: endOf(lastDay) }))
}
