import { modeRules } from '../../../shared/funds.ts'
import { chinaDay } from '../../../shared/units.ts'
import type { Actor } from '../../platform/actor.ts'
import { must } from '../../platform/refusal.ts'
import { findCampaign } from '../campaigns/find.ts'
import type { Campaign } from '../campaigns/items.ts'
import { isFilingOverdue } from '../campaigns/rules.ts'
import { isFor } from '../campaigns/see.ts'

/**
 * The campaign, where somebody may give to it here (DOMAIN 0.2). Refuses with `campaign.unknown`, `gift.notHere`,
 * `campaign.state`, `campaign.unfiled`.
 */
export const openTo = async (actor: Actor, campaignId: string, at: number): Promise<Campaign> => {
  const campaign = await findCampaign(campaignId)
  const { state, mode, plan } = campaign
  must(!['draft', 'filed'].includes(state) && isFor(actor, campaign), 'campaign.unknown')
  must(modeRules[mode].gives === 'pay', 'gift.notHere')
  must(state === 'open' && chinaDay(at) <= plan.lastDay, 'campaign.state')
  must(!isFilingOverdue(campaign, chinaDay(at)), 'campaign.unfiled')
  return campaign
}
