import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../../shared/contract/call.ts'
import type { useChanges } from '../../../../shared/contract/oversight/use-changes.ts'
import { modeRules } from '../../../../shared/funds.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../../platform/commit.ts'
import { newId } from '../../../platform/ids.ts'
import { must } from '../../../platform/refusal.ts'
import { Filing } from '../../campaigns/items.ts'
import { findFund, findFundIn, stillOpen } from '../../charities/find.ts'
import { findGiftIn } from '../../giving/find.ts'
import type { Gift } from '../../giving/items.ts'
import { ConsentAsked, type UseChange, findChange, partInChange, saveChange } from './items.ts'
import { type Purpose, purposeIn, targetIn } from './purposes.ts'
import { keptChange, saidOf, votersSaid } from './views.ts'

type Of<C extends keyof typeof useChanges> = Given<(typeof useChanges)[C]>
type Asked = Of<'POST /fund-work/funds/:fundId/use-changes'>

/** A filed plan is filed anew, before the committee decides (CF-11, L4 Art 20). */
const refiling = ({ campaign }: Purpose, { filing, giftId }: Asked, at: number): Write[] => {
  if (giftId) return []
  must(!campaign?.filing || filing, 'useChange.filing')
  if (!campaign || !filing) return []
  must(filing.filedOn <= chinaDay(at), 'campaign.early')
  const { campaignId } = campaign
  const { number } = filing
  must(number !== campaign.filing?.number, 'campaign.filingUsed')
  // What was refused or taken back is asked for again under the number that it was filed under.
  return [write(Filing.build(PutTransaction).item({ number, campaignId }).options({
    condition: { or: [{ attr: 'number', exists: false }, { attr: 'campaignId', eq: campaignId }] },
  }), 'campaign.filingUsed')]
}

/** What was promised or given to named people stands on paper, agreed to by them (CF-11, L1 Art 56). */
const mustBeAgreed = ({ campaign }: Purpose, gift: Gift | undefined, consentPaper: string | undefined): void => {
  if (gift) must(gift.personId ?? consentPaper, 'useChange.consent')
  else if (campaign && !campaign.filing && modeRules[campaign.mode].seenBy !== 'residents') {
    must(consentPaper, 'useChange.consent')
  }
}

const giftIn = async ({ community, giftId, fromId }: Asked): Promise<Gift | undefined> => {
  if (!giftId) return undefined
  const gift = await findGiftIn(community, giftId)
  must(gift.purposeId === fromId && gift.state === 'paid', 'gift.unknown')
  return gift
}

export const consentAsked = ({ donorId, changeId }: UseChange): Write[] =>
  (donorId ? [write(ConsentAsked.build(PutTransaction).item({ personId: donorId, changeId }), 'stale')] : [])
const partsIn = ({ by, donorId, changeId }: UseChange): Write[] =>
  [...new Set([by, ...(donorId ? [donorId] : [])])].map((personId) => partInChange(personId, changeId))
export const consentOver = ({ donorId, changeId }: UseChange): Write[] =>
  (donorId ? [write(ConsentAsked.build(DeleteTransaction).key({ personId: donorId, changeId }), 'stale')] : [])

/**
 * Ask for another use of what is left of a purpose, or of one gift, within the same fund. A filed plan comes with its
 * new filing; of a gift the donor is asked first; then the committee votes. Refuses with `role.scope`, `fund.unknown`,
 * `fund.closed`, `campaign.unknown`, `campaign.early`, `campaign.filingUsed`, `gift.unknown`, `useChange.same`,
 * `useChange.filing`, `useChange.consent`, `useChange.told`.
 */
export const askForUse = async (request: Request, input: Asked) => {
  const { actor, at } = request
  const { community, fundId, fromId, toId, ...asked } = input
  mustReach(actor, ['fundOfficer'], community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  must(fromId !== toId, 'useChange.same')
  const [from, to, gift] = await Promise.all([purposeIn(fund, fromId), targetIn(fund, toId), giftIn(input)])
  mustBeAgreed(from, gift, input.consentPaper)
  const filed = refiling(from, input, at)
  const donor = gift?.personId && !input.consentPaper ? { donorId: gift.personId } : {}
  const change: UseChange = {
    ...asked, ...donor, changeId: newId('usc'), version: 1, fundId, community, fromId, fromTitle: from.title, toId,
    toTitle: to.title, state: 'donorId' in donor ? 'consent' : 'vote', by: actor.id, byName: actor.nameMasked ?? '*',
    at: momentText(at), votes: [],
  }
  return commit(request, {
    type: 'useChange.asked', community, data: { ...saidOf(change), ...await votersSaid(change, fund) },
    answer: keptChange(change),
  }, saveChange(undefined, change), stillOpen(fund), ...filed, ...consentAsked(change), ...partsIn(change))
}

/** Refuses with `useChange.unknown`. */
export const findChangeIn = async (community: string, changeId: string): Promise<UseChange> => {
  const change = await findChange(changeId)
  must(change.community === community, 'useChange.unknown')
  return change
}

/** Take it back before it is decided. Refuses with `role.scope`, `useChange.unknown`, `useChange.state`. */
export const withdrawChange = async (
  request: Request, input: Of<'POST /fund-work/use-changes/:changeId/withdrawal'>,
) => {
  const { community, changeId, reason } = input
  mustReach(request.actor, ['fundOfficer'], community)
  const before = await findChangeIn(community, changeId)
  must(before.state === 'consent' || before.state === 'vote', 'useChange.state')
  const after: UseChange = { ...before, state: 'withdrawn', endedAt: momentText(request.at), endReason: reason }
  return commit(request, {
    type: 'useChange.withdrawn', community, data: { ...saidOf(after), reason }, answer: keptChange(after),
  }, saveChange(before, after), ...(before.state === 'consent' ? consentOver(before) : []))
}

/**
 * The donor says whether their gift may be used otherwise (CF-11: L1 Art 56); a no ends it. Refuses with
 * `useChange.unknown`, `useChange.state`.
 */
export const answerConsent = async (request: Request, input: Of<'POST /me/use-changes/:changeId/answer'>) => {
  const { actor, at } = request
  const { changeId, agrees } = input
  const before = await findChange(changeId)
  must(isSelf(actor, before.donorId), 'useChange.unknown')
  must(before.state === 'consent', 'useChange.state')
  const after: UseChange = agrees
    ? { ...before, state: 'vote', consentedAt: momentText(at) }
    : { ...before, state: 'refused', endedAt: momentText(at), endReason: '捐赠人不同意' }
  return commit(request, {
    type: agrees ? 'useChange.consented' : 'useChange.declined', community: before.community,
    data: { ...saidOf(after), ...await votersSaid(after, await findFund(before.fundId)) }, answer: {},
  }, saveChange(before, after), ...consentOver(before))
}
