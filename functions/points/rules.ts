import type { PointRule } from './items.ts'

/** Points end with the month so many months after they were awarded (FP-08). */
export const validMonths = 24

/** What counts until a community adopts a rule of its own: FP-05's hour value and weekly cap. */
export const defaultRule = (community: string): PointRule => ({
  community, version: 0, effectiveFrom: '2026-01-01T00:00:00.000Z', pointsPerHour: 10, weeklyHouseholdCap: 200,
  resolution: '默认规则', adoptedAt: '2026-01-01T00:00:00.000Z', adoptedBy: 'system',
})

/** The newest version that is in force at a moment. `versions` newest first. */
export const ruleAt = (versions: PointRule[], community: string, moment: string): PointRule =>
  versions.find(({ effectiveFrom }) => effectiveFrom <= moment) ?? defaultRule(community)

/** Whole points for minutes served; what is left over is lost, as FP-04's hour rule has it. */
export const pointsFor = (minutes: number, { pointsPerHour }: PointRule): number =>
  Math.floor((minutes * pointsPerHour) / 60)
