import { civicNotices } from '../civic/notices.ts'
import { donorNotices } from '../funds/donors/notices.ts'
import { givingNotices } from '../funds/giving/notices.ts'
import { oversightNotices } from '../funds/oversight/notices.ts'
import { incomingNotices } from '../funds/incoming/notices.ts'
import { matchingNotices } from '../funds/rounds/matching/notices.ts'
import { ventureNotices } from '../funds/rounds/ventures/notices.ts'
import { votingNotices } from '../funds/rounds/voting/notices.ts'
import { spendingNotices } from '../funds/spending/notices.ts'
import { honourNotices } from '../honours/notices.ts'
import { householdNotices } from '../identity/household/notices.ts'
import { identityNotices } from '../identity/notices.ts'
import { type NoticesOf, deliverNotices } from '../platform/notice.ts'
import { redemptionNotices } from '../points/redemption/notices.ts'
import type { Reaction } from '../platform/reaction.ts'
import { pointsNotices } from '../points/notices.ts'
import { earningNotices } from '../points/earning/notices.ts'
import { arrangementNotices } from '../timebank/arrangements/notices.ts'
import { creditNotices } from '../timebank/notices.ts'
import { orderNotices } from '../timebank/orders/notices.ts'
import { volunteeringNotices } from '../volunteering/notices.ts'

/** Who is told of what, by the type of the event. */
export const noticesOf: Record<string, NoticesOf> = {
  ...arrangementNotices,
  ...creditNotices,
  ...earningNotices,
  ...donorNotices,
  ...givingNotices,
  ...incomingNotices,
  ...honourNotices,
  ...householdNotices,
  ...identityNotices,
  ...matchingNotices,
  ...orderNotices,
  ...oversightNotices,
  ...redemptionNotices,
  ...spendingNotices,
  ...civicNotices,
  ...volunteeringNotices,
  ...ventureNotices,
  ...votingNotices,
  ...pointsNotices,
}

/** A reaction that commits no event of its own: the notices of an event, in the inboxes. */
export const notifying: Reaction = {
  name: 'platform.notify',
  run: async (_request, event) => deliverNotices(event, await noticesOf[event.type]?.(event) ?? []),
}
