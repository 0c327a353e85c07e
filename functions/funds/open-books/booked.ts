import { purposeAccount } from '../../../shared/funds.ts'
import { monthsOf, yearsOf } from '../../ledger/months.ts'
import { type MonthSums, monthly } from './rules.ts'

/** What each month has brought a purpose. */
export const booked = async (purposeId: string): Promise<MonthSums[]> =>
  monthly(await monthsOf(purposeAccount(purposeId)))

/** What each year has brought it, under the last month in which something came. */
export const bookedByYear = async (purposeId: string): Promise<MonthSums[]> =>
  monthly(await yearsOf(purposeAccount(purposeId)))
