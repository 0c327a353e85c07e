import * as z from 'zod'
import { linesAtOnce, statementSources } from '../../incoming.ts'
import { fundStaffRoles } from '../../roles.ts'
import { calls, community, cursor, day, id, limit, moment, once, page, text } from '../call.ts'
import { campaignId, fundId, sumFen } from '../funds/forms.ts'
import { refundId } from '../giving.ts'
import { giftId, reference } from './forms.ts'

const spendingId = id('spd')
const source = z.enum(statementSources)
/** Positive came in, negative went out. */
const amountFen = z.int().min(-10_000_000_000).max(10_000_000_000).refine((fen) => fen !== 0, 'a line moves something')
const line = { day, reference, amountFen, feeFen: sumFen.optional(), party: text(60).optional(), note: text(100).optional() }

/** What a line may be: a gift that was entered, a payment of a spending, or a refund; by which signs. */
const proposal = z.strictObject({
  giftId: giftId.optional(), spendingId: spendingId.optional(), refundId: refundId.optional(), index: z.int().min(0).optional(),
  title: z.string(), day, reference: z.string(), amountFen, by: z.array(z.enum(['reference', 'day', 'name'])),
})
const keptLine = once(() => z.strictObject({
  ...line, source, state: z.enum(['open', 'matched', 'booked', 'dismissed']), campaignId: campaignId.optional(), importedByName: z.string(),
  decided: z.strictObject({ name: z.string(), at: moment, word: z.string().optional() }).optional(), giftId: giftId.optional(),
  spendingId: spendingId.optional(), refundId: refundId.optional(), proposals: z.array(proposal),
}))
const which = { community, fundId }
const one = { ...which, source, reference }

/** Lists from a bank or a designated platform, held against what was entered (PEERS 5.16). */
export const statements = calls({
  'GET /fund-work/funds/:fundId/statement-lines': {
    title: { zh: '对账单上的每一行', en: 'Lines of statements: open ones first, with what each may be' },
    who: fundStaffRoles,
    input: () => z.strictObject({ ...which, cursor, limit }),
    output: () => page(keptLine()),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'POST /fund-work/funds/:fundId/statement-lines': {
    title: { zh: '导入对账单', en: 'Import lines of a statement; one that is known already is never taken twice' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      ...which, source, campaignId: campaignId.optional(), lines: z.array(z.strictObject(line)).min(1).max(50),
    }),
    /** `differing`: numbers that were known with another sum. */
    output: () => z.strictObject({ added: z.int(), known: z.int(), differing: z.array(z.string()) }),
    refusals: ['role.scope', 'fund.unknown', 'entry.day', 'campaign.unknown', 'line.platform', 'line.twice'],
  },
  'POST /fund-work/funds/:fundId/statement-lines/match': {
    title: { zh: '这一行就是这笔', en: 'A line is that gift, that payment or that refund' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      ...one, giftId: giftId.optional(), spendingId: spendingId.optional(), refundId: refundId.optional(), index: z.int().min(0).max(5).optional(),
    }).refine((said) => [said.giftId, said.spendingId, said.refundId].filter((id) => id !== undefined).length === 1,
      { error: 'one of giftId, spendingId and refundId', path: ['giftId'] }),
    output: keptLine,
    refusals: [
      'role.scope', 'fund.unknown', 'line.unknown', 'line.done', 'line.differs', 'line.taken', 'entry.unknown', 'spending.unknown', 'gift.unknown',
    ],
  },
  'POST /fund-work/funds/:fundId/statement-lines/dismissal': {
    title: { zh: '这一行不用对', en: 'A line is neither a gift nor a payment: interest, fees, a settlement; with the reason' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...one, word: text(200) }),
    output: keptLine,
    refusals: ['role.scope', 'fund.unknown', 'line.unknown', 'line.done'],
  },
  'POST /fund-work/funds/:fundId/statement-lines/booking': {
    title: { zh: '把平台上的捐款入账', en: 'Book lines of a platform’s list as gifts: by another than who imported them' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, references: z.array(reference).min(1).max(linesAtOnce) }),
    output: () => z.strictObject({ booked: z.int(), sumFen }),
    refusals: ['role.scope', 'fund.unknown', 'fund.closed', 'line.unknown', 'line.done', 'line.gift', 'approval.self', 'entry.reference'],
  },
  'GET /fund-work/funds/:fundId/unmatched': {
    title: { zh: '账上有、对账单上没有', en: 'Gifts, payments and refunds by bank that no line of a statement was matched with' },
    who: fundStaffRoles,
    input: () => z.strictObject(which),
    output: () => z.strictObject({ items: z.array(proposal.omit({ by: true })) }),
    refusals: ['role.scope', 'fund.unknown'],
  },
})
