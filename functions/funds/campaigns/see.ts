import { within } from '../../../shared/divisions.ts'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { type Actor, idsOf, mustReach, reaches } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { parentOf } from '../../platform/divisions.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findFund, findFundIn } from '../charities/find.ts'
import { campaignView, findCampaign, keptCampaignView } from './find.ts'
import { Campaign, OpenCampaign, campaignsOf, openIn } from './items.ts'
import { maySee } from './rules.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** Whether a campaign is meant for somebody, besides who works on it (DOMAIN 0.2). */
export const isFor = (actor: Actor, campaign: Campaign): boolean =>
  maySee(campaign, idsOf(actor), actor.community !== undefined && within(campaign.division, actor.community))

const shown = (actor: Actor, campaign: Campaign): boolean =>
  isFor(actor, campaign) || reaches(actor, fundStaffRoles, campaign.community)

const openIds = async (division: string): Promise<string[]> => {
  const rows = await everyRow((cursor) => listPage(OpenCampaign, { partition: openIn(division), cursor, limit: 100 }))
  return rows.map(({ campaignId }) => campaignId)
}

/** The open campaigns of a community and of its street that whoever asks may see (DOMAIN 0.2). */
export const seeCampaigns = async ({ actor }: Request, { community }: { community: string }) => {
  const ids = await Promise.all([community, parentOf(community)].map(openIds))
  const campaigns = await inChunks(ids.flat(), (id) => findCampaign(id))
  return { items: await inChunks(campaigns.filter((one) => shown(actor, one)), campaignView) }
}

/** A campaign that began, for whoever may see it. Refuses with `campaign.unknown`. */
export const findSeen = async (actor: Actor, campaignId: string): Promise<Campaign> => {
  const campaign = await findCampaign(campaignId)
  must(!['draft', 'filed'].includes(campaign.state) && shown(actor, campaign), 'campaign.unknown')
  return campaign
}

/** Whatever may not be seen is not there. Refuses with `campaign.unknown`. */
export const seeCampaign = async ({ actor }: Request, { campaignId }: { campaignId: string }) =>
  campaignView(await findSeen(actor, campaignId))

const isPast = ({ state, openedAt }: Campaign): boolean =>
  openedAt !== undefined && (state === 'ended' || state === 'stopped')

/** The campaigns of a fund that are over, of those that one may see, newest first. Refuses with `fund.unknown`. */
export const seePastCampaigns = async ({ actor }: Request, { fundId, ...paging }: Paging & { fundId: string }) => {
  await findFund(fundId)
  const ask = { partition: campaignsOf(fundId), index: true, newestFirst: true, ...paging }
  const past = ({ items }: { items: Campaign[] }) => items.filter((one) => isPast(one) && shown(actor, one))
  let page = await listPage(Campaign, ask)
  // No page is empty while there are others: whoever reads it would take it for the end.
  while (past(page).length === 0 && page.cursor) page = await listPage(Campaign, { ...ask, cursor: page.cursor })
  return { ...page, items: await inChunks(past(page), campaignView) }
}

/** All campaigns of a fund, newest first. Refuses with `role.scope`, `fund.unknown`. */
export const seeFundCampaigns = async (
  { actor }: Request, { community, fundId, ...paging }: Paging & { community: string; fundId: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  const page = await listPage(Campaign, { partition: campaignsOf(fundId), index: true, newestFirst: true, ...paging })
  return { ...page, items: await inChunks(page.items, keptCampaignView) }
}
