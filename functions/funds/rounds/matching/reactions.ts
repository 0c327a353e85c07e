import type { Reaction } from '../../../platform/reaction.ts'

/** Whatever happens to a gift, its match follows (PEERS 5.19). Loaded when there is one: the stream starts without. */
const follow: Reaction = {
  name: 'funds.matchGift',
  run: async (request, { data }) =>
    (await import('./settle.ts')).settleMatch(request, (data as { giftId: string }).giftId),
}

export const matchingReactions: Record<string, Reaction[]> = {
  'gift.paid': [follow], 'giftEntry.agreed': [follow], 'giftEntry.seconded': [follow], 'gift.takenBack': [follow],
  'gift.refundApproved': [follow], 'gift.kept': [follow], 'gift.refundGivenUp': [follow],
}
