import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { campaigns } from '../../../shared/contract/funds/campaigns.ts'
import { modeRules } from '../../../shared/funds.ts'
import { chinaDay, chinaDayEnd } from '../../../shared/units.ts'
import { isSelf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { type DueTask, due, notDue } from '../../platform/due.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findCharity, findFundIn } from '../charities/find.ts'
import { clockSet, mustHaveTold } from '../oversight/disclosure/clock.ts'
import { findCampaign, findCampaignIn, keptCampaignView, saidOf, saveCampaign } from './find.ts'
import { type Campaign, Filing, OpenCampaign } from './items.ts'
import { gateOf, isFiledInTime, takesHere } from './rules.ts'

type Of<C extends keyof typeof campaigns> = Given<(typeof campaigns)[C]>
interface Which { community: string; campaignId: string }

const endTask = 'campaign.end'

/**
 * Enter the number under which the authority has filed the plan; an emergency's may come after it began (CF-06).
 * Refuses with `role.scope`, `campaign.unknown`, `campaign.state`, `campaign.filingUsed`, `campaign.filingLate`,
 * `campaign.early`.
 */
export const fileCampaign = async (request: Request, input: Of<'POST /fund-work/campaigns/:campaignId/filing'>) => {
  const { community, campaignId, number, filedOn } = input
  mustReach(request.actor, ['fundOfficer'], community)
  const before = await findCampaignIn(community, campaignId)
  const { state, plan, mode } = before
  const isLate = state === 'open' && plan.emergency
  must((state === 'draft' || isLate) && modeRules[mode].filed && !before.filing, 'campaign.state')
  must(filedOn <= chinaDay(request.at), 'campaign.early')
  must(isFiledInTime(plan, filedOn), 'campaign.filingLate')
  const filed: Campaign = {
    ...before, version: before.version + 1, filing: { number, filedOn }, state: isLate ? 'open' : 'filed',
  }
  return commit(request, {
    type: 'campaign.filed', community, data: { ...saidOf(filed), number, filedOn },
    answer: await keptCampaignView(filed),
  }, saveCampaign(before, filed), write(Filing.build(PutTransaction).item({ number, campaignId })
    .options({ condition: { attr: 'number', exists: false } }), 'campaign.filingUsed'))
}

/**
 * Open it, by another than who prepared it (CF-03, CF-06). Refuses with `role.scope`, `campaign.unknown`,
 * `campaign.state`, `campaign.unfiled`, `campaign.early`, `campaign.over`, `campaign.ownApproval`,
 * `campaign.agreement`, `fund.closed`, `charity.notOurs`, `disclosure.late` (CF-09).
 */
export const openCampaign = async (request: Request, { community, campaignId }: Which) => {
  mustReach(request.actor, ['fundApprover'], community)
  const before = await findCampaignIn(community, campaignId)
  const { state, mode, plan, division, preparedBy } = before
  must(state === 'draft' || state === 'filed', 'campaign.state')
  must(!isSelf(request.actor, preparedBy), 'campaign.ownApproval')
  const shut = gateOf(before, chinaDay(request.at))
  if (shut) refuse(shut)
  const [fund, charity] = await Promise.all([findFundIn(community, before.fundId), findCharity(before.charityId)])
  must(fund.state === 'open', 'fund.closed')
  must(mode !== 'PUBLIC_OWN_CHANNEL' || takesHere(charity), 'charity.notOurs')
  await mustHaveTold(fund.fundId, chinaDay(request.at))
  const after: Campaign = {
    ...before, version: before.version + 1, state: 'open', openedAt: momentText(request.at),
    openedByName: request.actor.nameMasked ?? '*',
  }
  return commit(request, {
    type: 'campaign.opened', community, data: saidOf(after), answer: await keptCampaignView(after),
  }, saveCampaign(before, after), write(OpenCampaign.build(PutTransaction).item({ division, campaignId }), 'stale'),
  due({ task: endTask, key: campaignId, at: chinaDayEnd(plan.lastDay) }), clockSet(after, request.at))
}

const closing = ({ division, campaignId }: Campaign): Write[] => [
  write(OpenCampaign.build(DeleteTransaction).key({ division, campaignId }), 'stale'),
  notDue({ task: endTask, key: campaignId }),
]

/**
 * Stop it before its end; what it has raised stays apart. Refuses with `role.scope`, `campaign.unknown`,
 * `campaign.state`.
 */
export const stopCampaign = async (request: Request, { community, campaignId, reason }: Which & { reason: string }) => {
  mustReach(request.actor, ['fundOfficer', 'fundApprover', 'streetAdmin', 'cityAdmin'], community)
  const before = await findCampaignIn(community, campaignId)
  must(['draft', 'filed', 'open'].includes(before.state), 'campaign.state')
  const after: Campaign = {
    ...before, version: before.version + 1, state: 'stopped', stopReason: reason, endedAt: momentText(request.at),
  }
  return commit(request, {
    type: 'campaign.stopped', community, data: { ...saidOf(after), reason }, answer: await keptCampaignView(after),
  }, saveCampaign(before, after), ...closing(before), clockSet(after, request.at))
}

/** Its last day is over. */
const end = async (request: Request, campaignId: string) => {
  const before = await findCampaign(campaignId)
  if (before.state !== 'open') return undefined
  const after: Campaign = {
    ...before, version: before.version + 1, state: 'ended', endedAt: chinaDayEnd(before.plan.lastDay),
  }
  return commit(request, { type: 'campaign.ended', community: before.community, data: saidOf(after), answer: {} },
    saveCampaign(before, after), ...closing(before), clockSet(after, request.at))
}

export const campaignTasks: DueTask[] = [{ task: endTask, run: end }]
