import { type PointRule, type RuleCode, catalogue, usualWeeklyCap } from '../../shared/point-rules.ts'
import { type Person, clock, newResident } from './world.ts'

/** The catalogue with other points or whole other rules for some codes; a code that is not in it is added. */
export const rulesWith = (changed: Partial<Record<RuleCode, number | Partial<PointRule>>>): PointRule[] => {
  const own: PointRule[] = Object.keys(changed).filter((code) => !catalogue.some((rule) => rule.code === code)).map((code) => ({
    code: code as RuleCode, category: 'contribution', title: code, per: 'time', points: 0, caps: {}, group: 'everyone',
  }))
  return [...catalogue, ...own].map((rule) => {
    const other = changed[rule.code] ?? {}
    return { ...rule, ...(typeof other === 'number' ? { points: other } : other) }
  })
}

/** What is sent to adopt a set that begins in so many minutes. */
export const adoption = (
  community: string, changed: Parameters<typeof rulesWith>[0] = {},
  { inMinutes = 5, weeklyHouseholdCap = usualWeeklyCap, resolution = '居民议事会第 7 号决议' } = {},
) => ({ community, effectiveFrom: clock.in(inMinutes), weeklyHouseholdCap, resolution, rules: rulesWith(changed) })

/** Rules of a community's own, in force when this returns: the clock has moved on by then. */
export const adoptNow = async (
  community: string, changed: Parameters<typeof rulesWith>[0], options: Parameters<typeof adoption>[2] = {},
): Promise<Person> => {
  const admin = await newResident(community, 'communityAdmin')
  await admin.call('POST /point-rules', adoption(community, changed, { ...options, inMinutes: 1 }))
  clock.advance(1)
  return admin
}
