import * as z from 'zod'
import { giftFindingRules, giftFindingStates } from '../../oversight.ts'
import { fundStaffRoles } from '../../roles.ts'
import { calls, community, cursor, id, limit, moment, once, page, text } from '../call.ts'
import { fundId, sumFen } from '../funds/forms.ts'

const findingId = id('gfd')
const giftId = id('gft')
const which = { community, findingId }

const finding = once(() => z.strictObject({
  id: findingId, rule: z.enum(giftFindingRules), state: z.enum(giftFindingStates), at: moment, count: z.int(), sumFen,
  /** Absent where the giver wants no name shown (CF-15). */
  name: z.string().optional(), spendingId: z.string().optional(), note: z.string().optional(),
  gifts: z.array(z.strictObject({
    id: giftId, title: z.string(), amountFen: sumFen, paidAt: moment, goneFen: sumFen, hasOrigin: z.boolean(),
  })),
  reviewedByName: z.string().optional(), reviewedAt: moment.optional(), word: z.string().optional(),
}))
const reviewers = ['fundOfficer', 'fundApprover'] as const

/** Large and odd gifts, each looked at by somebody with a word (CF-18). */
export const giftWatch = calls({
  'GET /fund-work/funds/:fundId/gift-findings': {
    title: { zh: '大额和异常捐款', en: 'Large and odd gifts of a fund, what nobody looked at first' },
    who: fundStaffRoles,
    input: () => z.strictObject({ community, fundId, cursor, limit }),
    output: () => page(finding()),
    refusals: ['role.scope', 'fund.unknown'],
  },
  'POST /fund-work/gift-findings/:findingId/reviews': {
    title: { zh: '核查一条线索', en: 'Say what a finding is, with a word' },
    who: reviewers,
    input: () => z.strictObject({ ...which, outcome: z.enum(giftFindingStates).exclude(['open']), word: text(200) }),
    output: finding,
    refusals: ['role.scope', 'giftFinding.unknown', 'giftFinding.reviewed', 'conflict.close'],
  },
  'POST /fund-work/gift-findings/:findingId/origins': {
    title: { zh: '查看大额捐款的来源', en: 'Who gave a large gift and where the money came from; the view is logged' },
    who: reviewers,
    input: () => z.strictObject({ ...which, giftId, reason: text(200) }),
    output: () => z.strictObject({ idEnding: z.string(), source: z.string() }),
    refusals: ['role.scope', 'giftFinding.unknown', 'gift.unknown', 'field.empty'],
  },
})
