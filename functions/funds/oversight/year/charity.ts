import { inChunks } from '../../../platform/in-chunks.ts'
import { campaignsIn } from '../../campaigns/every.ts'
import { fundsOfCharity } from '../../charities/find.ts'
import type { Charity } from '../../charities/items.ts'
import { bookedByYear } from '../../open-books/booked.ts'
import { type MonthSums, merged } from '../../open-books/rules.ts'
import { readYear } from '../../spending/years.ts'
import { ratiosOf } from './ratios.ts'

const total = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((sum, row) => sum + of(row), 0)

/** What a year of a fund has paid, and what each year has brought all its purposes. */
const yearOfFund = async (fundId: string, year: number, consistent: boolean) => {
  const [paid, campaigns] = await Promise.all([readYear(fundId, String(year), consistent), campaignsIn(fundId)])
  const begun = campaigns.filter(({ openedAt }) => openedAt !== undefined).map(({ campaignId }) => campaignId)
  return { paid, months: await inChunks([fundId, ...begun], bookedByYear) }
}

/**
 * A charity as the law measures it, as a whole (CF-10): all its funds here added up, also those that have closed. Its
 * other books are not here. Read are a few rows for each fund and purpose, whatever the number of gifts.
 */
export const charityRatios = async (charity: Charity, year: number, consistent = true) => {
  const funds = await fundsOfCharity(charity.charityId)
  const years: Awaited<ReturnType<typeof yearOfFund>>[] = []
  // One fund after the other: each is a crowd of reads already.
  for (const fundId of funds) years.push(await yearOfFund(fundId, year, consistent))
  const months: MonthSums[] = merged(years.flatMap((one) => one.months))
  const sums = {
    paidFen: total(years, ({ paid }) => paid.paidFen), managementFen: total(years, ({ paid }) => paid.managementFen),
  }
  return { funds, ratios: ratiosOf({ year, ...sums, months }, charity) }
}
