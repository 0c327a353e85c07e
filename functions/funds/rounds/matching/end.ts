import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import type { Given } from '../../../../shared/contract/call.ts'
import type { matching } from '../../../../shared/contract/rounds/matching.ts'
import { asRead } from '../../../ledger/plan.ts'
import { type Posting, post } from '../../../ledger/post.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, type Write, write } from '../../../platform/commit.ts'
import { type DueTask, notDue } from '../../../platform/due.ts'
import { must } from '../../../platform/refusal.ts'
import { findMatch, findMatchIn, holding, keptMatchView, saidOf, saveMatch } from './find.ts'
import { partIn } from '../parts.ts'
import { type Match, OpenMatch, matchKey } from './items.ts'

type Of<C extends keyof typeof matching> = Given<(typeof matching)[C]>

export const endTask = 'match.end'
export const accountOf = (matchId: string): string => `cny:match:${matchId}`

/** The rest of a pledge leaves it, if there is one. */
const rest = (
  request: Request, { matchId, leftFen, campaignId, community, rest: goes }: Match, toCampaign: boolean,
): Posting<unknown>['movements'] => {
  if (leftFen === 0 || (goes === 'campaign') !== toCampaign) return []
  return [{
    movement: toCampaign ? 'gift.match' : 'gift.pledgeBack', from: matchId, to: toCampaign ? campaignId : community,
    amount: leftFen, happenedAt: momentText(request.at), reference: matchId,
  }]
}

interface Ending { type: string; said?: object; before: Match; after: Match; answer: object; toCampaign: boolean }

const postEnd = <A extends object>(
  request: Request, { type, said = {}, before, after, answer, toCampaign }: Ending & { answer: A }, ...writes: Write[]
) => {
  const movements = rest(request, before, toCampaign)
  return post(request, {
    type, community: after.community, data: { ...saidOf(after), ...said, restFen: before.leftFen }, answer, movements,
    expect: [asRead(accountOf(before.matchId), before.leftFen)],
  }, saveMatch(before, after), ...(movements.length > 0 ? [holding(before, 0)] : []), ...writes)
}

/** No gift is matched from now on; the rest goes into the campaign, or waits to be paid back, as the terms say. */
const ended = (request: Request, before: Match, endReason: string): Match => {
  const { leftFen, rest: goes } = before
  const waits = leftFen > 0 && goes === 'sponsor'
  return {
    ...before, state: waits ? 'ended' : 'closed', endedAt: momentText(request.at), endReason,
    leftFen: waits ? leftFen : 0, restFen: waits ? 0 : leftFen,
  }
}

const closing = ({ campaignId, matchId }: Match): Write[] => [
  write(OpenMatch.build(DeleteTransaction).key({ campaignId }), 'stale'),
  notDue({ task: endTask, key: matchId }),
]

/** End it before its last day. Refuses with `role.scope`, `match.unknown`, `match.state`. */
export const endMatch = async (request: Request, input: Of<'POST /fund-work/matches/:matchId/ending'>) => {
  const { community, matchId, reason } = input
  mustReach(request.actor, ['fundApprover'], community)
  const before = await findMatchIn(community, matchId)
  must(before.state === 'open', 'match.state')
  const after = ended(request, before, reason)
  return postEnd(request, {
    type: 'match.ended', said: { reason }, before, after, answer: await keptMatchView(after), toCampaign: true,
  }, ...closing(before))
}

const endByDay = async (request: Request, matchId: string) => {
  const before = await findMatch(matchId)
  if (before.state !== 'open') return undefined
  const after = ended(request, before, '')
  return postEnd(request, { type: 'match.over', before, after, answer: {}, toCampaign: true }, ...closing(before))
}
export const endByDayTask: DueTask = { task: endTask, run: endByDay }

/**
 * Record that the charity has paid the rest back to the sponsor: by a third person (CF-03). Refuses with `role.scope`,
 * `match.unknown`, `match.state`, `spending.third`, `conflict.close`.
 */
export const returnRest = async (request: Request, input: Of<'POST /fund-work/matches/:matchId/returns'>) => {
  const { actor } = request
  const { community, matchId, bankReference } = input
  mustReach(actor, ['fundPayer'], community)
  const before = await findMatchIn(community, matchId)
  must(before.state === 'ended', 'match.state')
  must(![before.proposedBy, before.decidedBy].some((id) => isSelf(actor, id)), 'spending.third')
  await mustBeApart(actor, before.sponsorPeople)
  const after: Match = {
    ...before, state: 'closed', leftFen: 0, restFen: before.restFen + before.leftFen,
    returnedBy: actor.id, returnedByName: actor.nameMasked ?? '*', returnReference: bankReference,
  }
  return postEnd(request, {
    type: 'match.returned', said: { bankReference }, before, after, answer: await keptMatchView(after),
    toCampaign: false,
  }, partIn(actor.id, 'match', matchKey(before)))
}
