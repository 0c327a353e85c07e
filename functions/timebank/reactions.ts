import { post } from '../ledger/post.ts'
import { takeBack } from '../ledger/take-back.ts'
import type { Reaction } from '../platform/reaction.ts'
import { earning } from './earn.ts'

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
    const { granted, credited, expect, writes, ...used } = await earning(community, personId, happenedAt, minutes)
    const movements = [
      {
        movement: 'credit.earn' as const, from: community, to: personId, amount: credited, happenedAt, memo, reference,
      },
      {
        ...used.overflow === 'honour'
          ? { movement: 'credit.honour' as const, from: community, to: personId }
          : { movement: 'credit.overflow' as const, from: community, to: community },
        amount: granted - credited, happenedAt, memo, reference,
      },
    ].filter(({ amount }) => amount > 0)
    const data = { ...used, minutes, granted, credited }
    const posting = { type: 'credit.earned', community, data, answer: {}, movements, expect: [expect] }
    await post(request, posting, ...writes)
  },
}

export const reverseCredit = takeBack('timebank.reverseCredit', creditHours, 'credit.reversed')
