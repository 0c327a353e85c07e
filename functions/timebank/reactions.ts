import { chinaDay } from '../../shared/units.ts'
import { allow } from '../ledger/allowance.ts'
import { readStanding } from '../ledger/balance.ts'
import { memberCeilingMinutes } from '../ledger/chart.ts'
import { post } from '../ledger/post.ts'
import { takeBack } from '../ledger/take-back.ts'
import type { Reaction } from '../platform/reaction.ts'
import { settingsOf } from '../platform/settings.ts'

interface Confirmed { personId: string; activityKind: string; minutes: number }

/**
 * Confirmed hours of a time-bank activity earn credit, a minute for a minute, up to the day's cap (TB-02, TB-03).
 * The day is the one on which the service was given. What the member may not hold goes to the community's pool.
 */
export const creditHours: Reaction = {
  name: 'timebank.creditHours',
  run: async (request, event) => {
    const { personId, activityKind, minutes } = event.data as Confirmed
    if (activityKind !== 'timeBank') return
    const { community } = event
    const { happenedAt = event.at, memo, reference } = event.movements[0] ?? {}
    const day = chinaDay(Date.parse(happenedAt))
    const account = `timeCredit:member:${personId}`
    const dailyCapMinutes = (await settingsOf(community))['timebank.dailyCapMinutes']
    const { granted, use, allowance } = await allow(account, `day#${day}`, dailyCapMinutes, minutes)
    const { sequence, balance } = await readStanding(account)
    const credited = Math.min(granted, memberCeilingMinutes - balance)
    const movements = [
      {
        movement: 'credit.earn' as const, from: community, to: personId, amount: credited, happenedAt, memo, reference,
      },
      {
        movement: 'credit.overflow' as const, from: community, to: community, amount: granted - credited, happenedAt,
        memo, reference,
      },
    ].filter(({ amount }) => amount > 0)
    const data = { personId, minutes, granted, credited, day, dailyCapMinutes, allowance }
    const expect = [{ account, sequence }]
    await post(request, { type: 'credit.earned', community, data, answer: {}, movements, expect },
      ...(granted > 0 ? [use] : []))
  },
}

export const reverseCredit = takeBack('timebank.reverseCredit', creditHours, 'credit.reversed')
