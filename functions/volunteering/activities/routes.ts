import type { activities } from '../../../shared/contract/volunteering/activities.ts'
import type { Routes } from '../../platform/http.ts'
import { publishActivity } from './publish-activity.ts'
import { seeActivity, seeLedShifts, seeNearbyShifts, seeShift } from './see-shifts.ts'

export const activitiesRoutes: Routes<typeof activities> = {
  'GET /shifts': seeNearbyShifts,
  'POST /activities': publishActivity,
  'GET /activities/:activityId': seeActivity,
  'GET /shifts/:shiftId': seeShift,
  'GET /me/led-shifts': seeLedShifts,
}
