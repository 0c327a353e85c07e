import { costRules } from '../../../../shared/oversight.ts'
import type { MonthSums } from '../../open-books/rules.ts'
import { feeMovements, incomeMovements, sumIn } from '../../../ledger/sums.ts'

/** Pure: what a fund spends, and on itself, against the law's lines (CF-10: L1 Art 61, and the rule of 2016). */

const sumOf = (months: readonly MonthSums[], year: number, movements: readonly string[]): number =>
  months.filter(({ month }) => month.startsWith(`${year}-`))
    .reduce((sum, { sums }) => sum + sumIn({ sums }, movements), 0)

/** What gifts have brought in a year (China), to the fen. */
export const incomeIn = (months: readonly MonthSums[], year: number): number => sumOf(months, year, incomeMovements)

/** What payments have cost in a year: spending of the fund, neither for its activities nor for its management. */
const feesOfYear = (months: readonly MonthSums[], year: number): number => 0 - sumOf(months, year, feeMovements)

/** By the second letter of its credit code a charity is a foundation, an association or a service body. */
const isFoundation = (creditCode: string): boolean => creditCode[1] === '3'

export interface YearSums { year: number; paidFen: number; managementFen: number; months: readonly MonthSums[] }
export interface Body { creditCode: string; publicQualified: boolean }

/** A part of a whole in hundredths of a percent, rounded down; nothing of nothing. */
const partOf = (part: number, whole: number): number | undefined =>
  (whole > 0 ? Math.floor((part * 10_000) / whole) : undefined)

/** The income of an average year of the three before, as far as there was anything then. */
const averageBefore = (months: readonly MonthSums[], year: number): number => {
  const first = months.map(({ month }) => Number(month.slice(0, 4))).reduce((one, other) => Math.min(one, other), year)
  const years = [1, 2, 3].map((back) => year - back).filter((one) => one >= first)
  return years.length === 0 ? 0 : Math.floor(years.reduce((sum, one) => sum + incomeIn(months, one), 0) / years.length)
}

/**
 * What a year spends on its charitable activities, so without management, over last year's income, or over the average
 * of the three years before where that is less; and management over all spending, which is free below a sum. A year
 * without income before it has no line to keep.
 */
export const ratiosOf = ({ year, paidFen, managementFen, months }: YearSums, { creditCode, publicQualified }: Body) => {
  const lastYearFen = incomeIn(months, year - 1)
  const averageFen = averageBefore(months, year)
  const activityFen = paidFen - managementFen
  const feesFen = feesOfYear(months, year)
  const allFen = paidFen + feesFen
  const baseFen = Math.min(lastYearFen, averageFen)
  const { spendingPercent, foundationPercent, otherPercent, exemptFen } = costRules
  const managementPercent = isFoundation(creditCode) ? foundationPercent : otherPercent
  return {
    year, binding: publicQualified, paidFen, managementFen, feesFen, lastYearFen, averageFen, spendingPercent,
    managementPercent, exemptFen, spendingParts: partOf(activityFen, lastYearFen),
    managementParts: partOf(managementFen, allFen),
    spendingMet: activityFen * 100 >= baseFen * spendingPercent,
    managementExempt: managementFen < exemptFen,
    managementMet: managementFen < exemptFen || managementFen * 100 <= allFen * managementPercent,
  }
}
export type Ratios = ReturnType<typeof ratiosOf>
