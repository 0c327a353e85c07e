import { chinaDay, chinaMonth } from '../../shared/units.ts'
import type { Write } from '../platform/commit.ts'
import { type HouseholdView, memberOf, unchanged } from '../platform/household.ts'
import { isMinor, readPerson } from '../platform/person.ts'
import { must } from '../platform/refusal.ts'
import { type Allowed, readUsed, using } from './allowance.ts'

interface ChildLimit { account: string; period: string; most: number }

/** The points a month that a child of the household may redeem; nothing for an adult or the head, who may all. */
const limitOf = async (household: HouseholdView, personId: string, at: number): Promise<ChildLimit | undefined> => {
  if (household.headId === personId || !isMinor(await readPerson(personId), chinaDay(at))) return undefined
  const account = `familyPoint:household:${household.householdId}`
  const most = memberOf(household, personId)?.monthlyLimit ?? 0
  return { account, period: `child#${personId}#${chinaMonth(at)}`, most }
}

/** How many points a child may still redeem this month; nothing for who has no limit. */
export const childLimitLeft = async (
  household: HouseholdView, personId: string, at: number,
): Promise<number | undefined> => {
  const limit = await limitOf(household, personId, at)
  return limit && Math.max(0, limit.most - (await readUsed(limit.account, limit.period)).used)
}

/**
 * Whether a member may redeem so many points now: any adult may, and the head (FP-01); a child within the points a
 * month that the head allows, and nothing where none are allowed. `writes` go into the redemption's commit: they use
 * the child's limit up and notice a member who leaves meanwhile. `allowance` is to be given back with what is not used.
 * Refuses with `household.notMember`, `household.childLimit`.
 */
export const mayRedeem = async (
  household: HouseholdView, personId: string, points: number, at: number,
): Promise<{ writes: Write[]; allowance?: Allowed }> => {
  must(memberOf(household, personId), 'household.notMember')
  const limit = await limitOf(household, personId, at)
  if (!limit) return { writes: [unchanged(household)] }
  const used = await readUsed(limit.account, limit.period)
  must(used.used + points <= limit.most, 'household.childLimit')
  const { use, allowance } = using(used, limit.most, points)
  return { writes: [unchanged(household), use], allowance }
}
