import { chinaDay } from '../../shared/units.ts'
import { allow } from '../ledger/allowance.ts'
import { post } from '../ledger/post.ts'
import { takeBack } from '../ledger/take-back.ts'
import type { Reaction } from '../platform/reaction.ts'
import { dailyCapMinutes } from './rules.ts'

interface Confirmed { personId: string; activityKind: string; minutes: number }

/**
 * Confirmed hours of a time-bank activity earn credit, a minute for a minute, up to the day's cap (TB-02, TB-03).
 * The day is the one on which the service was given.
 */
export const creditHours: Reaction = {
  name: 'timebank.creditHours',
  run: async (request, event) => {
    const { personId, activityKind, minutes } = event.data as Confirmed
    if (activityKind !== 'timeBank') return
    const happenedAt = event.movements[0]?.happenedAt ?? event.at
    const day = chinaDay(Date.parse(happenedAt))
    const { granted, use } = await allow(`timeCredit:member:${personId}`, `day#${day}`, dailyCapMinutes, minutes)
    const { community } = event
    const movement = { movement: 'credit.earn' as const, from: community, to: personId, amount: granted, happenedAt }
    const data = { personId, minutes, granted, day, dailyCapMinutes }
    await post(request, { type: 'credit.earned', community, data, answer: {} },
      granted > 0 ? [movement] : [], ...(granted > 0 ? [use] : []))
  },
}

export const reverseCredit = takeBack('timebank.reverseCredit', creditHours, 'credit.reversed')
