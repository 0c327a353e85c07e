import type { snapReports } from '../../../shared/contract/civic/snap-reports.ts'
import type { Routes } from '../../platform/http.ts'
import { acceptReport, completeReport, joinReport, refuseReport, seeReport } from './decide.ts'
import { giveFeedback, seeMyReport, seeMyReports, seeReports } from './see.ts'
import { sendReport } from './send.ts'
import { takeBackReport } from './take-back.ts'

export const reportRoutes: Routes<typeof snapReports> = {
  'POST /snap-reports': sendReport,
  'GET /me/snap-reports': seeMyReports,
  'GET /me/snap-reports/:reportId': seeMyReport,
  'POST /me/snap-reports/:reportId/feedback': giveFeedback,
  'GET /snap-reports': seeReports,
  'POST /snap-reports/:reportId/views': seeReport,
  'POST /snap-reports/:reportId/acceptances': acceptReport,
  'POST /snap-reports/:reportId/refusals': refuseReport,
  'POST /snap-reports/:reportId/joins': joinReport,
  'POST /snap-reports/:reportId/completions': completeReport,
  'POST /snap-reports/:reportId/reversals': takeBackReport,
}
