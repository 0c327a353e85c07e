/** 最美家庭 and 最美志愿者 (FP-11). */
export const honourKinds = ['family', 'volunteer'] as const
export type HonourKind = (typeof honourKinds)[number]

/**
 * `checking`: a person looks at the words; `unfit`: they cannot be shown. `asked`: the nominee's yes is waited for.
 * `standing`: neighbours support it and workers check the conditions. `heldUp`: the days of the notice are over, an
 * objection is not answered yet. `passed`: the street-level office decides. `failed`: an objection was upheld.
 */
export const nominationStates = [
  'checking', 'unfit', 'asked', 'declined', 'withdrawn', 'standing', 'notChosen', 'onNotice', 'heldUp', 'passed', 'failed', 'refused',
  'appealed', 'granted', 'revoked',
] as const
export type NominationState = (typeof nominationStates)[number]

/** What a worker looks up before a review: lived here for a year, no violation of law, and what rules an honour out. */
export const checkItems = ['residence', 'law', 'honesty', 'conduct'] as const
export type CheckItem = (typeof checkItems)[number]

/** How somebody honoured is shown on the board: not at all, masked, or by name. */
export const boardNames = ['none', 'masked', 'named'] as const
export type BoardName = (typeof boardNames)[number]
