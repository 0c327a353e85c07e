import type { spending } from '../../../shared/contract/spending.ts'
import type { Routes } from '../../platform/http.ts'
import { askForMoney } from './apply.ts'
import { comment } from './comment.ts'
import { giveOpinion, recuse, vote } from './decide.ts'
import { answerSpendingObjection, object } from './object.ts'
import { pay, withdraw } from './pay.ts'
import { acceptProof, prove } from './prove.ts'
import { askForReversal, decideReversal } from './reverse.ts'
import { seeCampaignSpendings, seeFundSpendings, seeSpending, seeSpendings } from './see.ts'

export const spendingRoutes: Routes<typeof spending> = {
  'GET /campaigns/:campaignId/spendings': seeCampaignSpendings,
  'GET /funds/:fundId/spendings': seeFundSpendings,
  'POST /spendings/:spendingId/objections': object,
  'GET /fund-work/funds/:fundId/spendings': seeSpendings,
  'GET /fund-work/spendings/:spendingId': seeSpending,
  'POST /fund-work/funds/:fundId/spendings': askForMoney,
  'POST /fund-work/spendings/:spendingId/comments': comment,
  'POST /fund-work/spendings/:spendingId/withdrawal': withdraw,
  'POST /fund-work/spendings/:spendingId/votes': vote,
  'POST /fund-work/spendings/:spendingId/opinions': giveOpinion,
  'POST /fund-work/spendings/:spendingId/recusals': recuse,
  'POST /fund-work/spendings/:spendingId/objections/:objectionId/answers': answerSpendingObjection,
  'POST /fund-work/spendings/:spendingId/payments': pay,
  'POST /fund-work/spendings/:spendingId/proofs': prove,
  'POST /fund-work/spendings/:spendingId/acceptances': acceptProof,
  'POST /fund-work/spendings/:spendingId/reversals': askForReversal,
  'POST /fund-work/spendings/:spendingId/reversals/decisions': decideReversal,
}
