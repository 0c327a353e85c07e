import type { GiftState, RefundState, ShownName } from '../../../shared/giving.ts'
import type { SpendingReason, SpendingState } from '../../../shared/spending.ts'
import { yuanText } from '../../../shared/units.ts'
import type { Words } from './words.ts'

const words = <const T extends Record<string, Words>>(all: T): T => all

export const giveWords = words({
  title: ['捐款', 'Give'],
  give: ['我要捐款', 'Give'],
  notYet: ['慈善组织还没有开通微信收款。想捐，请打电话：', 'The charity does not take WeChat Pay yet. To give, please call '],
  howMuch: ['您想捐多少钱？', 'How much would you like to give?'],
  yuan: ['金额（元）', 'Sum in yuan'],
  yuanHint: ['多少都是心意，您自己填。', 'Any sum is welcome; it is yours to say.'],
  notASum: ['请填数字，最多两位小数，一次最多 100 万元。', 'Please write a number, with two decimals at most; up to a million yuan at once.'],
  name: ['公示时，怎么写您的名字？', 'How shall your name be shown?'],
  sum: ['公示时，写不写您捐了多少？', 'Shall the sum be shown?'],
  sumShown: ['写金额', 'Show the sum'],
  sumHidden: ['不写金额', 'Hide the sum'],
  sumNote: ['不写也会计入总数', 'It counts in the total all the same'],
  words: ['想说一句话吗？', 'Would you like to add a few words?'],
  wordsLabel: ['留言（可以不填）', 'Your words, if you like'],
  wordsHint: ['会和捐款一起公示，最多 60 个字。', 'They stand beside the gift for everybody to see; 60 characters at most.'],
  origin: ['这笔捐款数额较大，按规定要登记', 'A large gift has to be put on record'],
  idNumber: ['您的身份证号', 'Your identity number'],
  notAnId: ['身份证号是 18 位，最后一位可以是 X，请再核对。', 'It has 18 characters, the last a digit or X; please check it.'],
  source: ['钱从哪里来', 'Where the money comes from'],
  sourceHint: ['比如：工资积蓄、卖房款。这两样加密保存，不公示。', 'Savings, a house that was sold … Both are kept sealed and never shown.'],
  check: ['核对一下，再付款', 'Please check, then pay'],
  to: ['捐给', 'To'],
  receiver: ['收款方', 'Received by'],
  nameLine: ['名字', 'Name'],
  sumLine: ['公示金额', 'Sum shown'],
  wordsLine: ['留言', 'Your words'],
  noReturn: ['付款后 24 小时内，没用出去的可以自己退回。', 'What is unspent can be taken back within 24 hours.'],
  pay: ['去微信付款', 'Pay with WeChat'],
  elsewhere: ['请在微信里打开，才能付款。没有扣您的钱。', 'Please open this in WeChat to pay. Nothing was charged.'],
})

export const shownNameWords: Record<ShownName, readonly [label: Words, note: Words]> = {
  full: [['写我的名字', 'My whole name'], ['大家看到您的全名', 'Everybody sees it']],
  masked: [['名字打码', 'My name, masked'], ['比如“李*英”', 'Like “李*英”']],
  none: [['不写名字', 'No name'], ['写作“不留名的邻居”', 'Shown as “a neighbour”']],
}

export const giftWords = words({
  mine: ['我的捐款', 'My gifts'],
  mineNote: ['捐了多少、用到了哪里、证书', 'What I gave, what became of it, certificates'],
  none: ['您还没有捐过款。', 'You have not given yet.'],
  export: ['导出我的捐款（表格）', 'Export my gifts as a table'],
  fileName: ['我的捐款', 'my-gifts'],
  one: ['一笔捐款', 'A gift'],
  paidAt: ['付款时间', 'Paid'],
  gone: ['已退或在退', 'Gone back, or going'],
  goneWhole: ['全部退回', 'All goes back'],
  number: ['编号', 'Number'],
  shown: ['公示', 'Shown as'],
  withSum: ['写金额', 'with the sum'],
  withoutSum: ['不写金额', 'without the sum'],
  words: ['留言', 'Your words'],
  wordsHidden: ['（没有通过内容检查，不公示）', '(held back by the check of words)'],
  looking: ['正在向微信核实付款，请稍等…', 'Asking WeChat about the payment …'],
  waiting: ['还没有收到付款。已经付了的，过一会儿再查；没付的，可以接着付。',
    'The payment has not come. If you have paid, look again in a while; if not, you can pay now.'],
  cancelled: ['您没有付款，没有扣您的钱。想捐可以接着付。', 'You have not paid; nothing was charged. You can still pay.'],
  failed: ['没有付成，或还没有查到。先点“查一下”，没到账再付。',
    'It was not paid, or is not seen yet. Tap “Look whether it has come” first, and pay again only if it has not.'],
  payNow: ['接着付款', 'Pay now'],
  look: ['查一下付款到了没有', 'Look whether it has come'],
  closed: ['过了时间没有付款，这笔捐款已经取消，没有扣您的钱。', 'It was not paid in time and is off; nothing was charged.'],
  giveAgain: ['重新捐', 'Give anew'],
  thanks: ['收到了，谢谢您！', 'It has come. Thank you!'],
  path: ['这笔钱用到了哪里', 'What became of it'],
  booking: ['刚到，正在入账，一分钟后再看。', 'It has just come and is being booked; please look again in a minute.'],
  certificate: ['看捐款证书', 'The certificate'],
  wall: ['看大家的捐款', 'Everybody’s gifts'],
  campaign: ['看这个项目', 'The campaign'],
  refunds: ['退款', 'Refunds'],
  takeBack: ['退回这笔捐款', 'Take it back'],
  takeBackUntil: ['可以退到', 'Until'],
  takeBackMost: ['现在能退', 'Can go back now'],
  takeBackWhole: ['全部退回', 'All of it'],
  takeBackRest: ['能退的都退', 'All that can go back'],
  takeBackPart: ['只退一部分', 'A part'],
  takeBackYuan: ['退多少（元）', 'How many yuan'],
  takeBackYes: ['确定退回', 'Yes, take it back'],
  takeBackTooMuch: ['退不了这么多，最多退上面写的“现在能退”。', 'That is more than can go back now; the most is written above.'],
  otherWay: ['不是用微信付的，不能在这里退。付错了，请打电话给社区。', 'It was not paid by WeChat and cannot be taken back here. If it was a mistake, please call the community.'],
  over: ['超过 24 小时不能自己退。付错了，请打电话给社区。', 'After 24 hours it cannot be taken back here. If it was a mistake, please call the community.'],
})

export const giftStateWords: Record<GiftState, Words> = {
  waiting: ['待付款', 'To be paid'], paid: ['已付', 'Paid'], closed: ['已取消', 'Off'],
}
export const refundStateWords: Record<RefundState, Words> = {
  proposed: ['等人批准', 'Waits for approval'], refused: ['没有批准', 'Refused'], going: ['正在退，会回到原来付款的地方', 'On its way to where it came from'],
  stuck: ['卡住了，慈善组织正在处理', 'Stuck; the charity sees to it'], done: ['已退到原来付款的地方', 'Gone back to where it came from'],
  kept: ['没退成，还留在项目里', 'Could not go back; it stays'],
}
/** Of what was given in cash and goes back. */
export const cashRefundWords: Partial<Record<RefundState, Words>> = {
  going: ['批准了，请带身份证到社区领取，当面签字', 'Approved: please come to the community with your identity card and sign'],
  done: ['已当面退给您，您签过字', 'Given back to you in person; you signed'],
}
export const spendingReasonWords: Record<SpendingReason, Words> = {
  livelihood: ['基本生活', 'livelihood'], medical: ['看病', 'medical care'], education: ['上学', 'education'], elderCare: ['照顾老人', 'care for elders'],
  childCare: ['照顾孩子', 'child care'], disability: ['助残', 'disability'], disaster: ['救灾', 'disaster relief'], meals: ['吃饭', 'meals'],
  publicSpace: ['公共空间', 'public space'], activity: ['社区活动', 'activities'], training: ['培训', 'training'], equipment: ['添置设备', 'equipment'],
  management: ['管理费用', 'its own management'],  other: ['其他', 'other'],
}
const set: Words = ['已批准，正在公示或等待拨付', 'approved, on notice or to be paid']
export const spendingStateWords: Record<SpendingState, Words> = {
  review: set, notice: set, payable: set, paid: ['已拨付，凭证还没交', 'paid; its proof is still to come'],
  proof: ['已拨付，凭证正在核对', 'paid; its proof is being checked'], closed: ['已拨付，凭证已核对', 'paid and proven'],
  refused: ['停止了，钱回到项目里继续用', 'stopped; the money is back with the campaign'],
  withdrawn: ['取消了，钱回到项目里继续用', 'called off; the money is back with the campaign'],
}

/** The number of a gift, in fours, as it can be read out. */
export const numberText = (number: string): string => number.replace(/^gft_/, '').replace(/(.{4})(?=.)/g, '$1 ')

const yuan = (fen: number): string => yuanText(fen)

export const pathWords = {
  waiting: (fen: number): Words => [`${yuan(fen)} 元：还没有用，留在这个项目里。`, `${yuan(fen)} yuan wait in the campaign.`],
  moved: (fen: number, when: Words, to: Words): Words =>
    [`${yuan(fen)} 元：${when[0]} 按决定转到了${to[0]}。`, `${yuan(fen)} yuan moved to ${to[1]} by decision on ${when[1]}.`],
  fee: (fen: number): Words => [`${yuan(fen)} 元：支付手续费。`, `${yuan(fen)} yuan for fees of payments.`],
  back: (fen: number, reason: Words, when: Words): Words => [`${yuan(fen)} 元：拨给“${reason[0]}”，没有用上，${when[0]} 退回。`,
    `${yuan(fen)} yuan were set apart for ${reason[1]}, not needed, and came back on ${when[1]}.`],
  spent: (fen: number, when: Words): Words => [`${yuan(fen)} 元：${when[0]} 用出去了。`, `${yuan(fen)} yuan were spent on ${when[1]}.`],
  spentFor: (fen: number, reason: Words, state: Words): Words =>
    [`${yuan(fen)} 元：用于“${reason[0]}”，${state[0]}。`, `${yuan(fen)} yuan for ${reason[1]}: ${state[1]}.`],
}
/** Before what became of a part that went on. */
export const onwardWords = words({
  back: ['退回后又用于：', 'Since then:'],
  waiting: ['退回后：', 'Since then:'],
  moved: ['转过去以后：', 'There:'],
})
export const whollyWords = (spentFen: number, sumFen: number): Words =>
  [`（整笔支出 ${yuan(sumFen)} 元，已付 ${yuan(spentFen)} 元）`, ` (of ${yuan(sumFen)} yuan in all, ${yuan(spentFen)} are paid)`]
export const takeBackAsk = (fen: number): Words =>
  [`${yuan(fen)} 元会退到原来付款的地方，几分钟到几天。确定吗？`, `${yuan(fen)} yuan go back to where they came from, within minutes or days. Are you sure?`]

export const takeBackSpent = (fen: number): Words =>
  [`另外 ${yuan(fen)} 元已经用出去，或者批准要用了，不能退。`, `The other ${yuan(fen)} yuan are spent, or set apart, and cannot go back.`]

export const certificateWords = words({
  title: ['捐款证书', 'Certificate'],
  thanks: ['感谢您的爱心捐赠', 'With thanks for your gift'],
  donor: ['捐赠人', 'Given by'],
  to: ['受赠方', 'Received by'],
  code: ['统一社会信用代码', 'Credit code'],
  campaign: ['项目', 'Campaign'],
  sum: ['金额', 'Sum'],
  capital: ['大写', 'In words'],
  date: ['捐赠日期', 'Given on'],
  number: ['邻里编号', 'Linli number'],
  noReceipt: ['这是纪念证书，不是捐赠票据，不能用来抵税。', 'A keepsake: it is no receipt and no proof for taxes.'],
  keep: ['截屏就能保存。', 'Take a screenshot to keep it.'],
})

export const wallWords = words({
  title: ['大家的捐款', 'Everybody’s gifts'],
  lead: ['按时间先后，不排名。名字和金额写不写，由捐款人自己定。', 'By time, never ranked. Each giver chose whether name and sum are shown.'],
  total: ['一共收到', 'In all'],
  totalNote: ['包括不写名字、不写金额的，一分不少。', 'Hidden names and sums count too, to the fen.'],
  none: ['还没有人捐款。', 'Nobody has given yet.'],
  nobody: ['不留名的邻居', 'A neighbour'],
  noSum: ['不写金额', 'Sum not shown'],
})
