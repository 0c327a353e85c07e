/** How far a sponsor's pledge to match gifts has come; `ended`: its rest waits to go back to the sponsor. */
export const matchStates = ['proposed', 'refused', 'open', 'ended', 'closed'] as const
export type MatchState = (typeof matchStates)[number]

/** Where the rest of a pledge goes when it ends, as its terms say. */
export const matchRests = ['sponsor', 'campaign'] as const
export type MatchRest = (typeof matchRests)[number]

/** Whether a gift is matched: at once, after somebody has looked at it, or never. */
export const matchedStates = ['matched', 'waiting', 'declined', 'excluded'] as const
export type MatchedState = (typeof matchedStates)[number]

/**
 * Why somebody looks at a gift before it is matched: no card seen or no birthday on record, several gifts of one person
 * or household in a day, or many gifts of the same sum within minutes (the match money taken by split gifts in 2021).
 */
export const matchSigns = ['unnamed', 'split', 'burst'] as const
export type MatchSign = (typeof matchSigns)[number]

/** From so many gifts of one person or household to a campaign in a day they count as split. */
export const splitFrom = 3
/** From so many gifts by phone of the same sum within ten minutes they count as a burst. */
export const burstFrom = 5

/** How far a residents' vote on a share of a fund has come; whether projects or votes are taken, its days say. */
export const voteStates = ['open', 'counted', 'cancelled'] as const
export type VoteState = (typeof voteStates)[number]

/** A project that residents vote on: proposed, on the ballot, or not, with a reason. */
export const voteProjectStates = ['proposed', 'admitted', 'declined'] as const
export type VoteProjectState = (typeof voteProjectStates)[number]

/** Of which projects money is asked for after the count: those that most residents want, as far as the share reaches. */
export const votePhases = ['proposing', 'waiting', 'voting', 'counting', 'counted', 'cancelled'] as const
export type VotePhase = (typeof votePhases)[number]

/** The most projects that a resident proposes in a round. */
export const mostProposals = 3
