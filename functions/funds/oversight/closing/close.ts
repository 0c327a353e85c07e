import type { Given } from '../../../../shared/contract/call.ts'
import type { fundClosing } from '../../../../shared/contract/oversight/fund-closing.ts'
import { purposeAccount } from '../../../../shared/funds.ts'
import { closingNoticeDays } from '../../../../shared/oversight.ts'
import { chinaDay, chinaDayEnd, dayAfter } from '../../../../shared/units.ts'
import { readStanding } from '../../../ledger/balance.ts'
import { post } from '../../../ledger/post.ts'
import { mustReach } from '../../../platform/actor.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { campaignsIn } from '../../campaigns/every.ts'
import { findFund, findFundIn, keptFundView, saveFund } from '../../charities/find.ts'
import type { Fund } from '../../charities/items.ts'
import { openSpendingsIn } from '../../spending/every.ts'
import { movingAll } from '../moves/move.ts'
import { purposeIn } from '../moves/purposes.ts'

type Of<C extends keyof typeof fundClosing> = Given<(typeof fundClosing)[C]>

/** No campaign goes on, and nothing is still to be decided, paid or proven. */
const mustBeSettled = async ({ fundId }: Fund): Promise<void> => {
  const [campaigns, spendings] = await Promise.all([campaignsIn(fundId), openSpendingsIn(fundId)])
  must(!campaigns.some(({ state }) => ['draft', 'filed', 'open'].includes(state)), 'closing.campaigns')
  must(spendings.length === 0, 'closing.spendings')
}

/**
 * Name where what is left goes: a similar purpose of an open fund of the same charity (CF-11: L1 Art 58). It stands in
 * public for seven days; named anew, they begin anew. Refuses with `role.scope`, `fund.unknown`, `closing.state`,
 * `closing.campaigns`, `closing.spendings`, `closing.target`, `campaign.unknown`.
 */
export const planClosing = async (request: Request, input: Of<'POST /fund-work/funds/:fundId/closing/plan'>) => {
  const { actor, at } = request
  const { community, fundId, toFundId, toId, reason, resolution } = input
  mustReach(actor, ['fundOfficer'], community)
  const before = await findFundIn(community, fundId)
  must(before.state === 'closing', 'closing.state')
  await mustBeSettled(before)
  const target = await findFund(toFundId)
  must(toFundId !== fundId && target.state === 'open' && target.charityId === before.charityId, 'closing.target')
  const { title: toTitle } = await purposeIn(target, toId)
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

const purposesLeft = async ({ fundId }: Fund): Promise<string[]> => {
  const ids = [fundId, ...(await campaignsIn(fundId)).map(({ campaignId }) => campaignId)]
  const balances = await inChunks(ids, async (id) => (await readStanding(purposeAccount(id))).balance)
  return ids.filter((_, index) => (balances[index] ?? 0) > 0)
}

/**
 * The second person moves what is left of each purpose to where the notice said, and the fund is closed. What comes
 * later, as a payment that was told late, goes the same way by the same call. Refuses with `role.scope`,
 * `fund.unknown`, `closing.state`, `closing.notice`, `second.self`, `closing.campaigns`, `closing.spendings`.
 */
export const endClosing = async (request: Request, input: Of<'POST /fund-work/funds/:fundId/closing/end'>) => {
  const { actor, at } = request
  const { community, fundId } = input
  mustReach(actor, ['fundApprover'], community)
  const before = await findFundIn(community, fundId)
  const plan = before.closing ?? refuse('closing.state')
  must(at > Date.parse(chinaDayEnd(plan.noticeEndsOn)), 'closing.notice')
  must(plan.by !== actor.id, 'second.self')
  await mustBeSettled(before)
  const left = await purposesLeft(before)
  must(left.length > 0 || before.state === 'closing', 'closing.state')
  const { toId: to } = plan
  const moves = (await inChunks(left.slice(0, mostAtOnce), (from, index) =>
    movingAll(request, { from, to, reference: fundId, community, index }))).filter((move) => move !== undefined)
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
  }, saveFund(before, after), ...moves.flatMap(({ writes }) => writes))
}
