import type { hours } from '../../../shared/contract/volunteering/hours.ts'
import type { Routes } from '../../platform/http.ts'
import { checkIn, checkOut } from './check.ts'
import { confirmHours } from './confirm-hours.ts'
import { confirmShift } from './confirm-shift.ts'
import { markSite } from './mark-site.ts'
import { reportMinutes } from './report-minutes.ts'
import { foreseeReversal, reverseHours } from './reverse-hours.ts'
import { seeAttendance } from './see-attendance.ts'
import { seeHourSums, seeServiceRecords } from './see-service-records.ts'
import { showCheckCode } from './show-code.ts'

export const hoursRoutes: Routes<typeof hours> = {
  'GET /shifts/:shiftId/check-code': showCheckCode,
  'POST /shifts/:shiftId/check-ins': checkIn,
  'POST /shifts/:shiftId/check-outs': checkOut,
  'POST /shifts/:shiftId/self-reports': reportMinutes,
  'GET /shifts/:shiftId/attendance': seeAttendance,
  'POST /shifts/:shiftId/confirmations': confirmHours,
  'POST /shifts/:shiftId/confirmation-batches': confirmShift,
  'PUT /shifts/:shiftId/site-place': markSite,
  'GET /me/hour-sums': seeHourSums,
  'GET /me/service-records': seeServiceRecords,
  'GET /people/:personId/service-records/:recordId/reversal': foreseeReversal,
  'POST /people/:personId/service-records/:recordId/reversal': reverseHours,
}
