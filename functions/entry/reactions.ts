import { administrative, keepTrail } from '../audit/auditors/trail.ts'
import { handingIn } from '../audit/seal/hand-in.ts'
import { settle } from '../ledger/settle.ts'
import type { Reaction } from '../platform/reaction.ts'
import { awardForHours, reversePoints } from '../points/reactions.ts'
import { creditHours, reverseCredit } from '../timebank/reactions.ts'

const byEvent: Record<string, Reaction[]> = {
  'hours.confirmed': [creditHours, awardForHours],
  'hours.reversed': [reverseCredit, reversePoints],
}

/** Where contexts meet: what follows from what. Acts of administration come into the trail as well. */
export const reactions: Record<string, Reaction[]> = {
  ...byEvent, ...Object.fromEntries(administrative.map((type) => [type, [...byEvent[type] ?? [], keepTrail]])),
}

/** To the journal and the totals: for every event, before its reactions. It commits no event of its own. */
export const settling: Reaction = { name: 'ledger.settle', run: (_request, event) => settle([event]) }

/** For every event, before what follows from it: parked and replayed under these names like any reaction. */
export const always: Reaction[] = [handingIn, settling]
