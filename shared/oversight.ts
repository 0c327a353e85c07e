/** What the law wants to be told of a campaign next (CF-09): how it goes, all of it after its end, or its project. */
export const disclosureKinds = ['emergency', 'periodic', 'full', 'project'] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

/** How far an update has come: it waits for a second person, everybody reads it, or it went back. */
export const disclosureStates = ['waiting', 'published', 'refused'] as const
export type DisclosureState = (typeof disclosureStates)[number]

/**
 * Why a gift comes on the list to be looked at (CF-18): above the set sum; many of one person within a day; sums below
 * the set one that together pass it within days; given and taken back again; whoever is paid, or is kin of theirs, gave.
 */
export const giftFindingRules = ['large', 'burst', 'split', 'roundTrip', 'payee'] as const
export type GiftFindingRule = (typeof giftFindingRules)[number]

/** Nobody has looked at it yet; there is nothing to it; or the charity was told. */
export const giftFindingStates = ['open', 'cleared', 'reported'] as const
export type GiftFindingState = (typeof giftFindingStates)[number]

/**
 * How far another use has come (CF-11): the donor is asked, the committee votes, the money has moved; or it was
 * refused, by the donor or the committee, or withdrawn.
 */
export const useChangeStates = ['consent', 'vote', 'moved', 'refused', 'withdrawn'] as const
export type UseChangeState = (typeof useChangeStates)[number]

/** Where what is left of a fund goes stands in public for so many days before it goes (PEERS 5.20). */
export const closingNoticeDays = 7

/**
 * The law's lines (CF-10): of a body that may raise in public the least that it spends of last year's income, and the
 * most that its own management takes of that, for foundations and for others; below the sum management is free.
 */
export const costRules = { spendingPercent: 70, foundationPercent: 10, otherPercent: 13, exemptFen: 20_000_000 } as const
