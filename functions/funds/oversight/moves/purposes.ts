import type { Write } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { findCampaign, unchanged } from '../../campaigns/find.ts'
import type { Campaign } from '../../campaigns/items.ts'
import { findFund } from '../../charities/find.ts'
import type { Fund } from '../../charities/items.ts'

export interface Purpose { id: string; title: string; fundId: string; campaign?: Campaign }

const begun = ({ state }: Campaign): boolean => !['draft', 'filed'].includes(state)

/** A fund’s own purpose, or a campaign of its that has begun. Refuses with `campaign.unknown`. */
export const purposeIn = async (fund: Fund, id: string): Promise<Purpose> => {
  if (id === fund.fundId) return { id, title: fund.name, fundId: id }
  const campaign = await findCampaign(id)
  must(campaign.fundId === fund.fundId && begun(campaign), 'campaign.unknown')
  return { id, title: campaign.plan.title, fundId: fund.fundId, campaign }
}

/**
 * A purpose that money may still go to: a campaign that has told all, with nothing left, is over for good (CF-09).
 * Refuses with `campaign.unknown`, `useChange.told`.
 */
export const targetIn = async (fund: Fund, id: string): Promise<Purpose> => {
  const purpose = await purposeIn(fund, id)
  must(!purpose.campaign?.disclosed?.over, 'useChange.told')
  return purpose
}

/** In the commit that moves money there: the target is as it was read. */
export const asTarget = ({ campaign }: Purpose): Write[] => (campaign ? [unchanged(campaign)] : [])

/** What a purpose is called, by its id. */
export const titleOf = async (id: string): Promise<string> =>
  (id.startsWith('cmp_') ? (await findCampaign(id)).plan.title : (await findFund(id)).name)
