import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { ventures } from '../../../../shared/contract/rounds/ventures.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { keepCircle } from '../../../platform/files/circle.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { findCampaignIn } from '../../campaigns/find.ts'
import { findFund, findFundIn, stillOpen } from '../../charities/find.ts'
import { by } from '../../spending/find.ts'
import {
  callPart, callPartOf, findCallIn, judgeOf, judgedIn, mustBe, saidOfCall, saveCall, venturesIn,
} from './find.ts'
import { CallIn, type VentureCall } from './items.ts'
import { namedJudges } from './named-judges.ts'
import { isWhole, judgesFit } from './rules.ts'
import { keptCallView } from './views.ts'

type Of<C extends keyof typeof ventures> = Given<(typeof ventures)[C]>
type Drafted = Of<'POST /fund-work/venture-calls'>

/** Refuses with `ventureCall.days`, `ventureCall.sums`. */
const mustFit = async (
  { community, applyUntil, mostFen, budgetFen }: Pick<Drafted, 'community' | 'applyUntil' | 'mostFen' | 'budgetFen'>,
  at: number,
): Promise<void> => {
  must(applyUntil >= chinaDay(at), 'ventureCall.days')
  const { 'funds.ventureMostFen': limitFen } = await settingsOf(community)
  must(mostFen <= budgetFen && mostFen <= limitFen, 'ventureCall.sums')
}

/**
 * Draft a call for projects; another opens it. Refuses with `role.scope`, `fund.unknown`, `fund.closed`,
 * `campaign.unknown`, `person.unknown`, `ventureCall.days`, `ventureCall.sums`, `ventureCall.weights`,
 * `ventureCall.judges`.
 */
export const draftCall = async (request: Request, input: Drafted) => {
  const { actor, at } = request
  const { community, fundId, campaignId, criteria, sharesPercent } = input
  mustReach(actor, ['fundOfficer'], community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  must(!campaignId || (await findCampaignIn(community, campaignId)).fundId === fundId, 'campaign.unknown')
  await mustFit(input, at)
  must(isWhole(sharesPercent) && isWhole(criteria.map(({ weightPercent }) => weightPercent)), 'ventureCall.weights')
  const judgeIds = (await namedJudges(input.judgeIds)).map(({ id }) => id)
  must(judgesFit(judgeIds), 'ventureCall.judges')
  const { name: fundName, division } = fund
  const call: VentureCall = {
    ...input, judgeIds, callId: newId('vcl'), version: 1, fundName, division, state: 'draft', ...by(request),
    objections: [],
  }
  return commit(request, {
    type: 'ventureCall.drafted', community, data: saidOfCall(call), answer: await keptCallView(request, call),
  }, saveCall(undefined, call), stillOpen(fund), callPart(request, call))
}

/**
 * Open a call that another has drafted; its judges are told. Refuses with `role.scope`, `ventureCall.unknown`,
 * `ventureCall.phase`, `second.self`, `ventureCall.days`, `ventureCall.sums`, `ventureCall.judge`, `fund.closed`.
 */
export const openCall = async (request: Request, input: Of<'POST /fund-work/venture-calls/:callId/opening'>) => {
  const { actor, at } = request
  const { community, callId } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findCallIn(community, callId)
  mustBe(before, at, ['draft'])
  const { judgeIds, fundId, division } = before
  must(!isSelf(actor, before.by), 'second.self')
  must(!judgeOf(actor, before), 'ventureCall.judge')
  await mustFit(before, at)
  const fund = await findFund(fundId)
  must(fund.state === 'open', 'fund.closed')
  const after: VentureCall = { ...before, state: 'open', openedBy: actor.id, openedByName: actor.nameMasked ?? '*' }
  return commit(request, {
    type: 'ventureCall.opened', community, data: { ...saidOfCall(after), judgeIds },
    answer: await keptCallView(request, after),
  }, saveCall(before, after), stillOpen(fund), write(CallIn.build(PutTransaction).item({ division, callId }), 'stale'),
  keepCircle(callId, judgeIds),
  ...[...new Set([...judgeIds, actor.id])].map((personId) => callPartOf(personId, callId)))
}

/**
 * Call it off before its list is proposed: an approver, or of a draft an officer. Refuses with `role.scope`,
 * `ventureCall.unknown`, `ventureCall.phase`.
 */
export const cancelCall = async (request: Request, input: Of<'POST /fund-work/venture-calls/:callId/cancellation'>) => {
  const { actor, at } = request
  const { community, callId, reason } = input
  mustReach(actor, ['fundOfficer', 'fundApprover'], community)
  const before = await findCallIn(community, callId)
  if (before.state !== 'draft') mustReach(actor, ['fundApprover'], community)
  const ventures = await venturesIn(callId)
  const { allIn } = await judgedIn(before, ventures)
  mustBe(before, at, ['draft', 'taking', 'screening', 'judging', 'deciding'], allIn)
  const after: VentureCall = { ...before, state: 'cancelled', cancelReason: reason }
  const applicants = ventures.filter(({ state }) => state !== 'withdrawn').map((one) => one.by)
  return commit(request, {
    type: 'ventureCall.cancelled', community, data: { ...saidOfCall(after), reason, applicants },
    answer: await keptCallView(request, after, ventures),
  }, saveCall(before, after), callPart(request, after))
}
