import type { volunteering } from '../../shared/contract/volunteering.ts'
import type { Routes } from '../platform/http.ts'
import { checkIn, checkOut, showCheckCode } from './check.ts'
import { confirmHours } from './confirm-hours.ts'
import { publishActivity } from './publish-activity.ts'
import { reportMinutes } from './report-minutes.ts'
import { foreseeReversal, reverseHours } from './reverse-hours.ts'
import { seeAttendance } from './see-attendance.ts'
import { seeServiceRecords } from './see-service-records.ts'
import { seeActivity, seeLedShifts, seeMyShifts, seeNearbyShifts, seeShift } from './see-shifts.ts'
import { cancelSignUp, signUp } from './sign-up.ts'

export const routes: Routes<typeof volunteering> = {
  'GET /shifts': seeNearbyShifts,
  'POST /activities': publishActivity,
  'GET /activities/:activityId': seeActivity,
  'GET /shifts/:shiftId': seeShift,
  'POST /shifts/:shiftId/sign-ups': signUp,
  'POST /shifts/:shiftId/sign-up-cancellations': cancelSignUp,
  'GET /me/shifts': seeMyShifts,
  'GET /me/led-shifts': seeLedShifts,
  'GET /shifts/:shiftId/check-code': showCheckCode,
  'POST /shifts/:shiftId/check-ins': checkIn,
  'POST /shifts/:shiftId/check-outs': checkOut,
  'POST /shifts/:shiftId/self-reports': reportMinutes,
  'GET /shifts/:shiftId/attendance': seeAttendance,
  'POST /shifts/:shiftId/confirmations': confirmHours,
  'GET /me/service-records': seeServiceRecords,
  'GET /people/:personId/service-records/:recordId/reversal': foreseeReversal,
  'POST /people/:personId/service-records/:recordId/reversal': reverseHours,
}
