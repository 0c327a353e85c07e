import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given } from '../../../shared/contract/call.ts'
import type { entries } from '../../../shared/contract/incoming/entries.ts'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { loadActor, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { derivedId } from '../../platform/ids.ts'
import { readFacts } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { maskName, seal } from '../../platform/vault.ts'
import { findCampaignIn } from '../campaigns/find.ts'
import { findFundIn } from '../charities/find.ts'
import type { Fund } from '../charities/items.ts'
import { originOf } from '../giving/origin.ts'
import { tooYoung } from '../giving/rules.ts'
import { findEntryIn, keptView, leaveReference, saidOf, saveEntry, takeReference } from './find.ts'
import { EntryFor, type GiftEntry } from './items.ts'
import { mayBeEntered } from './rules.ts'
import { lineBack } from './statements/back.ts'

type Of<C extends keyof typeof entries> = Given<(typeof entries)[C]>
type Input = Of<'POST /fund-work/funds/:fundId/gift-entries'>

/** What it is for: a campaign that takes gifts that way, from the day it opened on; or the fund. */
const purposeOf = async (fund: Fund, { campaignId, way, receivedOn }: Input) => {
  if (!campaignId) return { purposeId: fund.fundId, title: fund.name }
  const { fundId, openedAt, plan } = await findCampaignIn(fund.community, campaignId)
  must(fundId === fund.fundId, 'campaign.unknown')
  must(openedAt, 'campaign.state')
  must(plan.ways.includes(way), 'entry.way')
  must(receivedOn >= chinaDay(Date.parse(openedAt ?? '')), 'entry.day')
  return { purposeId: campaignId, campaignId, title: plan.title }
}

/** Nobody enters a gift of their own, nor a child's (CF-16). Who has no account stands sealed (PV-04). */
const donorOf = async ({ actor, at }: Request, giftId: string, donor: Input['donor']) => {
  if (donor.kind === 'anonymous') return {}
  if (donor.kind === 'named') {
    const { name, phone } = donor
    return { donorMasked: maskName(name), donorSealed: await seal(JSON.stringify({ name, phone }), `${giftId}/donor`) }
  }
  const person = await loadActor(donor.personId)
  if (!person?.community || person.erasedAt) return refuse('person.unknown')
  must(person.id !== actor.id, 'entry.own')
  const young = tooYoung(await readFacts(person.id), chinaDay(at))
  if (young) refuse(young)
  return { personId: person.id }
}

/**
 * Enter a gift in cash or by bank. Nothing is booked before the donor has agreed or a second person has confirmed
 * (PEERS 5.2, 5.3; decision 107). Refuses with `role.scope`, `fund.unknown`, `fund.closed`, `campaign.unknown`,
 * `campaign.state`, `entry.way`, `entry.day`, `entry.slip`, `entry.own`, `entry.reference`, `person.unknown`,
 * `gift.tooYoung`, `gift.guardian` (CF-16), `gift.source`, `gift.idNumber` (CF-18), and those of files.
 */
export const enterGift = async (request: Request, input: Input) => {
  const { actor, at, eventId } = request
  const { community, fundId, way, amountFen, receivedOn, reference, donor, shownName, showsSum, photos } = input
  mustReach(actor, ['fundOfficer'], community)
  const fund = await findFundIn(community, fundId)
  must(fund.state === 'open', 'fund.closed')
  must(mayBeEntered(receivedOn, chinaDay(at)), 'entry.day')
  must(way !== 'cash' || photos.length > 0, 'entry.slip')
  const giftId = derivedId('gft', eventId)
  const [purpose, who] = [await purposeOf(fund, input), await donorOf(request, giftId, donor)]
  const originSealed = await originOf(giftId, community, input)
  const entry: GiftEntry = {
    giftId, version: 1, community, fundId, fundName: fund.name, charityId: fund.charityId, ...purpose, way, amountFen,
    receivedOn, reference, donorKind: donor.kind, ...who, ...(originSealed ? { originSealed } : {}),
    shownName: donor.kind === 'anonymous' ? 'none' : shownName, showsSum, photos, papers: [], by: actor.id,
    byName: actor.nameMasked ?? '*', at: momentText(at), state: 'waiting',
  }
  const { personId } = entry
  const attached = await attachFiles(request, photos,
    { community, readers: 'staff', roles: fundStaffRoles, about: giftId, ...(personId ? { people: [personId] } : {}) })
  return commit(request, {
    type: 'giftEntry.entered', community, data: saidOf(entry), answer: await keptView(entry),
  }, saveEntry(undefined, entry), takeReference(entry),
  ...(personId ? [write(EntryFor.build(PutTransaction).item({ personId, at: entry.at, giftId }), 'stale')] : []),
  ...attached)
}

/**
 * Withdraw an entry that was wrong and does not count; its number is free again, it may be entered anew, and the line
 * of a statement that it was matched with is open again. Refuses with `role.scope`, `entry.unknown`, `entry.state`.
 */
export const withdrawEntry = async (
  request: Request, input: Of<'POST /fund-work/gift-entries/:giftId/withdrawal'>,
) => {
  const { community, giftId, reason } = input
  mustReach(request.actor, ['fundOfficer'], community)
  const before = await findEntryIn(community, giftId)
  must(before.state === 'waiting' || before.state === 'disputed', 'entry.state')
  const { matched, ...rest } = before
  const after: GiftEntry = { ...rest, state: 'withdrawn', reason }
  return commit(request, {
    type: 'giftEntry.withdrawn', community, data: { ...saidOf(after), reason }, answer: await keptView(after),
  }, saveEntry(before, after), leaveReference(before), ...await lineBack(before.fundId, matched))
}
