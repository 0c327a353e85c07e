import { followedBy } from '../ledger/follow.ts'

/**
 * By the names of which reactions movements follow from an event, for the contexts that take back what they did. Names
 * alone, so that a function need not bring the code of all of them; a test holds them against the reactions.
 */
export const followers: Record<string, string[]> = {
  'hours.confirmed': ['timebank.creditHours', 'points.awardForHours'],
  'report.accepted': ['points.awardForReport'],
}

for (const [type, names] of Object.entries(followers)) followedBy(type, names)
