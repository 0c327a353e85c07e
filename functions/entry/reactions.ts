import { askAboutFinding } from '../audit/auditors/ask-about-finding.ts'
import { administrative } from '../audit/auditors/administrative.ts'
import { keepTrail } from '../audit/auditors/trail.ts'
import { handingIn } from '../audit/seal/hand-in.ts'
import { acceptAgain } from '../civic/reports/accept-again.ts'
import { oversightReactions } from '../funds/oversight/reactions.ts'
import { matchingReactions } from '../funds/rounds/matching/reactions.ts'
import { honourReactions } from '../honours/reactions.ts'
import { settle } from '../ledger/settle.ts'
import { householdReactions } from '../identity/household/reactions.ts'
import type { Reaction } from '../platform/reaction.ts'
import { notifying, noticesOf } from './notices.ts'
import { awardForHours, pointsReactions, reversePoints, tellOfHoursTaken } from '../points/reactions.ts'
import { findOwnAwards } from '../points/redemption/find-own-awards.ts'
import { tellOfOffer, tellOfRequest } from '../timebank/orders/interests.ts'
import { creditHours, creditReactions, reverseCredit } from '../timebank/reactions.ts'
import { activitiesReactions } from '../volunteering/activities/reactions.ts'
import { hoursReactions } from '../volunteering/hours/reactions.ts'
import { recordAgain } from '../volunteering/hours/record-again.ts'
import { placesReactions } from '../volunteering/places/reactions.ts'
import { standingReactions } from '../volunteering/standing/reactions.ts'

const across: Record<string, Reaction[]> = {
  'hours.confirmed': [creditHours, awardForHours],
  'finding.questioned': [askAboutFinding],
  'hours.reversed': [reverseCredit, reversePoints, tellOfHoursTaken],
  'deduction.restored': [recordAgain, acceptAgain],
  'order.published': [tellOfRequest],
  'order.approved': [tellOfRequest],
  'offer.made': [tellOfOffer],
  'voucher.handedOver': [findOwnAwards],
}

/** An event may stand in more than one table: what follows, follows in this order. */
const byEvent: Record<string, Reaction[]> = {}
const tables = [
  across, creditReactions, activitiesReactions, hoursReactions, honourReactions, matchingReactions, placesReactions,
  pointsReactions, standingReactions, householdReactions, oversightReactions,
]
for (const [type, follows] of tables.flatMap((table) => Object.entries(table))) {
  byEvent[type] = [...byEvent[type] ?? [], ...follows]
}

const isAdministrative = new Set<string>(administrative)

const reactionsTo = (type: string): Reaction[] => [
  ...byEvent[type] ?? [], ...(isAdministrative.has(type) ? [keepTrail] : []), ...(type in noticesOf ? [notifying] : []),
]

/**
 * Where contexts meet: what follows from what. Acts of administration come into the trail as well, and people are told
 * what concerns them.
 */
export const reactions: Record<string, Reaction[]> = Object.fromEntries(
  [...new Set([...Object.keys(byEvent), ...administrative, ...Object.keys(noticesOf)])]
    .map((type) => [type, reactionsTo(type)]))

/** To the journal and the totals: for every event, before its reactions. It commits no event of its own. */
export const settling: Reaction = { name: 'ledger.settle', run: (_request, event) => settle([event]) }

/** For every event, before what follows from it: parked and replayed under these names like any reaction. */
export const always: Reaction[] = [handingIn, settling]
