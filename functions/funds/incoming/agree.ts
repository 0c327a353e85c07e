import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given as Asked } from '../../../shared/contract/call.ts'
import type { entries } from '../../../shared/contract/incoming/entries.ts'
import { fundStaffRoles } from '../../../shared/roles.ts'
import { chinaDayStart } from '../../../shared/units.ts'
import { movementIdOf } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { isSelf, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { mustBeApart } from '../../platform/closeness.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { attachFiles } from '../../platform/files/attach.ts'
import { must } from '../../platform/refusal.ts'
import { findFund } from '../charities/find.ts'
import { agreementOf } from '../donors/agreements/find.ts'
import { saveGift } from '../giving/find.ts'
import { type Gift, Given } from '../giving/items.ts'
import { askedView, findEntryFor, findEntryIn, keptView, saidOf, saveEntry } from './find.ts'
import type { GiftEntry } from './items.ts'

type Of<C extends keyof typeof entries> = Asked<(typeof entries)[C]>

/** The gift that an entry has become. */
const giftOf = (request: Request, entry: GiftEntry): Gift => {
  const { giftId, way, personId, donorMasked, donorSealed, originSealed, purposeId, campaignId, fundId } = entry
  const { charityId, community, title, amountFen, reference, shownName, showsSum, receivedOn } = entry
  const bookedAt = momentText(request.at)
  return {
    giftId, version: 1, way, purposeId, fundId, charityId, community, title, amountFen, reference, shownName, showsSum,
    state: 'paid', at: bookedAt, paidAt: chinaDayStart(receivedOn), refunds: [], goneFen: 0,
    parts: [{ movementId: movementIdOf(request.eventId, 0), bookedAt, amountFen, goneFen: 0 }],
    ...(personId ? { personId } : {}), ...(campaignId ? { campaignId } : {}),
    ...(donorMasked ? { donorMasked, donorSealed } : {}), ...(originSealed ? { originSealed } : {}),
  }
}

interface Agreed<A> { type: string; before: GiftEntry; after: GiftEntry; answer: A; writes?: Write[] }

/** It counts from now on: one commit for the gift, the entry and the money (decision 107). */
const count = async <A>(request: Request, { type, before, after, answer, writes = [] }: Agreed<A>) => {
  const { giftId, fundId, community, purposeId, personId, amountFen } = after
  must((await findFund(fundId)).state === 'open', 'fund.closed')
  const gift = giftOf(request, after)
  return post(request, {
    type, community, data: saidOf(after), answer,
    movements: [{
      movement: 'gift.receive', from: community, to: purposeId, amount: amountFen, happenedAt: gift.paidAt ?? gift.at,
      reference: giftId,
    }],
  }, saveGift(undefined, gift), saveEntry(before, after), ...writes, ...await agreementOf(gift, gift.at),
  ...(personId ? [write(Given.build(PutTransaction).item({ personId, at: gift.at, giftId }), 'stale')] : []))
}

/**
 * One tap of the donor's: yes, that was me and that sum, and the gift counts; or no, with a word, and it is on the list
 * of what staff have to look into (PEERS 5.3). Refuses with `entry.unknown`, `entry.state`, `entry.word`,
 * `fund.closed`.
 */
export const answerEntry = async (request: Request, input: Of<'POST /me/gift-entries/:giftId/answers'>) => {
  const { actor, at } = request
  const { giftId, agrees, word } = input
  const before = await findEntryFor(actor, giftId)
  must(before.state === 'waiting', 'entry.state')
  must(agrees || word, 'entry.word')
  const decided = { by: 'donor' as const, at: momentText(at) }
  const after: GiftEntry = {
    ...before, state: agrees ? 'agreed' : 'disputed', decided, ...(word ? { word } : {}),
  }
  const answer = askedView(after)
  if (agrees) return count(request, { type: 'giftEntry.agreed', before, after, answer })
  const { community } = after
  return commit(request, { type: 'giftEntry.disputed', community, data: saidOf(after), answer },
    saveEntry(before, after))
}

/**
 * A second person confirms: whoever gave without a phone has signed a paper, which is photographed; of money without a
 * name, both have counted it. Refuses with `role.scope`, `entry.unknown`, `entry.state`, `approval.self`,
 * `conflict.close`, `entry.paper`, `fund.closed`, and those of files.
 */
export const secondEntry = async (request: Request, input: Of<'POST /fund-work/gift-entries/:giftId/seconding'>) => {
  const { actor, at } = request
  const { community, giftId, papers } = input
  mustReach(actor, ['fundOfficer', 'fundApprover'], community)
  const before = await findEntryIn(community, giftId)
  const { personId, donorKind, by } = before
  must(before.state === 'waiting', 'entry.state')
  must(!isSelf(actor, by), 'approval.self')
  if (personId) await mustBeApart(actor, personId)
  must(donorKind === 'anonymous' || papers.length > 0, 'entry.paper')
  const decided = { by: 'second' as const, name: actor.nameMasked ?? '*', at: momentText(at) }
  const after: GiftEntry = { ...before, state: 'agreed', papers, decided }
  const writes = await attachFiles(request, papers,
    { community, readers: 'staff', roles: fundStaffRoles, about: giftId, ...(personId ? { people: [personId] } : {}) })
  return count(request, { type: 'giftEntry.seconded', before, after, answer: await keptView(after), writes })
}
