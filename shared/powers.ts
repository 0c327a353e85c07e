/**
 * What a mandate may allow one person to do for another; each is checked where the call is carried out. To promise an
 * hour of one's own, and to give one's credit away for good, nobody does for another (decision 090).
 */
export const powers = ['timebank.order', 'timebank.confirm', 'points.redeem'] as const
export type Power = (typeof powers)[number]

/** The agent of a mandate that was signed on paper at the desk: any worker of the community. */
export const deskAgent = 'desk'
