import type { hours } from '../../../shared/contract/volunteering/hours.ts'
import type { hoursFraud } from '../../../shared/contract/volunteering/hours-fraud.ts'
import type { hoursWork } from '../../../shared/contract/volunteering/hours-work.ts'
import type { Routes } from '../../platform/http.ts'
import { approveBackfill, refuseBackfill } from './backfill/approve.ts'
import { seeBackfills } from './backfill/find.ts'
import { proposeBackfill } from './backfill/propose.ts'
import { seeSheet } from './backfill/sheet.ts'
import { checkIn, checkOut } from './check.ts'
import { confirmHours } from './confirm-hours.ts'
import { confirmShift } from './confirm-shift.ts'
import { foreseeReversal } from './foresee-reversal.ts'
import { decideFinding, recordCallBack, seeCallBacks, seeFindings } from './fraud/decide.ts'
import {
  appealSanction, confirmSanction, decideAppeal, proposeSanction, seeMySanctions, seeSanctions,
} from './fraud/sanction.ts'
import { markSite } from './mark-site.ts'
import { reportMinutes } from './report-minutes.ts'
import { decideReport } from './reports/decide.ts'
import { reportRecord, seeMyReports, seeReports } from './reports/report.ts'
import { reverseHours } from './reverse-hours.ts'
import { seeAttendance } from './see-attendance.ts'
import { seeShiftEmergency } from './see-emergency.ts'
import { seeHourSums, seeServiceRecords } from './see-service-records.ts'
import { seeCommunityShifts } from './see-community-shifts.ts'
import { showCheckCode } from './show-code.ts'
import { seeRedList } from './watch/red-list.ts'

export const hoursRoutes: Routes<typeof hours> = {
  'GET /shifts/:shiftId/check-code': showCheckCode,
  'POST /shifts/:shiftId/check-ins': checkIn,
  'POST /shifts/:shiftId/check-outs': checkOut,
  'POST /shifts/:shiftId/self-reports': reportMinutes,
  'GET /shifts/:shiftId/attendance': seeAttendance,
  'POST /shifts/:shiftId/emergency-views': seeShiftEmergency,
  'POST /shifts/:shiftId/confirmations': confirmHours,
  'POST /shifts/:shiftId/confirmation-batches': confirmShift,
  'PUT /shifts/:shiftId/site-place': markSite,
  'GET /me/hour-sums': seeHourSums,
  'GET /me/service-records': seeServiceRecords,
  'GET /people/:personId/service-records/:recordId/reversal': foreseeReversal,
  'POST /people/:personId/service-records/:recordId/reversal': reverseHours,
}

export const hoursWorkRoutes: Routes<typeof hoursWork> = {
  'GET /community-shifts': seeCommunityShifts,
  'GET /shifts/:shiftId/sheet': seeSheet,
  'POST /shifts/:shiftId/backfills': proposeBackfill,
  'GET /backfills': seeBackfills,
  'POST /backfills/:backfillId/approvals': approveBackfill,
  'POST /backfills/:backfillId/refusals': refuseBackfill,
  'POST /me/record-reports': reportRecord,
  'GET /me/record-reports': seeMyReports,
  'GET /record-reports': seeReports,
  'POST /people/:personId/record-reports/:reportId/decisions': decideReport,
  'GET /red-list': seeRedList,
}

export const hoursFraudRoutes: Routes<typeof hoursFraud> = {
  'GET /findings': seeFindings,
  'POST /findings/:findingId/decisions': decideFinding,
  'GET /call-backs': seeCallBacks,
  'POST /call-backs/:callBackId/outcomes': recordCallBack,
  'POST /backfills/:backfillId/sanctions': proposeSanction,
  'GET /sanctions': seeSanctions,
  'POST /sanctions/:sanctionId/confirmations': confirmSanction,
  'GET /me/sanctions': seeMySanctions,
  'POST /me/sanction-appeals': appealSanction,
  'POST /sanctions/:sanctionId/appeal-decisions': decideAppeal,
}
