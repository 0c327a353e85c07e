import type { Given } from '../../../../shared/contract/call.ts'
import type { matching } from '../../../../shared/contract/rounds/matching.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { maskedName, mustReach } from '../../../platform/actor.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { findCampaignIn } from '../../campaigns/find.ts'
import { findSeen } from '../../campaigns/see.ts'
import { findGiftIn } from '../../giving/find.ts'
import type { Gift } from '../../giving/items.ts'
import { findMatchIn, keptMatchView, matchView, readMatched, saveMatched } from './find.ts'
import { partIn } from '../parts.ts'
import { Match, MatchedGift, matchGiftsOf, matchedKey, matchesOf } from './items.ts'
import { addTo } from './settle.ts'

type Of<C extends keyof typeof matching> = Given<(typeof matching)[C]>

const listed = (campaignId: string) =>
  listPage(Match, { partition: matchesOf(campaignId), index: true, newestFirst: true, limit: 100 })

/** Who matches, what is matched and what is left, for whoever may see the campaign. Refuses with `campaign.unknown`. */
export const seeMatches = async ({ actor }: Request, { campaignId }: { campaignId: string }) => {
  await findSeen(actor, campaignId)
  const { items } = await listed(campaignId)
  return { items: items.filter(({ openedAt }) => openedAt).map(matchView) }
}

/** Refuses with `role.scope`, `campaign.unknown`. */
export const seeKeptMatches = async (
  { actor }: Request, { community, campaignId }: { community: string; campaignId: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  await findCampaignIn(community, campaignId)
  return { items: await inChunks((await listed(campaignId)).items, keptMatchView) }
}

const viewOf = async (gift: Gift, matched: MatchedGift) => {
  const { giftId, amountFen: giftFen, goneFen, shownName, personId, donorMasked } = gift
  const { matchedFen, state, signs, at, decidedByName, decision } = matched
  const known = personId ? await maskedName(personId) : donorMasked
  const name = shownName === 'none' ? undefined : known
  return { giftId, name, giftFen, goneFen, matchedFen, state, signs, at, decidedByName, decision }
}

/** What a pledge has seen, first what waits. Refuses with `role.scope`, `match.unknown`. */
export const seeMatchGifts = async ({ actor }: Request, input: Of<'GET /fund-work/matches/:matchId/gifts'>) => {
  const { community, matchId, ...paging } = input
  mustReach(actor, fundStaffRoles, community)
  await findMatchIn(community, matchId)
  const page = await listPage(MatchedGift, { partition: matchGiftsOf(matchId), index: true, ...paging })
  const items = await inChunks(page.items, async (matched) =>
    viewOf(await findGiftIn(community, matched.giftId), matched))
  return { ...page, items }
}

/**
 * Look at a gift that waits: by nobody who gave it, is close to who gave it, or to the sponsor. Refuses with
 * `role.scope`, `match.unknown`, `match.state`, `gift.unknown`, `conflict.close`.
 */
export const decideMatchGift = async (
  request: Request, input: Of<'POST /fund-work/matches/:matchId/gifts/:giftId/decisions'>,
) => {
  const { actor } = request
  const { community, matchId, giftId, accept, decision } = input
  mustReach(actor, ['fundApprover'], community)
  const match = await findMatchIn(community, matchId)
  const [gift, before] = [await findGiftIn(community, giftId), await readMatched(giftId) ?? refuse('gift.unknown')]
  must(before.matchId === matchId, 'gift.unknown')
  must(before.state === 'waiting' && match.state === 'open', 'match.state')
  await mustBeApart(actor, [...(gift.personId ? [gift.personId] : []), ...match.sponsorPeople])
  const { id: decidedBy, nameMasked: decidedByName = '*' } = actor
  const matched: MatchedGift = { ...before, decidedBy, decidedByName, decision }
  const part = partIn(actor.id, 'matchedGift', matchedKey(gift))
  const answer = (after: MatchedGift) => viewOf(gift, after)
  const adding = { type: 'match.accepted', answer, writes: [part] }
  if (accept) return addTo(request, { match, gift, before, matched }, adding)
  const declined: MatchedGift = { ...matched, state: 'declined' }
  const { campaignId, title } = gift
  return commit(request, {
    type: 'match.declined', community, data: { matchId, giftId, campaignId, title, decision },
    answer: await answer(declined),
  }, saveMatched(before, declined), part)
}
