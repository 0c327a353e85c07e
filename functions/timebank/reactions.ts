import { activityCategory } from '../../shared/services.ts'
import { post } from '../ledger/post.ts'
import { takeBack } from '../ledger/take-back.ts'
import { presentId } from '../platform/actor.ts'
import type { Reaction } from '../platform/reaction.ts'
import { callOffAtEnd, callOffInPause } from './arrangements/call-off.ts'
import { endForLeaving } from './arrangements/leave.ts'
import { countClearing, uncountClearing } from './clearing/count.ts'
import { openClosing, withdrawClosing } from './closing/open.ts'
import { earning } from './earn.ts'
import { countTally, uncountHours, uncountTally } from './tally/count.ts'
import { countHonour } from './honour/count.ts'
import { endOrders } from './orders/leave.ts'
import { endOffer } from './orders/offers.ts'
import { creditOn, takeBackOn } from './passbooks/book.ts'
import { countTeamService, uncountTeamService } from './teams/shift-team.ts'

interface Confirmed { personId: string; activityKind: string; minutes: number }

/**
 * Confirmed hours of a time-bank activity earn credit, a minute for a minute, up to the day's cap (TB-02, TB-03).
 * The day is the one on which the service was given. What the member may not hold goes
 * to the community's pool, or is kept as an honour.
 */
export const creditHours: Reaction = {
  name: 'timebank.creditHours',
  run: async (request, event) => {
    const { activityKind, minutes, ...of } = event.data as Confirmed
    // An order has paid from its escrow: its hours are a record, and earn nothing again.
    if (event.type !== 'hours.confirmed' || activityKind !== 'timeBank') return
    const { community } = event
    const personId = await presentId(of.personId)
    const { happenedAt = event.at, memo, reference } = event.movements[0] ?? {}
    const about = { happenedAt, memo, reference, category: activityCategory }
    const earned = await earning(community, personId, happenedAt, minutes)
    const { granted, credited, overflow, expect, writes, ...used } = earned
    const movements = [
      { movement: 'credit.earn' as const, from: community, to: personId, amount: credited, ...about },
      {
        ...(overflow === 'honour' ? { movement: 'credit.honour' as const, to: personId }
          : { movement: 'credit.overflow' as const, to: community }),
        from: community, amount: granted - credited, ...about,
      },
    ].filter(({ amount }) => amount > 0)
    const data = { ...used, minutes, granted, credited }
    const posting = { type: 'credit.earned', community, data, answer: {}, movements, expect: [expect] }
    await post(request, posting, ...writes)
  },
}

export const reverseCredit = takeBack('timebank.reverseCredit', creditHours, 'credit.reversed')

/** What follows for time credit from what happens to orders, notes and people. */
export const creditReactions: Record<string, Reaction[]> = {
  'offer.made': [countHonour],
  'order.published': [countHonour],
  'order.accepted': [countHonour],
  'order.settled': [countHonour, countClearing, countTally],
  'order.awarded': [countHonour, countClearing, countTally],
  'order.fellBack': [countHonour],
  'order.reopened': [uncountClearing, uncountTally],
  'note.redeemed': [countClearing, countTally],
  'exchange.done': [countClearing, countTally],
  'credit.earned': [countTally],
  'hours.confirmed': [countTeamService],
  'hours.reversed': [uncountTeamService, uncountHours(creditHours)],
  'passbooks.approved': [creditOn],
  'passbooks.credited': [creditOn],
  'passbooks.reversalAsked': [takeBackOn],
  'passbooks.reversed': [takeBackOn],
  'arrangement.ended': [callOffAtEnd],
  'arrangement.closed': [callOffAtEnd],
  'arrangement.endedByItself': [callOffAtEnd],
  'arrangement.paused': [callOffInPause],
  'person.left': [openClosing, endOffer, endForLeaving, endOrders],
  'person.putAway': [endOffer],
  'person.returned': [withdrawClosing],
}
