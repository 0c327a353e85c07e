import { chinaMonth, monthFrom } from '../../shared/units.ts'

/**
 * Lots: what of a balance ends when. A lot is known by the month at whose end it expires (`2028-11`), so an account
 * never has more open lots than months of validity, and its newest entry carries them all. Pure.
 */
export type Lots = Record<string, number>

/** Without what is empty, oldest first, so that equal lots are equal texts. */
const tidy = (lots: Lots): Lots =>
  Object.fromEntries(Object.entries(lots).filter(([, amount]) => amount > 0).sort(([a], [b]) => (a < b ? -1 : 1)))

export const totalOf = (lots: Lots): number => Object.values(lots).reduce((sum, amount) => sum + amount, 0)

export const add = (lots: Lots, more: Lots): Lots => {
  const sum = { ...lots }
  for (const [month, amount] of Object.entries(more)) sum[month] = (sum[month] ?? 0) + amount
  return tidy(sum)
}

/** Take out exactly these lots; undefined where one of them does not have so much. */
export const takeExactly = (lots: Lots, wanted: Lots): Lots | undefined => {
  const rest = { ...lots }
  for (const [month, amount] of Object.entries(wanted)) {
    const left = (rest[month] ?? 0) - amount
    if (left < 0) return undefined
    rest[month] = left
  }
  return tidy(rest)
}

/** As much of the lots as the others have too. */
export const inBoth = (lots: Lots, others: Lots): Lots => tidy(Object.fromEntries(
  Object.entries(lots).map(([month, amount]) => [month, Math.min(amount, others[month] ?? 0)])))

/** The lots that an amount consists of, oldest end first; undefined where there is not so much. */
export const oldestFirst = (lots: Lots, amount: number): Lots | undefined => {
  const taken: Lots = {}
  let missing = amount
  for (const [month, there] of Object.entries(tidy(lots))) {
    if (missing === 0) break
    taken[month] = Math.min(there, missing)
    missing -= taken[month]
  }
  return missing === 0 ? taken : undefined
}

/** What has ended before the given month. */
export const expiredBefore = (lots: Lots, month: string): Lots =>
  tidy(Object.fromEntries(Object.entries(lots).filter(([end]) => end < month)))

/** What ends in the given month or later. */
export const endingFrom = (lots: Lots, month: string): Lots =>
  Object.fromEntries(Object.entries(lots).filter(([end]) => end >= month))

/** The lot that ends next, and when its last day ends; undefined where there is none. */
export const nextToLapse = (lots: Lots): { month: string; amount: number } | undefined => {
  const [first] = Object.entries(tidy(lots))
  return first && { month: first[0], amount: first[1] }
}

/** The month so many months after the one of a moment, in China: where points of today end (FP-08: 24). */
export const monthAfter = (ms: number, months: number): string => monthFrom(chinaMonth(ms), months)
