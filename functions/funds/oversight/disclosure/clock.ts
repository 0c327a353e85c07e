import { chinaDay } from '../../../../shared/units.ts'
import { overseersOf } from '../../../platform/admins.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit } from '../../../platform/commit.ts'
import { type DueTask, due, notDue } from '../../../platform/due.ts'
import { must } from '../../../platform/refusal.ts'
import { campaignsIn } from '../../campaigns/every.ts'
import { findCampaign, saveCampaign, unchanged } from '../../campaigns/find.ts'
import type { Campaign } from '../../campaigns/items.ts'
import { findFund } from '../../charities/find.ts'
import { type Awaited, awaitedOf, isLate, nextTold } from './rules.ts'

const clockTask = 'disclosure.clock'

/** In each commit that begins, ends or tells something of a campaign: when staff are reminded next (CF-09). */
export const clockSet = (campaign: Campaign, at: number): Write => {
  const awaited = awaitedOf(campaign)
  const next = awaited && nextTold(awaited, momentText(at))
  const key = { task: clockTask, key: campaign.campaignId }
  return next ? due({ ...key, at: next }) : notDue(key)
}

/**
 * In the commit that brings money back to a campaign, as a refund that nobody paid: where it had told all with nothing
 * left, it tells how that is used (CF-09).
 */
export const clockAgain = async (campaignId: string, at: number): Promise<Write[]> => {
  const campaign = await findCampaign(campaignId)
  const { endedAt, disclosed, version } = campaign
  if (!endedAt) return []
  if (!disclosed?.over) return [unchanged(campaign)]
  const after: Campaign = {
    ...campaign, version: version + 1, disclosed: { ...disclosed, over: false, againOn: chinaDay(at) },
  }
  return [saveCampaign(campaign, after), clockSet(after, at)]
}

/** No next campaign of a fund before what is late is published (CF-09, PEERS 5.17). Refuses with `disclosure.late`. */
export const mustHaveTold = async (fundId: string, today: string): Promise<void> =>
  must(!(await campaignsIn(fundId)).some((one) => isLate(one, today)), 'disclosure.late')

/** Whoever prepared the campaign, the director of its fund, and the community's administrators. */
const answerable = async ({ fundId, community, preparedBy }: Campaign): Promise<string[]> => {
  const [{ committee }, overseers] = await Promise.all([findFund(fundId), overseersOf(community)])
  const directors = committee.filter(({ seat }) => seat === 'director').map(({ personId }) => personId)
  return [...new Set([preparedBy, ...directors, ...overseers])]
}

const remind = async (request: Request, campaign: Campaign, { kind, dueOn }: Awaited) => {
  const { campaignId, fundId, community, plan: { title } } = campaign
  return commit(request, {
    type: dueOn < chinaDay(request.at) ? 'disclosure.late' : 'disclosure.due', community,
    data: { campaignId, fundId, title, kind, dueOn, told: await answerable(campaign) }, answer: {},
  }, clockSet(campaign, request.at), unchanged(campaign))
}

const look = async (request: Request, campaignId: string) => {
  const campaign = await findCampaign(campaignId)
  const awaited = awaitedOf(campaign)
  return awaited ? remind(request, campaign, awaited) : undefined
}

export const disclosureTasks: DueTask[] = [{ task: clockTask, run: look }]
