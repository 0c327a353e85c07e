import { chinaDay } from '../../shared/units.ts'
import type { Allowed } from '../ledger/allowance.ts'
import { readStanding } from '../ledger/balance.ts'
import { memberCeilingMinutes } from '../ledger/chart.ts'
import type { Expectation } from '../ledger/plan.ts'
import type { Write } from '../platform/commit.ts'
import { settingsOf } from '../platform/settings.ts'
import { type Overflow, overflowOf } from './credit/see-credit.ts'
import { allowDay } from './limits/cap.ts'

/** What a member's account takes of an amount, and what must hold for that to stay true. */
export const roomOf = async (personId: string): Promise<{ room: number; expect: Expectation }> => {
  const account = `timeCredit:member:${personId}`
  const { sequence, balance } = await readStanding(account)
  return { room: Math.max(0, memberCeilingMinutes - balance), expect: { account, sequence, asRead: true } }
}

export interface Earning {
  personId: string
  day: string
  /** The community's cap, or the person's own where it had to be asked and is higher (TB-03). */
  dailyCapMinutes: number
  /** What of the day it used, for whoever takes it back. */
  allowance: Allowed
  /** What the day's cap lets through (TB-03). */
  granted: number
  /** How much of it the member may hold; the rest goes where they chose (TB-03). */
  credited: number
  overflow: Overflow
  expect: Expectation
  writes: Write[]
}

/**
 * What a person earns by minutes of service given at a moment: at most what is left of the day's cap and of the cap on
 * the balance (TB-02, TB-03). One rule for confirmed hours and for paid orders: both use up the same day.
 */
export const earning = async (
  community: string, personId: string, happenedAt: string, minutes: number,
): Promise<Earning> => {
  const usualMinutes = (await settingsOf(community))['timebank.dailyCapMinutes']
  const day = chinaDay(Date.parse(happenedAt))
  const { dailyCapMinutes, granted, use, allowance } = await allowDay(personId, day, usualMinutes, minutes)
  const { room, expect } = await roomOf(personId)
  const credited = Math.min(granted, room)
  const overflow = credited < granted ? await overflowOf(personId) : 'pool'
  return {
    personId, day, dailyCapMinutes, allowance, granted, credited, overflow, expect, writes: granted > 0 ? [use] : [],
  }
}
