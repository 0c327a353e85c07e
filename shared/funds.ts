/** What a campaign may do by law, decided before anything else (DOMAIN 0.2: L1 Art 27, 29, 37, 122; L4 Art 17). */
export const legalModes = ['PUBLIC_LINKOUT', 'PUBLIC_OWN_CHANNEL', 'TARGETED', 'MUTUAL_AID', 'MARKET'] as const
export type LegalMode = (typeof legalModes)[number]

export interface ModeRule {
  /** Who may see it at all: anybody, residents of its area, or the people on its list. */
  seenBy: 'everyone' | 'residents' | 'members'
  /** How the screens let somebody give: in the app, at the designated platform, or not at all. */
  gives: 'pay' | 'link' | 'none'
  /** Whether its page may be passed on. */
  shares: boolean
  /** Whether it needs a filed plan with a number of its own (CF-06). */
  filed: boolean
  /** Whether the charity issues receipts for gifts to it (CF-13). */
  receipts: boolean
  /** Whether whoever promises proceeds has to have signed before (L1 Art 37). */
  agreement: boolean
}

export const modeRules: Record<LegalMode, ModeRule> = {
  PUBLIC_LINKOUT: { seenBy: 'everyone', gives: 'link', shares: true, filed: true, receipts: true, agreement: false },
  PUBLIC_OWN_CHANNEL: { seenBy: 'everyone', gives: 'pay', shares: true, filed: true, receipts: true, agreement: false },
  TARGETED: { seenBy: 'members', gives: 'pay', shares: false, filed: false, receipts: true, agreement: false },
  MUTUAL_AID: { seenBy: 'residents', gives: 'pay', shares: false, filed: false, receipts: false, agreement: false },
  MARKET: { seenBy: 'everyone', gives: 'none', shares: true, filed: false, receipts: true, agreement: true },
}

export const campaignStates = ['draft', 'filed', 'open', 'ended', 'stopped'] as const
export type CampaignState = (typeof campaignStates)[number]

export const committeeSeats = ['director', 'member', 'supervisor'] as const
export type CommitteeSeat = (typeof committeeSeats)[number]

/** The fewest who vote in a committee, an odd number; and the fewest who watch over it (CF-02). */
export const fewestVoters = 5
export const fewestSupervisors = 1

/** How gifts may reach a campaign (CF-05: 接受方式). */
export const givingWays = ['wechat', 'platform', 'bank', 'cash', 'goods', 'market'] as const
export type GivingWay = (typeof givingWays)[number]

/** The account of what a campaign, or a fund besides its campaigns, holds apart for its purpose (PEERS 5.6). */
export const purposeAccount = (purposeId: string): string => `cny:fund:${purposeId}`

/** What goods are handed out for (PEERS 5.13), and why fewer may be there besides. */
export const handOutReasons = ['elders', 'children', 'disability', 'hardship', 'illness', 'disaster', 'event'] as const
export type HandOutReason = (typeof handOutReasons)[number]
export const goodsFallReasons = ['expired', 'spoilt', 'lost', 'sold'] as const
export type GoodsFallReason = (typeof goodsFallReasons)[number]

/** Food that is taken as a gift keeps for so many days still (CF-19). */
export const foodKeepsDays = 30

/** What moves a purpose's money, as its open books show it. */
export const bookKinds = ['gifts', 'matching', 'returned', 'moved', 'spending', 'spendingBack', 'fees'] as const
export type BookKind = (typeof bookKinds)[number]
