import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { listPage } from '../../../platform/list.ts'
import { isRefused } from '../../../platform/pay/error.ts'
import { findMerchant } from '../../../platform/pay/merchants.ts'
import { findCharity } from '../../charities/find.ts'
import { checkDay } from './check.ts'
import { BillCheck, billChecksOf } from './items.ts'
import { billTask, nextBillAt } from './tasks.ts'

/** A schedule that stood still catches up on so many days. */
const mostDaysBack = 30
const laterMs = 30 * 60_000

/** The first day up to yesterday that was not checked, where the last one that was is known. */
const dayToCheck = async (mchid: string, yesterday: string): Promise<string | undefined> => {
  const { items: [last] } = await listPage(BillCheck, { partition: billChecksOf(mchid), newestFirst: true, limit: 1 })
  if (!last) return yesterday
  if (last.day >= yesterday) return undefined
  const [next, earliest] = [dayAfter(last.day, 1), dayAfter(yesterday, -mostDaysBack)]
  return next < earliest ? earliest : next
}

/**
 * Every morning after ten, for each charity with a merchant number: yesterday's bill, and those of the days before that
 * were left out. A charity without a number, or whose keys nobody has entered yet, has none.
 */
export const checkDaily = async (request: Request, charityId: string) => {
  const charity = await findCharity(charityId)
  const { mchid, division } = charity
  if (!mchid) return undefined
  const again = (at: string) => due({ task: billTask, key: charityId, at })
  const wait = (at: string) =>
    commit(request, { type: 'pay.billAwaited', community: division, data: { charityId, mchid }, answer: {} }, again(at))
  const yesterday = dayAfter(chinaDay(request.at), -1)
  const [merchant, day] = [await findMerchant(mchid), await dayToCheck(mchid, yesterday)]
  if (!merchant || !day) return wait(nextBillAt(request.at))
  const next = day < yesterday ? momentText(request.at) : nextBillAt(request.at)
  try {
    return await checkDay(request, { charity, merchant, day }, again(next))
  } catch (error) {
    if (!isRefused(error, 'STATEMENT_CREATING')) throw error
    return wait(momentText(request.at + laterMs))
  }
}
