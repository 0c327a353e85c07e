import { dayAfter } from '../../../../shared/units.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { listPage } from '../../../platform/list.ts'
import { isStillIts } from '../../charities/find.ts'
import type { Charity } from '../../charities/items.ts'
import type { FormerNumber } from '../../charities/rules.ts'
import { RefundDone, refundsDone } from '../../giving/items.ts'
import { BillCheck, billChecksOf } from './items.ts'

/** A schedule that stood still catches up on so many days. */
const mostDaysBack = 30

/** The days up to yesterday that were not checked, since the number is the charity's. */
const daysSince = async (mchid: string, since: string, yesterday: string): Promise<string[]> => {
  const from = dayAfter(yesterday, -mostDaysBack)
  const { items } = await listPage(BillCheck, { partition: billChecksOf(mchid), from, limit: 100 })
  const checked = new Set(items.map(({ day }) => day))
  const days = Array.from({ length: mostDaysBack + 1 }, (_, index) => dayAfter(from, index))
  return days.filter((day) => day >= since && !checked.has(day))
}

const hasRefunds = async (mchid: string, day: string): Promise<boolean> =>
  (await listPage(RefundDone, { partition: refundsDone(mchid, day), limit: 1 })).items.length > 0

/** Of a number that was left: until the day after, and each day on which a refund through it has ended. */
const daysOfFormer = async (charity: Charity, former: FormerNumber, yesterday: string): Promise<string[]> => {
  const { mchid, since, until } = former
  if (!await isStillIts(charity, mchid)) return []
  const days = await daysSince(mchid, since, yesterday)
  const wanted = await inChunks(days, async (day) => day <= dayAfter(until, 1) || hasRefunds(mchid, day))
  return days.filter((_, index) => wanted[index])
}

/** Which days of which of a charity's numbers are to be checked: yesterday, and those before that were left out. */
export const billsToCheck = async (charity: Charity, yesterday: string): Promise<{ mchid: string; day: string }[]> => {
  const { mchid, mchidSince = yesterday, formerMchids = [] } = charity
  const lists = [
    ...(mchid ? [{ mchid, days: await daysSince(mchid, mchidSince, yesterday) }] : []),
    ...await inChunks(formerMchids, async (former) =>
      ({ mchid: former.mchid, days: await daysOfFormer(charity, former, yesterday) })),
  ]
  return lists.flatMap((one) => one.days.map((day) => ({ mchid: one.mchid, day })))
}
