import type { Given as Asked } from '../../../../shared/contract/call.ts'
import type { giftWatch } from '../../../../shared/contract/oversight/gift-watch.ts'
import { fundStaffRoles } from '../../../../shared/roles.ts'
import { maskedName, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { mustBeApart } from '../../../platform/closeness.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { unseal } from '../../../platform/vault.ts'
import { findFundIn } from '../../charities/find.ts'
import { findGiftIn } from '../../giving/find.ts'
import { readGift } from '../../giving/read.ts'
import type { Gift } from '../../giving/items.ts'
import { giftsSince, linesIn } from './gifts.ts'
import { GiftFinding, findingsOf, readFinding, saveFinding } from './items.ts'
import { endOf, figuresOf, isCounted } from './rules.ts'

interface Origin { idNumber: string; source: string }
type Of<C extends keyof typeof giftWatch> = Asked<(typeof giftWatch)[C]>

const giftLine = ({ giftId: id, title, amountFen, paidAt, at, goneFen, originSealed }: Gift) =>
  ({ id, title, amountFen, paidAt: paidAt ?? at, goneFen, hasOrigin: originSealed !== undefined })

/** Its own: those that it was found by, or a person's from its first one on until it ends. */
const giftsOf = async (finding: GiftFinding): Promise<Gift[]> => {
  const { giftId, giftIds, personId, from, fundId, community, rule } = finding
  const known = giftIds ?? (giftId ? [giftId] : undefined)
  if (known) return (await inChunks(known, readGift)).filter((gift) => gift !== undefined)
  if (!personId || !from) return []
  const [gifts, lines] = await Promise.all([giftsSince(personId, fundId, Date.parse(from) - 1), linesIn(community)])
  return gifts.filter((gift) => isCounted(rule, gift, lines) && (gift.paidAt ?? gift.at) <= endOf(finding, lines))
}

/** With the gifts as they are now; who wants no name shown stands without one (CF-15). */
const findingView = async (finding: GiftFinding) => {
  const { findingId: id, rule, state, at, count, sumFen, spendingId, note, personId } = finding
  const { reviewedByName, reviewedAt, word } = finding
  const gifts = await giftsOf(finding)
  const shown = personId && gifts.some(({ shownName }) => shownName !== 'none')
  return {
    id, rule, state, at, count, sumFen, spendingId, note, name: shown ? await maskedName(personId) : undefined,
    gifts: gifts.map(giftLine), reviewedByName, reviewedAt, word,
  }
}

/** Refuses with `giftFinding.unknown`. */
const findFindingIn = async (community: string, findingId: string): Promise<GiftFinding> => {
  const finding = await readFinding(findingId)
  must(finding?.community === community, 'giftFinding.unknown')
  return finding
}

/** Gifts of a fund that somebody should look at, open ones first. Refuses with `role.scope`, `fund.unknown`. */
export const seeFindings = async (
  { actor }: Request, { community, fundId, ...paging }: Of<'GET /fund-work/funds/:fundId/gift-findings'>,
) => {
  mustReach(actor, fundStaffRoles, community)
  await findFundIn(community, fundId)
  const page = await listPage(GiftFinding, { partition: findingsOf(fundId), index: true, ...paging })
  return { ...page, items: await Promise.all(page.items.map(findingView)) }
}

/**
 * Look at it and say with a word what it is; not about one's own gifts or those of kin. Refuses with `role.scope`,
 * `giftFinding.unknown`, `giftFinding.reviewed`, `conflict.close`.
 */
export const reviewFinding = async (
  request: Request, input: Of<'POST /fund-work/gift-findings/:findingId/reviews'>,
) => {
  const { actor, at } = request
  const { community, findingId, outcome, word } = input
  mustReach(actor, ['fundOfficer', 'fundApprover'], community)
  const before = await findFindingIn(community, findingId)
  must(before.state === 'open', 'giftFinding.reviewed')
  if (before.personId) await mustBeApart(actor, before.personId)
  // Somebody's gifts, as many as are looked at now.
  const seen = before.from && !before.giftIds ? figuresOf(await giftsOf(before)) : {}
  const after: GiftFinding = {
    ...before, ...seen, state: outcome, word, reviewedByName: actor.nameMasked ?? '*', reviewedAt: momentText(at),
  }
  return commit(request, {
    type: 'giftFinding.reviewed', community,
    data: { findingId, fundId: before.fundId, rule: before.rule, outcome, word },
    answer: await findingView(after),
  }, saveFinding(before, after))
}

/**
 * Who gave a large gift, by the last four of the identity number, and where the money came from: with a reason, and
 * the view is an event (PV-04); what was seen is never in it. Refuses with `role.scope`, `giftFinding.unknown`,
 * `gift.unknown`, `field.empty`.
 */
export const seeOrigin = async (request: Request, input: Of<'POST /fund-work/gift-findings/:findingId/origins'>) => {
  const { community, findingId, giftId, reason } = input
  mustReach(request.actor, ['fundOfficer', 'fundApprover'], community)
  const finding = await findFindingIn(community, findingId)
  const gift = await findGiftIn(community, giftId)
  must((await giftsOf(finding)).some((one) => one.giftId === giftId), 'gift.unknown')
  const sealed = gift.originSealed ?? refuse('field.empty')
  const { idNumber, source } = JSON.parse(await unseal(sealed, `${giftId}/origin`)) as Origin
  await commit(request, { type: 'giftOrigin.seen', community, data: { findingId, giftId, reason }, answer: {} })
  return { idEnding: idNumber.slice(-4), source }
}
