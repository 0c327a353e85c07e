import { fundStaffRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findCampaignIn } from '../campaigns/find.ts'
import { findCharity, numberOf } from '../charities/find.ts'
import { readGift } from './read.ts'
import { Gift, PayDifference, RefundToDecide, differencesOf, giftsOf, refundsToDecide } from './items.ts'
import { keptGiftView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }
interface OfNumber extends Paging { division: string; charityId: string; mchid?: string | undefined }

/** The paid gifts of a campaign, newest first. Refuses with `role.scope`, `campaign.unknown`. */
export const seeCampaignGifts = async (
  { actor }: Request, { community, campaignId, ...paging }: Paging & { community: string; campaignId: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  await findCampaignIn(community, campaignId)
  const page = await listPage(Gift, { partition: giftsOf(campaignId), index: true, newestFirst: true, ...paging })
  return { ...page, items: await Promise.all(page.items.map(keptGiftView)) }
}

/** The gifts with a refund that waits for a second person. Refuses with `role.scope`. */
export const seeRefundsToDecide = async (
  { actor }: Request, { community, ...paging }: Paging & { community: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  const page = await listPage(RefundToDecide, { partition: refundsToDecide(community), ...paging })
  const ids = [...new Set(page.items.map(({ refundId }) => refundId.split('-')[0] ?? ''))]
  const gifts = (await Promise.all(ids.map(readGift))).filter((gift) => gift !== undefined)
  return { ...page, items: await Promise.all(gifts.map(keptGiftView)) }
}

/**
 * What WeChat Pay says and the books do not, newest first. Refuses with `role.scope`, `charity.unknown`,
 * `gift.noMerchant`.
 */
export const seePayDifferences = async (
  { actor }: Request, { division, charityId, mchid: asked, ...paging }: OfNumber,
) => {
  mustReach(actor, ['cityAdmin', 'auditor'], division)
  const charity = await findCharity(charityId)
  must(charity.division === division, 'charity.unknown')
  const mchid = numberOf(charity, asked)
  if (!mchid) return { items: [] }
  const page = await listPage(PayDifference, { partition: differencesOf(mchid), newestFirst: true, ...paging })
  return { ...page, items: page.items.map(({ mchid: _, ...shown }) => shown) }
}
