import type { review } from '../../shared/contract/review.ts'
import { homeOf } from '../platform/actor.ts'
import { commit } from '../platform/commit.ts'
import type { Routes } from '../platform/http.ts'
import { listPage } from '../platform/list.ts'
import { Report } from './items.ts'
import { reconcile } from './reconcile.ts'
import { seeAccounts, seeJournal, seeMovement, seeTrialBalance } from './review.ts'

export const reviewRoutes: Routes<typeof review> = {
  'GET /audit/accounts': seeAccounts,
  'GET /audit/journal': seeJournal,
  'GET /audit/movements/:movementId': seeMovement,
  'GET /audit/trial-balance': seeTrialBalance,
  'POST /audit/reconciliations': async (request) => {
    const report = await reconcile()
    const data = { reportId: report.id, balanced: report.balanced }
    return commit(request, { type: 'ledger.reconciled', community: homeOf(request.actor), data, answer: report })
  },
  'GET /audit/reconciliations': async (_request, paging) =>
    listPage(Report, { partition: 'reconciliations', newestFirst: true, ...paging }),
}
