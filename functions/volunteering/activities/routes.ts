import type { activities } from '../../../shared/contract/volunteering/activities.ts'
import type { Routes } from '../../platform/http.ts'
import { changeActivity, publishActivity } from './publish-activity.ts'
import { reviewActivity } from './review-activity.ts'
import { seeActivities, seeActivity, seeActivityFile, seeMyActivities } from './see-activities.ts'
import { seeLedShifts, seeNearbyShifts, seeShift } from './see-shifts.ts'

export const activitiesRoutes: Routes<typeof activities> = {
  'GET /shifts': seeNearbyShifts,
  'POST /activities': publishActivity,
  'PUT /activities/:activityId': changeActivity,
  'POST /activities/:activityId/reviews': reviewActivity,
  'GET /activities': seeActivities,
  'GET /me/activities': seeMyActivities,
  'GET /activities/:activityId': seeActivity,
  'GET /activities/:activityId/file': seeActivityFile,
  'GET /shifts/:shiftId': seeShift,
  'GET /me/led-shifts': seeLedShifts,
}
