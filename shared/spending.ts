/**
 * How far a spending has come (CF-04): the committee reviews it; on public notice; payable; paid, so that its proof is
 * owed; the proof waits to be accepted; closed. Or it was refused, or withdrawn before anything was paid.
 */
export const spendingStates = ['review', 'notice', 'payable', 'paid', 'proof', 'closed', 'refused', 'withdrawn'] as const
export type SpendingState = (typeof spendingStates)[number]

/** What money is spent on, as it is published: a reason, never a name (PEERS 5.13). `management`: the fund's own cost (CF-10). */
export const spendingReasons = [
  'livelihood', 'medical', 'education', 'elderCare', 'childCare', 'disability', 'disaster', 'meals', 'publicSpace', 'activity',
  'training', 'equipment', 'management', 'other',
] as const
export type SpendingReason = (typeof spendingReasons)[number]

/** What can be done with a spending, each by whose work it is. */
export const spendingActs = [
  'vote', 'opinion', 'recusal', 'answer', 'payment', 'proof', 'acceptance', 'reversal', 'reversalDecision', 'withdrawal',
] as const
export type SpendingAct = (typeof spendingActs)[number]

/** Who decides, by the sum (CF-03). */
export const spendingTiers = ['director', 'majority', 'twoThirds'] as const
export type SpendingTier = (typeof spendingTiers)[number]
