import * as z from 'zod'
import { committeeSeats } from '../funds.ts'
import { spendingActs, spendingReasons, spendingStates, spendingTiers } from '../spending.ts'
import { attaching, calls, community, cursor, day, fileId, id, limit, moment, once, page, personId, text } from './call.ts'
import { campaignId, fen, fundId, sumFen } from './funds/forms.ts'

const spendingId = id('spd')
const objectionId = id('obj')
const which = { community, spendingId }
const photos = z.array(fileId).max(6)
const papers = z.array(fileId).max(6)
const state = z.enum(spendingStates)
const reason = z.enum(spendingReasons)
const lines = z.array(z.strictObject({ label: text(60), amountFen: fen })).min(1).max(30)
/** Paid one after the other, each when the one before is proven (CF-04). */
const instalments = z.array(z.strictObject({ milestone: text(100), amountFen: fen })).min(1).max(6)
/** An organisation; whom a case number stands for, the charity finds in its file. */
const payee = z.strictObject({ name: text(60), account: text(60) })
const said = { byName: z.string(), at: moment }

/** As anybody sees it: what for, how much and when; no name, no case, no payee (PEERS 5.13). */
const publicSpending = once(() => z.strictObject({
  id: spendingId, purpose: z.string(), reason, sumFen, paidFen: sumFen, state, emergency: z.boolean(), approvedAt: moment,
  noticeEndsAt: moment.optional(), paidOn: day.optional(), endedAt: moment.optional(),
}))

const objection = once(() => z.strictObject({
  id: objectionId, ...said, text: z.string(), outcome: z.enum(['keep', 'stop']).optional(), answer: z.string().optional(),
  answeredByName: z.string().optional(), answeredAt: moment.optional(),
}))
const proof = once(() => z.strictObject({
  ...said, text: z.string(), photos, papers, decidedAt: moment.optional(), decidedByName: z.string().optional(),
  accepted: z.boolean().optional(), refusedFor: z.string().optional(),
}))
/** In review: of how many who may vote so many have agreed, and how many have to. */
const tally = once(() => z.strictObject({
  byDirector: z.boolean(), voters: z.int(), needed: z.int(), yes: z.int(), no: z.int(), supervised: z.boolean(),
}))
/**
 * For staff and the committee. `seat`: the one that whoever looks has in the committee; `acts`, where one is looked at:
 * what can be done now, with the refusal that whoever looks would meet.
 */
export const keptSpending = once(() => z.strictObject({
  id: spendingId, fund: z.strictObject({ id: fundId, name: z.string() }), purposeId: z.string(), purpose: z.string(), community, state,
  emergency: z.boolean(), reason, title: z.string(), text: z.string(), lines, sumFen, instalments, caseId: z.string().optional(),
  payee: payee.optional(), resolution: z.string().optional(), photos, papers, byName: z.string(), appliedAt: moment,
  tier: z.enum(spendingTiers), seat: z.enum(committeeSeats).optional(),
  votes: z.array(z.strictObject({ ...said, yes: z.boolean(), reason: z.string() })),
  opinions: z.array(z.strictObject({ ...said, agrees: z.boolean(), text: z.string() })),
  recusals: z.array(z.strictObject({ ...said, reason: z.string() })),
  approvedAt: moment.optional(), noticeEndsAt: moment.optional(), objections: z.array(objection()),
  payments: z.array(z.strictObject({
    ...said, amountFen: fen, bankReference: z.string(), paidOn: day, reversedAt: moment.optional(),
    reversedByName: z.string().optional(), reversalReason: z.string().optional(),
  })),
  reversal: z.strictObject({ ...said, reason: z.string() }).optional(),
  paidFen: sumFen, proofDueAt: moment.optional(), overdue: z.boolean(), proofs: z.array(proof()), endedAt: moment.optional(),
  endReason: z.string().optional(), comments: z.array(z.strictObject({ ...said, text: z.string() })),
  acts: z.array(z.strictObject({
    act: z.enum(spendingActs), refusal: z.strictObject({ code: z.string(), zh: z.string(), en: z.string() }).optional(),
  })).optional(),
  tally: tally().optional(),
}))

const committee = ['spending.unknown', 'spending.state', 'spending.noSeat'] as const
const deciding = [...committee, 'balance.short', 'account.frozen'] as const

/** Money asked of a fund, decided on by its committee, paid by a third person and proven (CF-03, CF-04). */
export const spending = calls({
  'GET /campaigns/:campaignId/spendings': {
    title: { zh: '募捐活动的支出公示', en: 'What a campaign has spent or is about to, without names; newest first' },
    who: 'anyone',
    input: () => z.strictObject({ campaignId, cursor, limit }),
    output: () => page(publicSpending()),
    refusals: ['campaign.unknown'],
  },
  'GET /funds/:fundId/spendings': {
    title: { zh: '基金的支出公示', en: 'What a fund has spent of what came without a campaign; newest first' },
    who: 'anyone',
    input: () => z.strictObject({ fundId, cursor, limit }),
    output: () => page(publicSpending()),
    refusals: ['fund.unknown'],
  },
  'POST /spendings/:spendingId/objections': {
    title: { zh: '对支出提出异议', en: 'Object to a spending on notice, as a resident of the fund’s area' },
    who: ['resident'],
    input: () => z.strictObject({ spendingId, text: text(300) }),
    output: publicSpending,
    refusals: ['spending.unknown', 'notice.over', 'objection.exists', 'objection.full'],
  },
  'GET /fund-work/funds/:fundId/spendings': {
    title: { zh: '基金的用款申请', en: 'The spendings of a fund, for staff and its committee; what waits first' },
    who: ['resident'],
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(keptSpending()),
    refusals: ['fund.unknown'],
  },
  'GET /fund-work/spendings/:spendingId': {
    title: { zh: '一份用款申请', en: 'A spending with votes, payments and proofs, for staff and the committee' },
    who: ['resident'],
    input: () => z.strictObject(which),
    output: keptSpending,
    refusals: ['spending.unknown'],
  },
  'POST /fund-work/funds/:fundId/spendings': {
    title: { zh: '申请用款', en: 'Ask for money of a campaign or a fund (CF-03)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({
      community, fundId, campaignId: campaignId.optional(), emergency: z.boolean(), reason, title: text(40), text: text(1000), lines,
      sumFen: fen, instalments, caseId: text(40).optional(), beneficiaryId: personId.optional(), payee: payee.optional(),
      resolution: text(60).optional(), photos, papers,
    }),
    output: keptSpending,
    refusals: [
      'role.scope', 'fund.unknown', 'fund.closed', 'campaign.unknown', 'person.unknown', 'spending.lines', 'spending.payee', 'spending.kin',
      'spending.notEmergency', 'spending.resolution', 'spending.proofOwed', 'conflict.close', ...attaching,
    ],
  },
  'POST /fund-work/spendings/:spendingId/comments': {
    title: { zh: '给用款申请留言', en: 'Say something about it, for staff and the committee' },
    who: ['resident'],
    input: () => z.strictObject({ ...which, text: text(300) }),
    output: keptSpending,
    refusals: ['spending.unknown', 'spending.talkFull'],
  },
  'POST /fund-work/spendings/:spendingId/withdrawal': {
    title: { zh: '撤回或提前结束', en: 'Withdraw it, or end it early; what was set apart and is not needed goes back' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: keptSpending,
    refusals: ['role.scope', 'spending.unknown', 'spending.state'],
  },
  'POST /fund-work/spendings/:spendingId/votes': {
    title: { zh: '管委会表决', en: 'Vote on it, with the reason; the last vote that is needed decides (CF-03)' },
    who: ['resident'],
    input: () => z.strictObject({ ...which, yes: z.boolean(), reason: text(200) }),
    output: keptSpending,
    refusals: [...deciding, 'spending.recused', 'conflict.close'],
  },
  'POST /fund-work/spendings/:spendingId/opinions': {
    title: { zh: '监督员意见', en: 'A supervisor’s view of it' },
    who: ['resident'],
    input: () => z.strictObject({ ...which, agrees: z.boolean(), text: text(300) }),
    output: keptSpending,
    refusals: [...deciding, 'spending.recused', 'conflict.close'],
  },
  'POST /fund-work/spendings/:spendingId/recusals': {
    title: { zh: '申请回避', en: 'Take no part in it, with the reason; a vote given before counts no longer' },
    who: ['resident'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: keptSpending,
    refusals: deciding,
  },
  'POST /fund-work/spendings/:spendingId/objections/:objectionId/answers': {
    title: { zh: '答复异议', en: 'Answer an objection: it is paid all the same, or it stops; by somebody who had no part in it' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, objectionId, outcome: z.enum(['keep', 'stop']), text: text(300) }),
    output: keptSpending,
    refusals: ['role.scope', 'spending.unknown', 'objection.unknown', 'objection.ruled', 'objection.stake', 'conflict.close'],
  },
  'POST /fund-work/spendings/:spendingId/payments': {
    title: { zh: '登记拨付', en: 'Record the payment of the next instalment, by a third person (CF-03)' },
    who: ['fundPayer'],
    input: () => z.strictObject({ ...which, amountFen: fen, bankReference: text(60), paidOn: day }),
    output: keptSpending,
    refusals: [
      'role.scope', 'spending.unknown', 'spending.state', 'spending.third', 'spending.tooMuch', 'spending.day', 'conflict.close',
      'venture.notEvaluated',
    ],
  },
  'POST /fund-work/spendings/:spendingId/proofs': {
    title: { zh: '提交用款凭证', en: 'Hand in what proves the payment: invoice, receipt, photos (CF-04)' },
    who: ['fundOfficer'],
    input: () => z.strictObject({ ...which, text: text(300), photos, papers }),
    output: keptSpending,
    refusals: ['role.scope', 'spending.unknown', 'spending.state', 'spending.noProof', ...attaching],
  },
  'POST /fund-work/spendings/:spendingId/acceptances': {
    title: { zh: '验收凭证', en: 'Accept a proof, or send it back with the reason' },
    who: ['fundApprover'],
    input: () => z.strictObject({ ...which, accept: z.boolean(), reason: text(200).optional() }),
    output: keptSpending,
    refusals: [
      'role.scope', 'spending.unknown', 'spending.state', 'spending.third', 'spending.reason', 'spending.reversing',
      'conflict.close',
    ],
  },
  'POST /fund-work/spendings/:spendingId/reversals': {
    title: { zh: '登错拨付，申请冲正', en: 'A payment was recorded wrongly: ask for its reversal' },
    who: ['fundPayer'],
    input: () => z.strictObject({ ...which, reason: text(200) }),
    output: keptSpending,
    refusals: ['role.scope', 'spending.unknown', 'spending.state', 'spending.reversing'],
  },
  'POST /fund-work/spendings/:spendingId/reversals/decisions': {
    title: { zh: '复核冲正', en: 'A second person reverses the payment, or leaves it (PEERS 5.10)' },
    who: ['fundApprover', 'fundPayer'],
    input: () => z.strictObject({ ...which, approve: z.boolean() }),
    output: keptSpending,
    refusals: ['role.scope', 'spending.unknown', 'spending.state', 'second.self', 'movement.reversed'],
  },
})
