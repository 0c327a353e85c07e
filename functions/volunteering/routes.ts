import type { volunteering } from '../../shared/contract/volunteering.ts'
import type { Routes } from '../platform/http.ts'
import { hoursRoutes } from './hours/routes.ts'
import { publishActivity } from './publish-activity.ts'
import { seeActivity, seeLedShifts, seeMyShifts, seeNearbyShifts, seeShift } from './see-shifts.ts'
import { cancelSignUp, signUp } from './sign-up.ts'

export const routes: Routes<typeof volunteering> = {
  ...hoursRoutes,
  'GET /shifts': seeNearbyShifts,
  'POST /activities': publishActivity,
  'GET /activities/:activityId': seeActivity,
  'GET /shifts/:shiftId': seeShift,
  'POST /shifts/:shiftId/sign-ups': signUp,
  'POST /shifts/:shiftId/sign-up-cancellations': cancelSignUp,
  'GET /me/shifts': seeMyShifts,
  'GET /me/led-shifts': seeLedShifts,
}
