/** Pure: what a quarter's gift budget lets through (FP-10). */

/** Where a community's issue of a quarter is counted, in fen. */
export const budgetAccount = (community: string): string => `familyPoint:budget:${community}`
export const budgetPeriod = (quarter: string): string => `quarter#${quarter}`

/** The whole points that are left of a budget; without a budget there is no limit. */
export const pointsLeft = (usedFen: number, budgetFen: number | undefined, fenPerPoint: number): number =>
  (budgetFen === undefined ? Number.MAX_SAFE_INTEGER : Math.max(0, Math.floor((budgetFen - usedFen) / fenPerPoint)))

/** At what of a budget, in percent, whoever administers is told. */
export const levels = [100, 80] as const

/** How far a budget is used: it is all used when not one point more can be given. */
export const levelOf = (usedFen: number, budgetFen: number, fenPerPoint: number): 0 | 80 | 100 => {
  if (budgetFen - usedFen < fenPerPoint) return 100
  return usedFen * 100 >= budgetFen * 80 ? 80 : 0
}
