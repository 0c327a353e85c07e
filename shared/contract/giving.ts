import * as z from 'zod'
import { mostPhotos } from '../files.ts'
import { differenceKinds, giftStates, giftWays, refundGrounds, refundStates, shownNames, wishStates } from '../giving.ts'
import { fundStaffRoles, workerRoles } from '../roles.ts'
import { spendingReasons, spendingStates } from '../spending.ts'
import {
  attaching, calls, community, cursor, day, division, fileId, id, limit, moment, once, page, personId, text,
} from './call.ts'
import { campaignId, charityId, fundId, merchantNumber, sumFen } from './funds/forms.ts'

const giftId = id('gft')
export const refundId = z.string().regex(/^gft_[0-9A-HJKMNP-TV-Z]{26}-\d{1,2}$/)
/** At most a million yuan, which WeChat takes at once. */
const amountFen = z.int().min(1).max(100_000_000)

const refund = once(() => z.strictObject({
  id: refundId, amountFen, ground: z.enum(refundGrounds), state: z.enum(refundStates), at: moment, doneAt: moment.optional(),
}))
const gift = once(() => z.strictObject({
  id: giftId, way: z.enum(giftWays),
  /** What it is for; without an id where it is for the fund and not for one campaign. */
  campaign: z.strictObject({ id: campaignId.optional(), title: z.string() }), amountFen: sumFen, state: z.enum(giftStates), at: moment,
  /** Until then it can be paid at WeChat. */
  endsAt: moment.optional(), paidAt: moment.optional(), shownName: z.enum(shownNames), showsSum: z.boolean(), message: z.string().optional(),
  /** Whether WeChat's check lets the words be shown to others (WX-05). */
  messageShown: z.boolean().optional(),
  /** Gone back, or on its way back. */
  goneFen: sumFen, refunds: z.array(refund()),
  /** Until then the donor takes it back without asking anybody, as far as it is unspent (CF-16). */
  takeBackUntil: moment.optional(),
}))
/**
 * A part of a gift and where it is: it waits, was spent on something, went as a payment's fee, moved on by decision, or came back from
 * what it was set apart for (CF-20).
 */
const fate = once(() => z.strictObject({
  amountFen, state: z.enum(['waiting', 'spent', 'fee', 'moved', 'back']), reference: z.string().optional(), at: moment.optional(),
  /** What it was set apart for, and how far that has come. */
  spending: z.strictObject({
    reason: z.enum(spendingReasons), state: z.enum(spendingStates), sumFen, paidFen: sumFen, paidOn: day.optional(),
  }).optional(),
}))
/** What moved says to which use (CF-11); what moved or came back says what became of it then, in the same fen. */
const step = once(() => fate().extend({
  movedTo: z.strictObject({ id: z.string(), title: z.string() }).optional(), onward: z.array(fate()).optional(),
}))
const payment = once(() => z.strictObject({
  appId: z.string(), timeStamp: z.string(), nonceStr: z.string(), package: z.string(), signType: z.literal('RSA'), paySign: z.string(),
}))
/** How it was paid back where WeChat did not; `origin`: the line of a statement by which the gift came. */
const refundPayment = once(() => z.strictObject({
  reference: z.string(), paidOn: day, photos: z.array(fileId), byName: z.string(), at: moment, origin: z.string().optional(),
}))
const keptRefund = once(() => refund().extend({
  reason: z.string().optional(), proposedByName: z.string().optional(), decidedByName: z.string().optional(), decision: z.string().optional(),
  /** Until then another person may take the payment back, where it was recorded wrongly or bounced. */
  payment: refundPayment().extend({ reversibleUntil: moment }).optional(),
  /** Payments that were taken back. */
  reversals: z.array(refundPayment().extend({ reversedByName: z.string(), reversedAt: moment, reversalReason: z.string() })),
}))
/** As staff see it: without the name of whoever wants none shown (CF-15). */
export const keptGift = once(() => z.strictObject({
  id: giftId, way: z.enum(giftWays), campaignId: campaignId.optional(), title: z.string(), name: z.string().optional(), amountFen: sumFen,
  paidAt: moment, goneFen: sumFen,
  /** Its number at the bank, at the platform or on the slip. */
  reference: z.string().optional(),
  refunds: z.array(keptRefund()),
}))
const wishId = id('gwi')
/** Of a child the whole name stands on no wall. */
const childsName = z.enum(shownNames).exclude(['full'])
/** The answer to an act: without the child's words, which the lists show. */
const wish = once(() => z.strictObject({
  id: wishId, campaign: z.strictObject({ id: campaignId, title: z.string() }), amountFen: sumFen, shownName: childsName, showsSum: z.boolean(),
  state: z.enum(wishStates), at: moment,
  /** Until then the guardian answers; after a yes, until then the child pays. */
  endsAt: moment, answeredByName: z.string().optional(),
  /** Answered by a signed paper at the desk. */
  onPaper: z.boolean(),
  /** The gift that it was last taken to WeChat as, and how far that has come. */
  giftId: giftId.optional(), giftState: z.enum(giftStates).optional(),
}))
const words = { message: z.string().optional() }
const wardWish = once(() => wish().extend({ childName: z.string() }))
/** At the desk with the photos of the signed papers. */
const deskWish = once(() => wardWish().extend({ ...words, papers: z.array(fileId) }))
const answers = ['giftWish.unknown', 'giftWish.guardian', 'giftWish.state', 'gift.tooYoung'] as const
const opens = ['campaign.unknown', 'campaign.state', 'campaign.unfiled', 'gift.notHere'] as const
const pays = ['campaign.unknown', 'campaign.state', 'gift.notHere', 'gift.noMerchant', 'gift.noWechat', 'gift.tooYoung', 'gift.guardian',
  'gift.source', 'gift.idNumber', 'gift.payAway'] as const
const holds = ['gift.receiptOut', 'gift.unpaid', 'gift.notBooked', 'gift.spent', 'gift.refundLimit', 'gift.refundSoon'] as const
const kept = { community, giftId }

/** Gifts by WeChat Pay, their way and their way back (CF-15 to CF-20). */
export const giving = calls({
  'POST /campaigns/:campaignId/gift-wishes': {
    title: { zh: '未成年人想捐款，请家长同意', en: 'Ask one’s guardian for a yes to give, between eight and seventeen (CF-16)' },
    who: 'signedIn',
    input: () => z.strictObject({ campaignId, amountFen, shownName: childsName, showsSum: z.boolean(), message: text(60).optional() }),
    output: wish,
    refusals: [...opens, 'gift.noMerchant', 'gift.tooYoung', 'giftWish.grown', 'giftWish.noGuardian', 'giftWish.large', 'giftWish.enough'],
  },
  'GET /me/gift-wishes': {
    title: { zh: '我请家长同意的捐款', en: 'What I asked my guardian for, newest first; and whether I have to ask' },
    who: 'signedIn',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(wish().extend(words)).extend({ age: z.enum(['grown', 'asks', 'tooYoung']) }),
    refusals: [],
  },
  'GET /me/ward-gift-wishes': {
    title: { zh: '孩子想捐款，等我同意', en: 'What children in my care wish to give, newest first' },
    who: 'signedIn',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(wardWish().extend(words)),
    refusals: [],
  },
  'POST /me/ward-gift-wishes/:wishId/answer': {
    title: { zh: '家长同意或不同意孩子捐款', en: 'A guardian’s yes or no to a child’s gift; a yes may be taken back before it is paid (CF-16)' },
    who: 'signedIn',
    input: () => z.strictObject({ wishId, agrees: z.boolean() }),
    output: wardWish,
    refusals: [...answers, ...opens],
  },
  'GET /people/:personId/ward-gift-wishes': {
    title: { zh: '在服务台看：孩子想捐款，等这位家长同意', en: 'At the desk: what children in somebody’s care wish to give, newest first' },
    who: workerRoles,
    input: () => z.strictObject({ personId, cursor, limit }),
    output: () => page(deskWish()),
    refusals: ['person.unknown', 'role.scope'],
  },
  'POST /people/:personId/ward-gift-wishes/:wishId/answer': {
    title: { zh: '按家长签字的单子登记同意或不同意', en: 'A guardian’s yes or no from a paper that they signed (CF-16)' },
    who: workerRoles,
    input: () => z.strictObject({ personId, wishId, agrees: z.boolean(), papers: z.array(fileId).min(1).max(mostPhotos) }),
    output: wardWish,
    refusals: ['person.unknown', 'role.scope', 'conflict.close', ...answers, ...opens, ...attaching],
  },
  'POST /me/gift-wishes/:wishId/order': {
    title: { zh: '家长同意后付款', en: 'Pay what a guardian has agreed to, once, within a day (CF-16, CF-17)' },
    who: 'signedIn',
    input: () => z.strictObject({ wishId }),
    output: () => z.strictObject({ gift: gift(), payment: payment() }),
    refusals: [
      'giftWish.unknown', 'giftWish.state', 'giftWish.guardian', 'gift.tooYoung', ...opens, 'gift.noMerchant', 'gift.noWechat', 'gift.source',
      'gift.payAway',
    ],
  },
  'POST /me/gift-wishes/:wishId/withdrawal': {
    title: { zh: '收回想捐款的心愿', en: 'Take a wish to give back before it is paid (CF-16)' },
    who: 'signedIn',
    input: () => z.strictObject({ wishId }),
    output: wish,
    refusals: ['giftWish.unknown', 'giftWish.state'],
  },
  'POST /campaigns/:campaignId/gifts': {
    title: { zh: '捐款', en: 'Give: an order at WeChat Pay, open for a quarter of an hour (CF-17)' },
    who: 'signedIn',
    input: () => z.strictObject({
      campaignId, amountFen, shownName: z.enum(shownNames), showsSum: z.boolean(), message: text(60).optional(),
      /** Of a large gift: who gives, by identity number, and where the money comes from (CF-18). */
      origin: z.strictObject({ idNumber: z.string().trim().toUpperCase().regex(/^\d{17}[\dX]$/), source: text(200) }).optional(),
    }),
    output: () => z.strictObject({ gift: gift(), payment: payment() }),
    refusals: [...pays, 'campaign.unfiled'],
  },
  'GET /campaigns/:campaignId/gifts': {
    title: { zh: '捐款公示', en: 'The gifts of a campaign as their givers let them be seen, newest first' },
    who: 'anyone',
    input: () => z.strictObject({ campaignId, cursor, limit }),
    output: () => page(z.strictObject({
      name: z.string().optional(), amountFen: sumFen.optional(), message: z.string().optional(), at: moment,
    })).extend({ raisedFen: sumFen }),
    refusals: ['campaign.unknown'],
  },
  'GET /me/gifts': {
    title: { zh: '我的捐款', en: 'My gifts, newest first' },
    who: 'signedIn',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(gift()),
    refusals: [],
  },
  'GET /me/gifts/:giftId': {
    title: { zh: '我的一笔捐款', en: 'One gift of mine, and what became of it to the fen (CF-20)' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId }),
    output: () => z.strictObject({ gift: gift(), path: z.array(step()) }),
    refusals: ['gift.unknown'],
  },
  'GET /me/giving-file': {
    title: { zh: '导出我的捐款', en: 'My gifts as CSV' },
    who: 'signedIn',
    input: () => z.strictObject({}),
    output: () => z.strictObject({ text: z.string() }),
    refusals: [],
  },
  'POST /me/gifts/:giftId/look': {
    title: { zh: '查一下付款到了没有', en: 'Ask WeChat what became of the payment; to pay it after all where it still waits' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId }),
    output: () => z.strictObject({ gift: gift(), payment: payment().optional() }),
    refusals: ['gift.unknown', 'gift.noMerchant', 'gift.payAway'],
  },
  'POST /me/gifts/:giftId/refunds': {
    title: { zh: '一天内退回捐款', en: 'Take a gift back within a day, whole or in part, as far as it is unspent (CF-16)' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId, amountFen }),
    output: gift,
    refusals: ['gift.unknown', 'gift.takeBackOver', 'gift.otherWay', ...holds],
  },
  'GET /fund-work/campaigns/:campaignId/gifts': {
    title: { zh: '募捐活动的捐款', en: 'The gifts of a campaign, for staff' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, campaignId, cursor, limit }),
    output: () => page(keptGift()),
    refusals: ['role.scope', 'campaign.unknown'],
  },
  'GET /fund-work/funds/:fundId/gifts': {
    title: { zh: '不指定募捐的捐款', en: 'The gifts to a fund and no campaign of it, for staff' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(keptGift()),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'GET /fund-work/gifts/:giftId': {
    title: { zh: '一笔捐款，还能退多少', en: 'A gift, for staff, and how much of it is unspent and can go back' },
    who: fundStaffRoles,
    input: () => z.strictObject(kept),
    output: () => z.strictObject({ gift: keptGift(), unspentFen: sumFen }),
    refusals: ['role.scope', 'gift.unknown', 'gift.unpaid'],
  },
  'GET /fund-work/refunds': {
    title: { zh: '待批准、待支付的退款', en: 'Refunds that wait for a second person, or for a third who pays what WeChat does not' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(keptGift()),
    refusals: ['role.scope'],
  },
  'POST /fund-work/gifts/:giftId/refunds': {
    title: { zh: '提出退款', en: 'Propose to give a gift back, with the ground (CF-16)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...kept, amountFen, ground: z.enum(refundGrounds).exclude(['ownWish']), reason: text(200) }),
    output: keptGift,
    refusals: ['role.scope', 'gift.unknown', 'gift.unpaid', 'gift.ownGift', 'conflict.close', 'gift.refundLimit', 'gift.refundSoon'],
  },
  'POST /fund-work/gifts/:giftId/refunds/:refundId/decision': {
    title: { zh: '批准或不批准退款', en: 'Approve a refund, or not: another than who proposed it (CF-03, CF-16)' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...kept, refundId, accept: z.boolean(), decision: text(200) }),
    output: keptGift,
    refusals: ['role.scope', 'gift.unknown', 'gift.refundState', 'gift.ownGift', 'conflict.close', 'gift.ownProposal', ...holds],
  },
  'GET /fund-work/charities/:charityId/payment-differences': {
    title: { zh: '与微信支付对不上的', en: 'What WeChat Pay says and the books do not (CF-17)' },
    who: ['cityAdmin', 'auditor'],
    input: () => z.strictObject({ division, charityId, mchid: merchantNumber.optional(), cursor, limit }),
    output: () => page(z.strictObject({
      id: z.string(), kind: z.enum(differenceKinds), at: moment, outTradeNo: z.string(), number: z.string(), saidFen: sumFen,
      bookedFen: sumFen.optional(), resolved: z.strictObject({ word: z.string(), byName: z.string(), at: moment }).optional(),
    })),
    refusals: ['role.scope', 'charity.unknown', 'gift.noMerchant'],
  },
})
