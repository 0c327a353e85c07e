import { fundStaffRoles } from '../../../shared/roles.ts'
import { mustReach } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findCampaignIn } from '../campaigns/find.ts'
import { findCharityIn, findFundIn, numberOf } from '../charities/find.ts'
import { findGiftIn } from './find.ts'
import { readGift } from './read.ts'
import { Gift, PayDifference, RefundWaiting, differencesOf, giftsOf, refundsWaiting } from './items.ts'
import { giftIdOf } from './rules.ts'
import { unspentParts } from './unspent.ts'
import { keptGiftView } from './views.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }
interface OfNumber extends Paging { division: string; charityId: string; mchid?: string | undefined }

const giftPage = async (purposeId: string, paging: Paging) => {
  const page = await listPage(Gift, { partition: giftsOf(purposeId), index: true, newestFirst: true, ...paging })
  return { ...page, items: await Promise.all(page.items.map(keptGiftView)) }
}

/** The paid gifts of a campaign, newest first. Refuses with `role.scope`, `campaign.unknown`. */
export const seeCampaignGifts = async (
  { actor }: Request, { community, campaignId, ...paging }: Paging & { community: string; campaignId: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  await findCampaignIn(community, campaignId)
  return giftPage(campaignId, paging)
}

/** The paid gifts to a fund and no campaign of it, newest first. Refuses with `role.scope`, `fund.unknown`. */
export const seeFundGifts = async (
  { actor }: Request, { community, fundId, ...paging }: Paging & { community: string; fundId: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  return giftPage(fundId, paging)
}

/** A paid gift, and how much of it can still go back. Refuses with `role.scope`, `gift.unknown`, `gift.unpaid`. */
export const seeGift = async ({ actor }: Request, { community, giftId }: { community: string; giftId: string }) => {
  mustReach(actor, fundStaffRoles, community)
  const gift = await findGiftIn(community, giftId)
  must(gift.state === 'paid', 'gift.unpaid')
  const parts = await unspentParts(gift)
  return { gift: await keptGiftView(gift), unspentFen: parts.reduce((sum, { fen }) => sum + fen, 0) }
}

/** The gifts with a refund that waits for a second person, or to be paid by a third. Refuses with `role.scope`. */
export const seeRefundsWaiting = async (
  { actor }: Request, { community, ...paging }: Paging & { community: string },
) => {
  mustReach(actor, fundStaffRoles, community)
  const page = await listPage(RefundWaiting, { partition: refundsWaiting(community), ...paging })
  const ids = [...new Set(page.items.map(({ refundId }) => giftIdOf(refundId)))]
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
  const mchid = await numberOf(await findCharityIn(division, charityId), asked)
  if (!mchid) return { items: [] }
  const page = await listPage(PayDifference, { partition: differencesOf(mchid), newestFirst: true, ...paging })
  return { ...page, items: page.items.map(({ mchid: _, ...shown }) => shown) }
}
