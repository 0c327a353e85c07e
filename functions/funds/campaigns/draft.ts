import type { Given } from '../../../shared/contract/call.ts'
import type { campaigns } from '../../../shared/contract/funds/campaigns.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import { type Request, commit } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findCharity, findFundIn } from '../charities/find.ts'
import type { Charity } from '../charities/items.ts'
import { findCampaignIn, keptCampaignView, saidOf, saveCampaign } from './find.ts'
import type { Campaign } from './items.ts'
import { faultOf } from './rules.ts'

type Of<C extends keyof typeof campaigns> = Given<(typeof campaigns)[C]>
type Drafted = Pick<Of<'POST /fund-work/campaigns'>, 'mode' | 'plan' | 'members'>

const officer = ['fundOfficer'] as const

const mustStand = async ({ mode, plan, members }: Drafted, charity: Charity): Promise<void> => {
  const fault = faultOf(mode, plan, members, charity)
  if (fault) refuse(fault)
  must(new Set(members).size === members.length, 'campaign.members')
  const people = await inChunks(members, loadActor)
  must(people.every((one) => one !== undefined), 'person.unknown')
}

const by = ({ actor }: Request) => ({ preparedBy: actor.id, preparedByName: actor.nameMasked ?? '*' })

/** Draft a campaign (CF-05). Refuses with `role.scope`, `fund.unknown`, `fund.closed` and what its plan lacks. */
export const draftCampaign = async (request: Request, input: Of<'POST /fund-work/campaigns'>) => {
  const { community, fundId, mode, plan, members } = input
  mustReach(request.actor, officer, community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  await mustStand(input, await findCharity(fund.charityId))
  const campaign: Campaign = {
    campaignId: newId('cmp'), version: 1, fundId, fundName: fund.name, charityId: fund.charityId, community,
    division: fund.division, mode, state: 'draft', plan, members, ...by(request),
  }
  return commit(request, {
    type: 'campaign.drafted', community, data: { ...saidOf(campaign), plan }, answer: await keptCampaignView(campaign),
  }, saveCampaign(undefined, campaign))
}

/**
 * Change what is not filed yet: a filed plan is changed by a filing of its own (CF-11). Refuses with `role.scope`,
 * `campaign.unknown`, `campaign.state`, `fund.stale` and what the plan lacks.
 */
export const changeCampaign = async (request: Request, input: Of<'PUT /fund-work/campaigns/:campaignId'>) => {
  const { community, campaignId, version, mode, plan, members } = input
  mustReach(request.actor, officer, community)
  const before = await findCampaignIn(community, campaignId)
  must(before.state === 'draft', 'campaign.state')
  must(before.version === version, 'fund.stale')
  await mustStand(input, await findCharity(before.charityId))
  const after = { ...before, version: version + 1, mode, plan, members, ...by(request) }
  return commit(request, {
    type: 'campaign.changed', community, data: { ...saidOf(after), plan, before: before.plan },
    answer: await keptCampaignView(after),
  }, saveCampaign(before, after))
}
