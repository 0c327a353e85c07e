import { chinaDay, chinaMonth } from '../../shared/units.ts'
import type { Write } from '../platform/commit.ts'
import { type HouseholdView, memberOf, unchanged } from '../platform/household.ts'
import { type PersonView, isMinor } from '../platform/person.ts'
import { must } from '../platform/refusal.ts'
import { type Allowed, readUsed, using } from './allowance.ts'
import { householdPoints } from './chart.ts'

interface ChildLimit { account: string; period: string; most: number }

/** The points a month that a child of the household may redeem; nothing for an adult or the head, who may all. */
const limitOf = (household: HouseholdView, person: PersonView, at: number): ChildLimit | undefined => {
  const { personId } = person
  if (household.headId === personId || !isMinor(person, chinaDay(at))) return undefined
  const account = householdPoints(household.householdId)
  const most = memberOf(household, personId)?.monthlyLimit ?? 0
  return { account, period: `child#${personId}#${chinaMonth(at)}`, most }
}

/** How many points a child may still redeem this month; nothing for who has no limit. */
export const childLimitLeft = async (
  household: HouseholdView, person: PersonView, at: number,
): Promise<number | undefined> => {
  const limit = limitOf(household, person, at)
  return limit && Math.max(0, limit.most - (await readUsed(limit.account, limit.period)).used)
}

/**
 * Whether a member may redeem so many points now: any adult may, and the head (FP-01); a child within the points a
 * month that the head allows, and nothing where none are allowed. `writes` go into the redemption's commit: they use
 * the child's limit up and notice a member who leaves meanwhile. `allowance` is to be given back with what is not used.
 * Refuses with `household.notMember`, `household.childLimit`.
 */
export const mayRedeem = async (
  household: HouseholdView, person: PersonView, points: number, at: number,
): Promise<{ writes: Write[]; allowance?: Allowed }> => {
  must(memberOf(household, person.personId), 'household.notMember')
  const limit = limitOf(household, person, at)
  if (!limit) return { writes: [unchanged(household)] }
  const used = await readUsed(limit.account, limit.period)
  must(used.used + points <= limit.most, 'household.childLimit')
  const { use, allowance } = using(used, limit.most, points)
  return { writes: [unchanged(household), use], allowance }
}
