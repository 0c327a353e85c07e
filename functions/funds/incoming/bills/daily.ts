import { chinaDay, dayAfter } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { log, signal } from '../../../platform/log.ts'
import { PayError, isRefused } from '../../../platform/pay/error.ts'
import { findMerchant } from '../../../platform/pay/merchants.ts'
import { findCharity } from '../../charities/find.ts'
import { checkDay } from './check.ts'
import { billsToCheck } from './days.ts'
import { billTask, nextBillAt } from './tasks.ts'

const laterMs = 30 * 60_000

/** A day whose bill WeChat refuses, or that is not what it promised, keeps no other day waiting. */
const isOfTheDay = (error: unknown): error is PayError => error instanceof PayError && error.kind !== 'unknown'

/**
 * Every morning after ten, for each charity with a number at WeChat Pay: yesterday's bill, and those of the days before
 * that were left out; the same of numbers that it had. A day whose bill is not to be had stays open and is asked for
 * again with the next one. A charity without a number, or whose keys nobody has entered yet, has none.
 */
export const checkDaily = async (request: Request, charityId: string) => {
  const charity = await findCharity(charityId)
  const { mchid, formerMchids = [], division } = charity
  if (!mchid && formerMchids.length === 0) return undefined
  const again = (at: string) => due({ task: billTask, key: charityId, at })
  const wait = (at: string) =>
    commit(request, { type: 'pay.billAwaited', community: division, data: { charityId, mchid }, answer: {} }, again(at))
  const bills = await billsToCheck(charity, dayAfter(chinaDay(request.at), -1))
  let tomorrow = nextBillAt(request.at)
  let failure: PayError | undefined
  for (const [index, bill] of bills.entries()) {
    const merchant = await findMerchant(bill.mchid)
    if (!merchant) continue
    const next = index === bills.length - 1 ? tomorrow : momentText(request.at)
    try {
      return await checkDay(request, { charity, merchant, day: bill.day }, again(next))
    } catch (error) {
      if (isRefused(error, 'STATEMENT_CREATING')) {
        tomorrow = momentText(request.at + laterMs)
      } else {
        if (!isOfTheDay(error)) throw error
        log.error('the bill of a day was not to be had', { ...bill, error })
        signal('DueFailed')
        failure = error
      }
    }
  }
  if (failure) throw failure
  return wait(tomorrow)
}
