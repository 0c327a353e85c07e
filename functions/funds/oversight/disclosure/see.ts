import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import type { Given } from '../../../../shared/contract/call.ts'
import type { disclosures } from '../../../../shared/contract/oversight/disclosures.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { mustReach } from '../../../platform/actor.ts'
import type { Request } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { findCampaignIn } from '../../campaigns/find.ts'
import { Campaign, campaignsOf } from '../../campaigns/items.ts'
import { findSeen } from '../../campaigns/see.ts'
import { findFundIn } from '../../charities/find.ts'
import { Disclosure, disclosuresOf, publishedOf } from './items.ts'
import { disclosureOf } from './rules.ts'

type Of<C extends keyof typeof disclosures> = Given<(typeof disclosures)[C]>

/** Refuses with `disclosure.unknown`. */
export const findDisclosure = async (campaignId: string, disclosureId: string): Promise<Disclosure> => {
  const { Item } = await Disclosure.build(GetItemCommand).key({ campaignId, disclosureId })
    .options({ consistent: true }).send()
  must(Item, 'disclosure.unknown')
  return Item
}

/** As staff see it. */
export const keptDisclosure = (disclosure: Disclosure) => {
  const { disclosureId: id, fundId: _, community: _c, version: _v, by: _by, ...rest } = disclosure
  return { id, ...rest }
}

const published = ({ disclosureId: id, title, text, inFull, photos, decidedAt = '', sums }: Disclosure) =>
  ({ id, title, text, inFull, photos, at: decidedAt, ...(sums ? { sums } : {}) })

/** What a campaign has told, newest first, for whoever may see it. Refuses with `campaign.unknown`. */
export const seeDisclosures = async (
  { actor }: Request, { campaignId, ...paging }: Of<'GET /campaigns/:campaignId/disclosures'>,
) => {
  await findSeen(actor, campaignId)
  const partition = publishedOf(campaignId)
  const page = await listPage(Disclosure, { partition, index: true, newestFirst: true, ...paging })
  return { ...page, items: page.items.map(published) }
}

const newestOf = async (campaignId: string) => {
  const { items } = await listPage(Disclosure, {
    partition: disclosuresOf(campaignId), newestFirst: true, limit: 10,
  })
  return items
}

const onClock = (at: number) => async (campaign: Campaign) => {
  const { campaignId: id, plan: { title }, state, mode } = campaign
  const disclosures = await newestOf(id)
  return {
    id, title, state, mode, ...disclosureOf(campaign, chinaDay(at)), disclosures: disclosures.map(keptDisclosure),
  }
}

/** What each campaign of a fund owes the public, and its newest updates. Refuses with `role.scope`, `fund.unknown`. */
export const seeClock = async (
  { actor, at }: Request, { community, fundId, ...paging }: Of<'GET /fund-work/funds/:fundId/disclosures'>,
) => {
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  const page = await listPage(Campaign, { partition: campaignsOf(fundId), index: true, newestFirst: true, ...paging })
  const begun = page.items.filter(({ openedAt }) => openedAt !== undefined)
  return { ...page, items: await inChunks(begun, onClock(at)) }
}

/** The campaign, for an update of it. Refuses with `campaign.unknown`, `campaign.state` where it never began. */
export const findBegun = async (community: string, campaignId: string): Promise<Campaign> => {
  const campaign = await findCampaignIn(community, campaignId)
  must(campaign.openedAt, 'campaign.state')
  return campaign
}
