import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { ConditionCheck } from 'dynamodb-toolbox/entity/actions/transactCheck'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { modeRules, purposeAccount } from '../../../shared/funds.ts'
import { chinaDay } from '../../../shared/units.ts'
import { readStanding } from '../../ledger/balance.ts'
import { feesIn, raisedIn, setApartIn } from '../../ledger/sums.ts'
import { maskedName } from '../../platform/actor.ts'
import { now } from '../../platform/clock.ts'
import { type Write, write } from '../../platform/commit.ts'
import { inChunks } from '../../platform/in-chunks.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findCharity } from '../charities/find.ts'
import { disclosureOf } from '../oversight/disclosure/rules.ts'
import { Campaign } from './items.ts'
import { isFilingOverdue } from './rules.ts'

/** Refuses with `campaign.unknown`. */
export const findCampaign = async (campaignId: string, consistent = true): Promise<Campaign> =>
  (await Campaign.build(GetItemCommand).key({ campaignId }).options({ consistent }).send()).Item
    ?? refuse('campaign.unknown')

/** The campaign, for who works where its books are kept. Refuses with `campaign.unknown`. */
export const findCampaignIn = async (community: string, campaignId: string): Promise<Campaign> => {
  const campaign = await findCampaign(campaignId)
  must(campaign.community === community, 'campaign.unknown')
  return campaign
}

/** What comes after a campaign as it was read; stale where another changed it meanwhile. */
export const saveCampaign = (before: Campaign | undefined, after: Campaign): Write =>
  write(Campaign.build(PutTransaction).item(after).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'campaignId', exists: false },
  }), 'stale')

/** In a commit that counts on a campaign as it was read, and leaves it so. */
export const unchanged = ({ campaignId, version }: Campaign): Write =>
  write(Campaign.build(ConditionCheck).key({ campaignId }).condition({ attr: 'version', eq: version }), 'stale')

/** What events say of a campaign. */
export const saidOf = ({ campaignId, fundId, mode, plan: { title } }: Campaign) => ({ campaignId, fundId, mode, title })

/** As whoever may see it sees it, with what has come in and what was set apart of it, to the fen. */
export const campaignView = async (campaign: Campaign) => {
  const { campaignId: id, fundId, fundName, community, mode, state, plan, filing } = campaign
  const { openedAt, endedAt, stopReason, charityId } = campaign
  const [charity, standing, settings] = await Promise.all([
    findCharity(charityId), readStanding(purposeAccount(id)), settingsOf(community),
  ])
  const { gives: wouldGive, shares, receipts } = modeRules[mode]
  const gives = state === 'open' && !isFilingOverdue(campaign, chinaDay(now())) ? wouldGive : 'none' as const
  const { name, certificate, contact, lookUp, mchid } = charity
  return {
    id, fund: { id: fundId, name: fundName }, community, mode, state, plan, filing, openedAt, endedAt, stopReason,
    raisedFen: raisedIn(standing), spentFen: setApartIn(standing), feesFen: feesIn(standing), gives, shares, receipts,
    largeGiftFen: settings['funds.largeGiftFen'], payable: gives === 'pay' && mchid !== undefined,
    disclosure: disclosureOf(campaign, chinaDay(now())),
    charity: { id: charityId, name, certificate, contact, lookUp },
  }
}

/** As staff see it. */
export const keptCampaignView = async (campaign: Campaign) => {
  const { members, version, preparedByName, openedByName } = campaign
  const [view, names] = await Promise.all([campaignView(campaign), inChunks(members, async (personId) =>
    ({ personId, name: await maskedName(personId) }))])
  return { ...view, members: names, version, preparedByName, openedByName }
}
