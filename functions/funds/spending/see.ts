import type { Given } from '../../../shared/contract/call.ts'
import type { spending as calls } from '../../../shared/contract/spending.ts'
import type { Request } from '../../platform/commit.ts'
import { listPage } from '../../platform/list.ts'
import { must } from '../../platform/refusal.ts'
import { findSeen } from '../campaigns/see.ts'
import { findFund, findFundIn, seatOf } from '../charities/find.ts'
import { actsOn } from './acts.ts'
import { tallyOn } from './decide.ts'
import { findForSeat, findSpending, looksInto } from './find.ts'
import { PublicSpending, Spending, publicOf, spendingsOf } from './items.ts'
import { keptView, publicView } from './views.ts'

type Of<C extends keyof typeof calls> = Given<(typeof calls)[C]>
interface Paging { cursor?: string | undefined; limit?: number | undefined }

const publicPage = async (purposeId: string, paging: Paging) => {
  const page = await listPage(PublicSpending, { partition: publicOf(purposeId), newestFirst: true, ...paging })
  const spendings = await Promise.all(page.items.map(({ spendingId }) => findSpending(spendingId)))
  return { ...page, items: spendings.map(publicView) }
}

/** What a campaign spends, for whoever may see the campaign. Refuses with `campaign.unknown`. */
export const seeCampaignSpendings = async (
  { actor }: Request, { campaignId, ...paging }: Of<'GET /campaigns/:campaignId/spendings'>,
) => {
  await findSeen(actor, campaignId)
  return publicPage(campaignId, paging)
}

/** Refuses with `fund.unknown`. */
export const seeFundSpendings = async (
  _request: Request, { fundId, ...paging }: Of<'GET /funds/:fundId/spendings'>,
) => {
  await findFund(fundId)
  return publicPage(fundId, paging)
}

/** All spendings of a fund, what waits first. Refuses with `fund.unknown`, also for who has no part in its work. */
export const seeSpendings = async (
  request: Request, { community, fundId, ...paging }: Of<'GET /fund-work/funds/:fundId/spendings'>,
) => {
  const fund = await findFundIn(community, fundId)
  must(looksInto(request.actor, fund), 'fund.unknown')
  const page = await listPage(Spending, { partition: spendingsOf(fundId), index: true, ...paging })
  const seat = seatOf(fund, request.actor)
  return { ...page, items: await Promise.all(page.items.map((one) => keptView(request, one, seat))) }
}

/**
 * With what can be done now, and for whoever looks why it is not theirs. Refuses with `spending.unknown`, also for who
 * has no part in the fund's work.
 */
export const seeSpending = async (
  request: Request, { community, spendingId }: Of<'GET /fund-work/spendings/:spendingId'>,
) => {
  const { spending, fund, seat } = await findForSeat(request.actor, community, spendingId)
  return {
    ...await keptView(request, spending, seat), acts: await actsOn(request.actor, spending, seat),
    ...(spending.state === 'review' ? { tally: await tallyOn(fund, spending) } : {}),
  }
}
