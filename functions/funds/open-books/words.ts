import type { BookKind, CampaignState, LegalMode } from '../../../shared/funds.ts'
import type { DisclosureKind } from '../../../shared/oversight.ts'

type Words = readonly [zh: string, en: string]

export const kindWords: Record<BookKind, Words> = {
  gifts: ['捐赠', 'Gifts'], matching: ['配捐', 'Matching gifts'], returned: ['退回捐赠人', 'Returned to givers'],
  moved: ['与其他用途之间调整', 'Moved between purposes'], spending: ['拨付', 'Set apart to be spent'],
  spendingBack: ['拨付退回', 'Spending given back'], fees: ['支付手续费', 'Fees of payments'],
}
export const campaignStateWords: Record<CampaignState, Words> = {
  draft: ['拟定中', 'Draft'], filed: ['已备案', 'Filed'], open: ['进行中', 'Open'], ended: ['已结束', 'Ended'],
  stopped: ['已停止', 'Stopped'],
}
export const fundStateWords: Record<'open' | 'closing' | 'closed', Words> = {
  open: ['正常', 'Open'], closing: ['正在关闭', 'Closing'], closed: ['已关闭', 'Closed'],
}
/** How one may give, by law (DOMAIN 0.2). */
export const modeWords: Partial<Record<LegalMode, Words>> = {
  PUBLIC_LINKOUT: ['在民政部指定的平台捐赠，本页不收款', 'Give on the designated platform; no money is taken here'],
  PUBLIC_OWN_CHANNEL: ['由慈善组织在本小程序直接接受捐赠', 'The charity takes gifts in its own mini-program'],
  MARKET: ['义卖：卖出所得按协议捐给慈善组织', 'A charity sale: its proceeds go to the charity by agreement'],
}
/** What the public is told next (CF-09). */
export const disclosureWords: Record<DisclosureKind, Words> = {
  emergency: ['每 5 天公布一次进展', 'How it goes, every five days'],
  periodic: ['每 3 个月公布一次进展', 'How it goes, every three months'],
  full: ['结束后全面公布', 'All of it, after its end'],
  project: ['余款使用情况每 3 个月公布一次', 'How the rest is used, every three months'],
}
