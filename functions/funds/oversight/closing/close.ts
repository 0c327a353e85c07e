import type { Given } from '../../../../shared/contract/call.ts'
import type { fundClosing } from '../../../../shared/contract/oversight/fund-closing.ts'
import { purposeAccount } from '../../../../shared/funds.ts'
import { closingNoticeDays } from '../../../../shared/oversight.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { readStanding } from '../../../ledger/balance.ts'
import { post } from '../../../ledger/post.ts'
import { isSelf, mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { campaignsIn } from '../../campaigns/every.ts'
import { findCampaign } from '../../campaigns/find.ts'
import { findFund, findFundIn, keptFundView, saveFund, stillOpen } from '../../charities/find.ts'
import type { Fund } from '../../charities/items.ts'
import { mustHaveNoRefund } from '../../giving/refunds/waiting.ts'
import { mustHaveNoVenture } from '../../rounds/ventures/every.ts'
import { mustHaveNoVote } from '../../rounds/voting/every.ts'
import { openSpendingsIn } from '../../spending/every.ts'
import { changesUnderWay } from '../moves/items.ts'
import { movingAll } from '../moves/move.ts'
import { type Purpose, asTarget, targetIn } from '../moves/purposes.ts'

type Of<C extends keyof typeof fundClosing> = Given<(typeof fundClosing)[C]>

/**
 * No campaign goes on, no vote, no other use is asked for, and nothing is still to be decided, paid, proven or given
 * back by a person.
 */
const mustBeSettled = async (fund: Fund): Promise<void> => {
  const { fundId } = fund
  const [campaigns, spendings, changes] = await Promise.all([
    campaignsIn(fundId), openSpendingsIn(fundId), changesUnderWay(fundId), mustHaveNoVote(fund),
    mustHaveNoVenture(fund), mustHaveNoRefund(fund),
  ])
  must(!campaigns.some(({ state }) => ['draft', 'filed', 'open'].includes(state)), 'closing.campaigns')
  must(spendings.length === 0, 'closing.spendings')
  must(changes.length === 0, 'closing.useChanges')
}

/** A similar purpose of another open fund of the same charity. */
const targetOf = async (fund: Fund, toFundId: string, toId: string): Promise<{ target: Fund; purpose: Purpose }> => {
  const target = await findFund(toFundId)
  const isOther = toFundId !== fund.fundId
  must(isOther && target.state === 'open' && target.charityId === fund.charityId, 'closing.target')
  return { target, purpose: await targetIn(target, toId) }
}

/** As the notice said, and as it is by now. */
const targetNow = async (fund: Fund, toId: string) =>
  targetOf(fund, toId.startsWith('cmp_') ? (await findCampaign(toId)).fundId : toId, toId)

const purposesLeft = async ({ fundId }: Fund): Promise<string[]> => {
  const ids = [fundId, ...(await campaignsIn(fundId)).map(({ campaignId }) => campaignId)]
  const balances = await inChunks(ids, async (id) => (await readStanding(purposeAccount(id))).balance)
  return ids.filter((_, index) => (balances[index] ?? 0) > 0)
}

/**
 * Name where what is left goes: a similar purpose of an open fund of the same charity (CF-11: L1 Art 58). It stands in
 * public for seven days; named anew, they begin anew, also for what came after the end. Refuses with `role.scope`,
 * `fund.unknown`, `closing.state`, `closing.campaigns`, `closing.spendings`, `closing.votes`, `closing.ventures`,
 * `closing.useChanges`, `closing.refunds`, `closing.target`, `campaign.unknown`, `useChange.told`.
 */
export const planClosing = async (request: Request, input: Of<'POST /fund-work/funds/:fundId/closing/plan'>) => {
  const { actor, at } = request
  const { community, fundId, toFundId, toId, reason, resolution } = input
  mustReach(actor, ['fundOfficer'], community)
  const before = await findFundIn(community, fundId)
  const hasMore = before.state === 'closed' && (await purposesLeft(before)).length > 0
  must(before.state === 'closing' || hasMore, 'closing.state')
  await mustBeSettled(before)
  const { purpose: { title: toTitle } } = await targetOf(before, toFundId, toId)
  const after: Fund = {
    ...before, version: before.version + 1, closing: {
      toId, toTitle, reason, resolution, by: actor.id, byName: actor.nameMasked ?? '*',
      noticeEndsOn: dayAfter(chinaDay(at), closingNoticeDays),
    },
  }
  return commit(request, {
    type: 'fund.closingPlanned', community, data: { fundId, toFundId, toId, toTitle, reason, resolution },
    answer: await keptFundView(after),
  }, saveFund(before, after))
}

/** Each takes a few writes of one commit; what is more follows with the next. */
const mostAtOnce = 10

/**
 * The second person moves what is left of each purpose to where the notice said, and the fund is closed. What comes
 * later, as a payment that was told late, goes the same way by the same call. Refuses with `role.scope`,
 * `fund.unknown`, `closing.state`, `closing.notice`, `second.self`, `closing.target`, `useChange.told` and what
 * is not settled.
 */
export const endClosing = async (request: Request, input: Of<'POST /fund-work/funds/:fundId/closing/end'>) => {
  const { actor, at } = request
  const { community, fundId } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findFundIn(community, fundId)
  const plan = before.closing ?? refuse('closing.state')
  must(at > Date.parse(chinaDayEnd(plan.noticeEndsOn)), 'closing.notice')
  must(!isSelf(actor, plan.by), 'second.self')
  await mustBeSettled(before)
  const left = await purposesLeft(before)
  must(left.length > 0 || before.state === 'closing', 'closing.state')
  const { toId: to } = plan
  const { target, purpose } = await targetNow(before, to)
  const moves = (await inChunks(left.slice(0, mostAtOnce), (from, index) =>
    movingAll(request, { from, to, reference: fundId, community, index }))).filter((move) => move !== undefined)
  // One that was proposed meanwhile: after the lines were read, so that none comes between.
  await mustHaveNoRefund(before)
  const movedFen = moves.reduce((sum, { amount }) => sum + amount, 0)
  const isLast = left.length <= mostAtOnce
  const after: Fund = {
    ...before, version: before.version + 1, ...(isLast ? { state: 'closed', closedAt: momentText(at) } : {}),
    movedFen: (before.movedFen ?? 0) + movedFen,
  }
  return post(request, {
    type: isLast ? 'fund.closed' : 'fund.emptied', community,
    data: { fundId, toId: to, toTitle: plan.toTitle, movedFen, purposes: left.slice(0, mostAtOnce) },
    answer: await keptFundView(after), movements: moves.map(({ draft }) => draft),
    expect: moves.flatMap(({ expect }) => expect),
  }, saveFund(before, after), stillOpen(target), ...asTarget(purpose), ...moves.flatMap(({ writes }) => writes))
}
