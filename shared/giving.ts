/** How far a gift has come: ordered at WeChat, paid, or never paid. */
export const giftStates = ['waiting', 'paid', 'closed'] as const
export type GiftState = (typeof giftStates)[number]

/** How a gift came: paid here, or taken down by the charity's people; its number there stands with it. */
export const giftWays = ['wechat', 'cash', 'bank', 'platform'] as const
export type GiftWay = (typeof giftWays)[number]

/** How the public sees who gave; whether it sees how much stands apart from that (PEERS 5.4). */
export const shownNames = ['full', 'masked', 'none'] as const
export type ShownName = (typeof shownNames)[number]

/** How far a refund has come. `stuck`: WeChat could not pay it out, and somebody at the charity has to see to it. */
export const refundStates = ['proposed', 'refused', 'going', 'stuck', 'done', 'kept'] as const
export type RefundState = (typeof refundStates)[number]

/** Why a gift may go back (CF-16); `ownWish` only within its first day, by the donor. */
export const refundGrounds = ['ownWish', 'paymentError', 'duplicate', 'minor', 'unlawful', 'targetMissed'] as const
export type RefundGround = (typeof refundGrounds)[number]

/** What WeChat says and the books do not, when it is told or on the bill of a day; and what the bill does not say. */
export const differenceKinds = [
  'unknownOrder', 'otherSum', 'paidTwice', 'unknownRefund', 'otherRefund', 'refundStuck',
  'unbooked', 'notOnBill', 'refundUnbooked', 'refundNotOnBill',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** How far a child's wish to give has come: asked, answered by a guardian, silent too long, or taken to WeChat (CF-16). */
export const wishStates = ['asked', 'agreed', 'refused', 'lapsed', 'begun'] as const
export type WishState = (typeof wishStates)[number]
/** It waits for its guardian, or for the child to pay. */
export const wishIsOpen = ({ state }: { state: WishState }): boolean => state === 'asked' || state === 'agreed'
