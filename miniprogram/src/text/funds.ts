import type { BookKind, CampaignState, LegalMode } from '../../../shared/funds.ts'
import { yuanText } from '../../../shared/units.ts'
import type { DisclosureKind } from '../../../shared/oversight.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const fundWords = words({
  title: ['社区公益基金', 'Community fund'],
  homeNote: ['正在募捐的项目，每一分钱去了哪里', 'Campaigns, and where every fen went'],
  lead: ['捐不捐、捐多少，都由您自己定。不摊派，不排名，也没有人来催。', 'Whether and how much you give is yours alone: no quotas, no ranking, no reminders.'],
  none: ['社区现在没有正在募捐的项目。', 'Nothing is being raised in the community now.'],
  noCommunity: ['先登记所在的社区，才能看到社区的募捐。', 'Register your community first.'],
  register: ['去登记', 'Register'],
  one: ['募捐活动', 'Campaign'],
  see: ['看看这个项目', 'See this campaign'],
  raised: ['已收到', 'Raised'],
  goal: ['目标', 'Goal'],
  spent: ['已拨出', 'Set apart to be spent'],
  fees: ['其中支付手续费', 'Of that, fees of payments'],
  beneficiaries: ['帮助谁', 'Who is helped'],
  use: ['钱怎么用', 'How it is used'],
  time: ['时间', 'Time'],
  area: ['地域', 'Area'],
  cost: ['预计募捐成本', 'Cost of raising it'],
  leftover: ['剩下的钱怎么办', 'What is left over'],
  leader: ['负责人', 'Leader'],
  office: ['办公地址', 'Office'],
  partners: ['合作方', 'Partners'],
  account: ['收款账户', 'Bank account'],
  filing: ['备案编号', 'Filing number'],
  planTitle: ['募捐方案', 'The plan'],
  answers: ['谁负责', 'Who answers for it'],
  charity: ['慈善组织', 'Charity'],
  fund: ['基金', 'Fund'],
  certificate: ['登记证书', 'Certificate'],
  contact: ['联系方式', 'Contact'],
  lookUp: ['怎么查询', 'How to look it up'],
  giving: ['怎么捐', 'How to give'],
  linkOut: ['这里不收款。请到民政部指定的平台捐赠，收据由慈善组织开。',
    'No money is taken here. Please give on the designated platform; the charity issues the receipt.'],
  platform: ['平台', 'Platform'],
  copy: ['复制捐赠网址', 'Copy the address'],
  copied: ['已复制，到浏览器里粘贴打开', 'Copied: paste it into your browser'],
  payHere: ['由慈善组织直接接受捐赠。想捐，请先打电话问清楚：', 'The charity takes gifts itself. Please call before you give: '],
  market: ['这是义卖：到现场买东西，卖得的钱按协议捐给慈善组织。', 'A charity sale: what is sold there is given to the charity by agreement.'],
  marketBy: ['承诺捐出的人', 'Who has promised it'],
  marketPromise: ['承诺', 'The promise'],
  over: ['这个募捐已经结束，不再接受捐赠。', 'It is over; no more gifts are taken.'],
  stopped: ['这个募捐已经停止：', 'It was stopped: '],
  residents: ['只面向本社区居民互相帮助，请不要转发到外面，也不开捐赠票据。',
    'Neighbours help one another: please do not pass it on; no receipts are issued.'],
  members: ['只面向名单上的人，请不要转发。', 'For the people on its list only; please do not pass it on.'],
  toSpendings: ['钱用在哪里：看公示和已经付的', 'Where the money goes: on notice, and paid'],
  past: ['已结束的募捐', 'Campaigns that are over'],
  pastNote: ['收到多少、用了多少，都可以看', 'What they raised and where it went'],
  noPast: ['还没有结束的募捐。', 'None is over yet.'],
  noFunds: ['社区还没有基金。', 'The community has no fund yet.'],
  toCommittee: ['管委会：看看等您审议的用款', 'Committee: spendings that wait for you'],
  funds: ['社区的基金', 'Funds of the community'],
  books: ['每月收支', 'Income and spending by month'],
  updates: ['进展公布', 'How it goes'],
  noUpdates: ['还没有公布过进展。', 'Nothing was told yet.'],
  inFull: ['全面公布', 'All of it'],
  updateSums: ['公布时的账目', 'The books as of then'],
  left: ['还剩', 'Left'],
  noBooks: ['还没有收入和支出。', 'Nothing has come in or gone out yet.'],
  in: ['收入', 'In'],
  out: ['支出', 'Out'],
  balance: ['月末余额', 'Balance'],
  matching: ['配捐', 'Matched gifts'],
  matched: ['已经配捐', 'Matched so far'],
  matchLeft: ['还可以配', 'Left to match'],
  perGift: ['每笔', 'A gift'],
  perPerson: ['每个人', 'A person'],
  perHousehold: ['每一户', 'A household'],
  matchNote: ['配捐的钱由资助方出，不用您多付。没有实名的，或同一户一天捐很多笔的，要先核对再配。',
    'The sponsor pays, you pay nothing more. Without a real name, or with many gifts of a household in a day, somebody looks first.'],
  matchOver: ['这笔配捐已经结束。', 'It is over.'],
})

export const campaignStateWords: Record<CampaignState, Words> = {
  draft: ['拟定中', 'Draft'], filed: ['已备案', 'Filed'], open: ['正在募捐', 'Open'], ended: ['已结束', 'Over'], stopped: ['已停止', 'Stopped'],
}
/** What a legal mode is, in a few plain words. */
export const modeWords: Record<LegalMode, Words> = {
  PUBLIC_LINKOUT: ['公开募捐，到指定平台捐', 'Public, on a designated platform'],
  PUBLIC_OWN_CHANNEL: ['公开募捐，慈善组织直接收', 'Public, taken by the charity'],
  TARGETED: ['定向募捐，面向特定的人', 'For named people'],
  MUTUAL_AID: ['邻里互助，面向本社区居民', 'Among neighbours'],
  MARKET: ['义卖', 'Charity sale'],
}
export const kindWords: Record<BookKind, Words> = {
  gifts: ['捐赠', 'Gifts'], matching: ['配捐', 'Matching gifts'], returned: ['退回捐赠人', 'Returned to givers'],
  moved: ['与其他用途之间调整', 'Moved between purposes'], spending: ['拨付', 'Set apart to be spent'],
  spendingBack: ['拨付退回', 'Spending given back'], fees: ['支付手续费', 'Fees of payments'],
}

/** What the public is told next, and by when (CF-09). */
const toldNext: Record<DisclosureKind, Words> = {
  emergency: ['每 5 天公布一次进展', 'it tells how it goes every five days'], periodic: ['每 3 个月公布一次进展', 'it tells how it goes every three months'],
  full: ['全面公布收支和使用情况', 'it tells all of it'], project: ['公布余款使用情况', 'it tells how the rest is used'],
}
export const nextUpdate = (kind: DisclosureKind, dueOn: string): Words => [`${dueOn} 前${toldNext[kind][0]}`, `By ${dueOn} ${toldNext[kind][1]}`]
export const lateSince = (dueOn: string): Words =>
  [`应在 ${dueOn} 前公布进展，已经逾期`, `Late since ${dueOn}: it has not told the public how it goes`]

export const yuanWords = (fen: number): Words => [`${yuanText(fen)} 元`, `${yuanText(fen)} yuan`]
/** For each so many yuan given, so many more. */
export const rateWords = (of: number, match: number): Words =>
  [`您每捐 ${of} 元，再配捐 ${match} 元。`, `For each ${of} yuan that you give, ${match} more.`]
export const upTo = (fen: number): Words => [`最多配 ${yuanText(fen)} 元`, `up to ${yuanText(fen)} yuan`]
export const fromTo = (firstDay: string, lastDay: string): Words => [`${firstDay} 至 ${lastDay}`, `${firstDay} to ${lastDay}`]

/** What a donor is asked before a gift is used otherwise (CF-11). */
export const consentWords = words({
  title: ['改变用途要您同意', 'Another use takes your yes'],
  none: ['现在没有要您同意的事。', 'There is nothing to agree to.'],
  waitingHere: ['您捐的一笔钱，社区想改用途，等您说同意不同意。', 'The community would like to use a gift of yours otherwise, and waits for your yes or no.'],
  look: ['去看看', 'Have a look'],
  asked: ['您捐的钱，社区想改作别的用途。您不同意，就不改。', 'The community would like to use your gift for something else. With your no it stays as it is.'],
  from: ['您捐给', 'You gave to'], to: ['想改用于', 'It would go to'], why: ['为什么', 'Why'],
  yes: ['我同意', 'I agree'], no: ['我不同意', 'I do not agree'],
  noAsk: ['不同意的话，这笔钱还按原来的用途用。', 'With your no the gift stays with what you gave it for.'], noYes: ['不同意', 'No, leave it'],
})
