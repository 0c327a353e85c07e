import type { Reaction } from '../../platform/reaction.ts'

// Loaded when there is something to look at: the stream starts without it.
const look = (name: string, of: 'lookAtGift' | 'lookAtRefund'): Reaction => ({
  name, run: async (request, event) => (await import('./watch/look.ts'))[of](request, event),
})

/** Large and odd gifts come on a list to be looked at (CF-18). */
const watchGift = look('funds.watchGift', 'lookAtGift')
const watchRefund = look('funds.watchRefund', 'lookAtRefund')
const watchPayee: Reaction = {
  name: 'funds.watchPayee',
  run: async (request, event) => (await import('./watch/payee.ts')).lookAtPayee(request, event),
}

export const oversightReactions: Record<string, Reaction[]> = {
  'gift.paid': [watchGift], 'giftEntry.agreed': [watchGift], 'giftEntry.seconded': [watchGift],
  'statement.booked': [watchGift],
  'gift.refunded': [watchRefund], 'gift.refundPaid': [watchRefund], 'spending.approved': [watchPayee],
}
