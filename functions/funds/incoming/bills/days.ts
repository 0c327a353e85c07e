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

/** The days up to yesterday that were not checked, from the first one that ever was; from `begin` where none was. */
const daysFrom = async (mchid: string, yesterday: string, begin: string): Promise<string[]> => {
  const partition = billChecksOf(mchid)
  const from = dayAfter(yesterday, -mostDaysBack)
  const { items: [first] } = await listPage(BillCheck, { partition, limit: 1 })
  const { items } = await listPage(BillCheck, { partition, from, limit: 100 })
  const checked = new Set(items.map(({ day }) => day))
  const days = Array.from({ length: mostDaysBack + 1 }, (_, index) => dayAfter(from, index))
  return days.filter((day) => day >= (first?.day ?? begin) && !checked.has(day))
}

const hasRefunds = async (mchid: string, day: string): Promise<boolean> =>
  (await listPage(RefundDone, { partition: refundsDone(mchid, day), limit: 1 })).items.length > 0

/** Of a number that was left: until the day after, and each day on which a refund through it has ended. */
const daysOfFormer = async (charity: Charity, { mchid, until }: FormerNumber, yesterday: string): Promise<string[]> => {
  if (!await isStillIts(charity, mchid)) return []
  const days = await daysFrom(mchid, yesterday, dayAfter(until, -1))
  const wanted = await inChunks(days, async (day) => day <= dayAfter(until, 1) || hasRefunds(mchid, day))
  return days.filter((_, index) => wanted[index])
}

/** Which days of which of a charity's numbers are to be checked: yesterday, and those before that were left out. */
export const billsToCheck = async (charity: Charity, yesterday: string): Promise<{ mchid: string; day: string }[]> => {
  const { mchid, formerMchids = [] } = charity
  const lists = [
    ...(mchid ? [{ mchid, days: await daysFrom(mchid, yesterday, yesterday) }] : []),
    ...await inChunks(formerMchids, async (former) =>
      ({ mchid: former.mchid, days: await daysOfFormer(charity, former, yesterday) })),
  ]
  return lists.flatMap((one) => one.days.map((day) => ({ mchid: one.mchid, day })))
}
