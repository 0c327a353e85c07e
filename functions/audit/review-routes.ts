import type { review } from '../../shared/contract/review.ts'
import { homeOf } from '../platform/actor.ts'
import { commit } from '../platform/commit.ts'
import type { Routes } from '../platform/http.ts'
import { listPage } from '../platform/list.ts'
import { Report } from './items.ts'
import { reconcile } from './reconcile.ts'
import { seeAccounts, seeJournal, seeMovement, seeTrialBalance } from './review.ts'

// The gateway waits 30 seconds at most. What takes longer the schedule goes on with, and its report shows how far.
const mostMs = 18_000

const asReport = (report: Report) => ({ ...report, state: report.state ?? 'finished' })

export const reviewRoutes: Routes<typeof review> = {
  'GET /audit/accounts': seeAccounts,
  'GET /audit/journal': seeJournal,
  'GET /audit/movements/:movementId': seeMovement,
  'GET /audit/trial-balance': seeTrialBalance,
  'POST /audit/reconciliations': async (request) => {
    const report = await reconcile({ withinMs: mostMs })
    const data = { reportId: report.id, balanced: report.balanced, state: report.state }
    const draft = { type: 'ledger.reconciled', community: homeOf(request.actor), data, answer: asReport(report) }
    return commit(request, draft)
  },
  'GET /audit/reconciliations': async (_request, paging) => {
    const page = await listPage(Report, { partition: 'reconciliations', newestFirst: true, ...paging })
    return { ...page, items: page.items.map(asReport) }
  },
}
