import { allow } from '../../ledger/allowance.ts'
import type { Write } from '../../platform/commit.ts'
import type { PersonView } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { chinaDay } from '../../../shared/units.ts'
import type { Reward } from '../rewards/items.ts'
import { groupsOf, periodOf, termsFor } from '../rewards/rules.ts'

export interface For { person: PersonView; householdId: string }

/** What a person may have of a reward, and the accounts in which their limits are counted. */
export const termsOf = (reward: Reward, { person, householdId }: For, atMs: number) => {
  const groups = groupsOf(person, chinaDay(atMs))
  const { may, limits } = termsFor(reward, groups)
  return {
    may,
    limits: limits.map(({ per, quantity, period }) => ({
      account: `reward:${reward.rewardId}:${per}:${per === 'person' ? person.personId : householdId}`,
      period: periodOf(period, atMs), most: quantity,
    })),
  }
}

/** How many are left of the tightest limit. */
export const leftOfLimits = async (limits: { account: string; period: string; most: number }[]): Promise<number> => {
  const left = await Promise.all(limits.map(async ({ account, period, most }) =>
    (await allow(account, period, most, most)).granted))
  return Math.min(...left, Number.MAX_SAFE_INTEGER)
}

/**
 * Count so many against the limits. Refuses with `reward.notFor`, `reward.limit`; the writes are `stale` where the same
 * person or household redeems at the same moment.
 */
export const withinTerms = async (reward: Reward, whom: For, quantity: number, atMs: number) => {
  const { may, limits } = termsOf(reward, whom, atMs)
  must(may, 'reward.notFor')
  const writes: Write[] = []
  for (const { account, period, most } of limits) {
    const { granted, use } = await allow(account, period, most, quantity)
    must(granted === quantity, 'reward.limit')
    writes.push(use)
  }
  return { limits: limits.map(({ account, period }) => ({ account, period })), writes }
}
