import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { listPage } from '../../../platform/list.ts'
import { log, signal } from '../../../platform/log.ts'
import { PayError, isRefused } from '../../../platform/pay/error.ts'
import { findMerchant } from '../../../platform/pay/merchants.ts'
import { findCharity } from '../../charities/find.ts'
import { checkDay } from './check.ts'
import { BillCheck, billChecksOf } from './items.ts'
import { billTask, nextBillAt } from './tasks.ts'

/** A schedule that stood still catches up on so many days. */
const mostDaysBack = 30
const laterMs = 30 * 60_000

/** The days up to yesterday that were not checked, from the first one that ever was; yesterday where none was. */
const daysToCheck = async (mchid: string, yesterday: string): Promise<string[]> => {
  const partition = billChecksOf(mchid)
  const from = dayAfter(yesterday, -mostDaysBack)
  const { items: [first] } = await listPage(BillCheck, { partition, limit: 1 })
  const { items } = await listPage(BillCheck, { partition, from, limit: 100 })
  const checked = new Set(items.map(({ day }) => day))
  const days = Array.from({ length: mostDaysBack + 1 }, (_, index) => dayAfter(from, index))
  return days.filter((day) => day >= (first?.day ?? yesterday) && !checked.has(day))
}

/** A day whose bill WeChat refuses, or that is not what it promised, keeps no other day waiting. */
const isOfTheDay = (error: unknown): error is PayError => error instanceof PayError && error.kind !== 'unknown'

/**
 * Every morning after ten, for each charity with a merchant number: yesterday's bill, and those of the days before that
 * were left out. A day whose bill is not to be had stays open and is asked for again with the next one. A charity
 * without a number, or whose keys nobody has entered yet, has none.
 */
export const checkDaily = async (request: Request, charityId: string) => {
  const charity = await findCharity(charityId)
  const { mchid, division } = charity
  if (!mchid) return undefined
  const again = (at: string) => due({ task: billTask, key: charityId, at })
  const wait = (at: string) =>
    commit(request, { type: 'pay.billAwaited', community: division, data: { charityId, mchid }, answer: {} }, again(at))
  const yesterday = dayAfter(chinaDay(request.at), -1)
  const [merchant, days] = [await findMerchant(mchid), await daysToCheck(mchid, yesterday)]
  if (!merchant) return wait(nextBillAt(request.at))
  let failure: PayError | undefined
  for (const day of days) {
    const next = day === days.at(-1) ? nextBillAt(request.at) : momentText(request.at)
    try {
      return await checkDay(request, { charity, merchant, day }, again(next))
    } catch (error) {
      if (isRefused(error, 'STATEMENT_CREATING')) return wait(momentText(request.at + laterMs))
      if (!isOfTheDay(error)) throw error
      log.error('the bill of a day was not to be had', { mchid, day, error })
      signal('DueFailed')
      failure = error
    }
  }
  if (failure) throw failure
  return wait(nextBillAt(request.at))
}
