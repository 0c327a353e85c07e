import * as z from 'zod'
import { agreementStates, payerKinds, receiptStates, reminderSpans } from '../donors.ts'
import { giftWays } from '../giving.ts'
import { fundStaffRoles } from '../roles.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, text } from './call.ts'
import { campaignId, fen, sumFen } from './funds/forms.ts'

const giftId = id('gft')
const year = z.coerce.number().int().min(2020).max(2100)
const kept = { community, giftId }

/** In whose name a receipt is; a firm by its credit code. */
const payer = z.strictObject({
  kind: z.enum(payerKinds), name: text(60), creditCode: z.string().trim().toUpperCase().length(18).optional(),
})
const numbers = { number: text(30), code: text(30), checkCode: text(30), url: z.url({ protocol: /^https$/ }).max(300).optional(), issuedOn: day }
const act = { byName: z.string(), at: moment }
const receipt = once(() => z.strictObject({
  state: z.enum(receiptStates), at: moment, payer: payer.optional(), issued: z.strictObject({ ...numbers, ...act, amountFen: sumFen }).optional(),
  voided: z.array(z.strictObject({ ...act, number: z.string(), code: z.string(), amountFen: sumFen, reason: z.string() })),
}))
const keptReceipt = once(() => z.strictObject({ ...receipt().shape, giftId, title: z.string(), amountFen: sumFen, paidOn: day }))

/** What the law wants in an agreement besides parties, kind and sum: quality, use, when it is handed over (L1 Art 39). */
const terms = { quality: text(100), use: text(300), delivery: text(100), terms: text(1000).optional() }
const agreement = once(() => z.strictObject({
  giftId, state: z.enum(agreementStates), title: z.string(), amountFen: sumFen, charity: z.string(), donor: z.string().optional(), at: moment,
  editions: z.array(z.strictObject({ edition: z.int(), ...terms, ...act })), agreedAt: moment.optional(),
}))
/** A day that every month has; the sum is what the donor has said, and is only shown again to them. */
const wish = { every: z.enum(reminderSpans), day: z.int().min(1).max(28), amountFen: fen, paused: z.boolean() }
const reminder = once(() => z.strictObject({ campaignId, title: z.string(), ...wish, nextOn: day }))
const paid = ['gift.unknown', 'gift.unpaid', 'gift.goneBack'] as const

/** What a donor has of a gift besides the money's way (CF-13 to CF-15). */
export const donors = calls({
  'GET /me/gifts/:giftId/certificate': {
    title: { zh: '捐款证书', en: 'The certificate of a gift of mine, over what has not gone back; no receipt' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId }),
    output: () => z.strictObject({
      number: z.string(), name: z.string(), charity: z.strictObject({ name: z.string(), creditCode: z.string() }),
      campaign: z.string(), amountFen: sumFen, givenOn: day,
    }),
    refusals: [...paid],
  },
  'GET /me/gifts/:giftId/papers': {
    title: { zh: '捐款的票据和协议', en: 'Where the receipt and the agreement of a gift of mine stand' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId }),
    output: () => z.strictObject({
      /** Whether the charity issues receipts for it at all. */
      receipts: z.boolean(), receipt: receipt().optional(), agreement: agreement().optional(),
    }),
    refusals: ['gift.unknown'],
  },
  'POST /me/gifts/:giftId/receipt': {
    title: { zh: '要捐赠票据', en: 'Ask for the receipt of a gift, in my name or a firm’s (CF-13)' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId, payer }),
    output: receipt,
    refusals: [...paid, 'receipt.none', 'receipt.state', 'charity.code'],
  },
  'POST /me/gifts/:giftId/receipt-waiver': {
    title: { zh: '不要捐赠票据', en: 'Do without a receipt, which is put on record (CF-13)' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId }),
    output: receipt,
    refusals: [...paid, 'receipt.none', 'receipt.state'],
  },
  'POST /me/gifts/:giftId/agreement': {
    title: { zh: '要捐赠协议', en: 'Ask for a written agreement about a gift (CF-14)' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId }),
    output: agreement,
    refusals: [...paid, 'agreement.state'],
  },
  'POST /me/gifts/:giftId/agreement/consent': {
    title: { zh: '同意捐赠协议', en: 'Agree to the edition that is drafted (CF-14)' },
    who: 'signedIn',
    input: () => z.strictObject({ giftId, edition: z.int().min(1) }),
    output: agreement,
    refusals: [...paid, 'agreement.state', 'agreement.changed'],
  },
  'GET /me/giving-years/:year': {
    title: { zh: '一年的捐款', en: 'What I gave in a year, with what went back and the receipts' },
    who: 'signedIn',
    input: () => z.strictObject({ year }),
    output: () => z.strictObject({
      year: z.int(), givenFen: sumFen, goneFen: sumFen,
      items: z.array(z.strictObject({
        giftId, title: z.string(), charity: z.string(), way: z.enum(giftWays), paidOn: day, amountFen: sumFen, goneFen: sumFen,
        receipt: z.strictObject({ number: z.string(), code: z.string() }).optional(),
      })),
    }),
    refusals: [],
  },
  'GET /me/giving-years/:year/file': {
    title: { zh: '导出一年的捐款', en: 'The same as CSV' },
    who: 'signedIn',
    input: () => z.strictObject({ year }),
    output: () => z.strictObject({ fileName: z.string(), text: z.string() }),
    refusals: [],
  },
  'GET /me/giving-reminders': {
    title: { zh: '我的捐款提醒', en: 'What I want to be reminded of giving to' },
    who: 'signedIn',
    input: () => z.strictObject({ cursor, limit }),
    output: () => page(reminder()),
    refusals: [],
  },
  'PUT /me/giving-reminders/:campaignId': {
    title: { zh: '设捐款提醒', en: 'Be reminded every month or quarter, or pause that; nothing is charged' },
    who: 'signedIn',
    input: () => z.strictObject({ campaignId, ...wish }),
    output: reminder,
    refusals: ['campaign.unknown', 'campaign.state', 'gift.notHere'],
  },
  'POST /me/giving-reminders/:campaignId/stop': {
    title: { zh: '不再提醒', en: 'No more reminders' },
    who: 'signedIn',
    input: () => z.strictObject({ campaignId }),
    output: () => z.strictObject({}),
    refusals: ['reminder.unknown'],
  },
  'GET /fund-work/receipts': {
    title: { zh: '捐赠票据', en: 'The receipts of a community’s gifts, what waits first' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(keptReceipt()),
    refusals: ['role.scope'],
  },
  'POST /fund-work/gifts/:giftId/receipts': {
    title: { zh: '登记已开的票据', en: 'Put the receipt on record that the charity has issued (CF-13)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...kept, ...numbers }),
    output: keptReceipt,
    refusals: ['role.scope', 'gift.unknown', 'gift.goneBack', 'receipt.state', 'receipt.day', 'receipt.numberUsed'],
  },
  'POST /fund-work/gifts/:giftId/receipts/voiding': {
    title: { zh: '票据作废', en: 'The charity has taken a receipt back; only then the gift may go back (CF-16)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...kept, reason: text(200) }),
    output: keptReceipt,
    refusals: ['role.scope', 'gift.unknown', 'receipt.state'],
  },
  'GET /fund-work/agreements': {
    title: { zh: '捐赠协议', en: 'The agreements about a community’s gifts, what waits for staff first' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, cursor, limit }),
    output: () => page(agreement()),
    refusals: ['role.scope'],
  },
  'POST /fund-work/gifts/:giftId/agreements': {
    title: { zh: '拟定捐赠协议', en: 'Draft the agreement, or draft it anew, until the donor has agreed (CF-14)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...kept, ...terms }),
    output: agreement,
    refusals: ['role.scope', 'gift.unknown', 'agreement.state'],
  },
})
