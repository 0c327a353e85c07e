import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { disclosures } from '../../../../shared/contract/oversight/disclosures.ts'
import { purposeAccount } from '../../../../shared/funds.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { readStanding } from '../../../ledger/balance.ts'
import { asRead } from '../../../ledger/plan.ts'
import { post } from '../../../ledger/post.ts'
import { raisedIn, setApartIn, sumIn } from '../../../ledger/sums.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { attachFiles } from '../../../platform/files/attach.ts'
import { newId } from '../../../platform/ids.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { saveCampaign } from '../../campaigns/find.ts'
import type { Campaign } from '../../campaigns/items.ts'
import { openSpendingsIn } from '../../spending/every.ts'
import { clockSet } from './clock.ts'
import { Disclosure } from './items.ts'
import { findBegun, findDisclosure, keptDisclosure } from './see.ts'

type Of<C extends keyof typeof disclosures> = Given<(typeof disclosures)[C]>

const saveDisclosure = (before: Disclosure | undefined, after: Disclosure): Write =>
  write(Disclosure.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'disclosureId', exists: false },
  }), 'stale')

const saidOf = ({ campaignId, fundId, disclosureId, title, inFull }: Disclosure) =>
  ({ campaignId, fundId, disclosureId, title, inFull })

/**
 * Write what a campaign tells of itself; it waits for a second person (CF-09). Refuses with `role.scope`,
 * `campaign.unknown`, `campaign.state`, `disclosure.notEnded` and those of files that everybody may see.
 */
export const writeDisclosure = async (
  request: Request, input: Of<'POST /fund-work/campaigns/:campaignId/disclosures'>,
) => {
  const { actor, at } = request
  const { community, campaignId, ...told } = input
  mustReach(actor, ['fundOfficer'], community)
  const campaign = await findBegun(community, campaignId)
  must(!told.inFull || campaign.endedAt, 'disclosure.notEnded')
  const disclosureId = newId('dsc')
  const after: Disclosure = {
    ...told, campaignId, disclosureId, fundId: campaign.fundId, community, version: 1, state: 'waiting', by: actor.id,
    byName: actor.nameMasked ?? '*', at: momentText(at),
  }
  const files = await attachFiles(request, told.photos, { community, readers: 'public', about: disclosureId })
  return commit(request, {
    type: 'disclosure.written', community, data: saidOf(after), answer: keptDisclosure(after),
  }, saveDisclosure(undefined, after), ...files)
}

/** As the ledger has them now. */
const sumsNow = async (campaignId: string) => {
  const standing = await readStanding(purposeAccount(campaignId))
  return {
    raisedFen: raisedIn(standing), movedFen: sumIn(standing, ['purpose.move']), spentFen: setApartIn(standing),
    balanceFen: standing.balance,
  }
}

/** Nothing is left of it, and nothing is still to be paid or proven: with all told, the clock stands still. */
const nothingLeft = async ({ fundId, campaignId }: Campaign, balanceFen: number): Promise<boolean> =>
  balanceFen === 0 && !(await openSpendingsIn(fundId)).some(({ purposeId }) => purposeId === campaignId)

const published = async (request: Request, before: Disclosure, campaign: Campaign) => {
  const { actor, at } = request
  const sums = await sumsNow(campaign.campaignId)
  const inFull = before.inFull || (campaign.disclosed?.inFull ?? false)
  const over = before.inFull && await nothingLeft(campaign, sums.balanceFen)
  const told: Campaign = {
    ...campaign, version: campaign.version + 1, disclosed: { on: chinaDay(at), inFull, over },
  }
  const after: Disclosure = {
    ...before, state: 'published', sums, decidedByName: actor.nameMasked ?? '*', decidedAt: momentText(at),
  }
  return post(request, {
    type: 'disclosure.published', community: before.community, data: { ...saidOf(after), ...sums },
    answer: keptDisclosure(after), movements: [],
    // Over for good only where nothing comes meanwhile.
    expect: over ? [asRead(purposeAccount(campaign.campaignId), sums.balanceFen)] : [],
  }, saveDisclosure(before, after), saveCampaign(campaign, told), clockSet(told, at))
}

/**
 * Publish it, by another than who wrote it, with the sums of the ledger as of now; or send it back with the reason.
 * Refuses with `role.scope`, `campaign.unknown`, `campaign.state`, `disclosure.unknown`, `disclosure.decided`,
 * `disclosure.own`, `disclosure.reason`.
 */
export const decideDisclosure = async (
  request: Request, input: Of<'POST /fund-work/campaigns/:campaignId/disclosures/:disclosureId/decision'>,
) => {
  const { actor, at } = request
  const { community, campaignId, disclosureId, publish, reason } = input
  mustReach(actor, ['fundApprover'], community)
  const campaign = await findBegun(community, campaignId)
  const before = await findDisclosure(campaignId, disclosureId)
  must(before.state === 'waiting', 'disclosure.decided')
  must(!isSelf(actor, before.by), 'disclosure.own')
  if (publish) return published(request, before, campaign)
  const refusedFor = reason ?? refuse('disclosure.reason')
  const after: Disclosure = {
    ...before, state: 'refused', refusedFor, decidedByName: actor.nameMasked ?? '*', decidedAt: momentText(at),
  }
  return commit(request, {
    type: 'disclosure.refused', community, data: { ...saidOf(after), reason: refusedFor },
    answer: keptDisclosure(after),
  }, saveDisclosure(before, after))
}
