import type { activities } from '../../../shared/contract/volunteering/activities.ts'
import type { changes } from '../../../shared/contract/volunteering/changes.ts'
import type { qualifications } from '../../../shared/contract/volunteering/qualifications.ts'
import type { regulars } from '../../../shared/contract/volunteering/regulars.ts'
import type { Routes } from '../../platform/http.ts'
import { cancelActivity } from './cancel-activity.ts'
import { changeSeries, endSeries } from './change-series.ts'
import { cancelShift, messageShift, moveShift, setSignUpState } from './change-shift.ts'
import { setPolicy } from './insure.ts'
import { askQualification, decideQualification, seeMyQualifications, seeQualifications } from './keep-qualification.ts'
import { becomeRegular, endRegular, pauseRegular, seeMyRegulars } from './keep-regular.ts'
import { seeNearbyShifts } from './nearby.ts'
import { changeActivity, publishActivity } from './publish-activity.ts'
import { reviewActivity } from './review-activity.ts'
import { seeActivities, seeActivity, seeActivityFile, seeMyActivities } from './see-activities.ts'
import { seeLedShifts, seeShift } from './see-shifts.ts'
import { setCapacity } from './set-capacity.ts'

export const changesRoutes: Routes<typeof changes> = {
  'POST /activities/:activityId/policy': setPolicy,
  'POST /activities/:activityId/cancellation': cancelActivity,
  'POST /shifts/:shiftId/cancellation': cancelShift,
  'POST /shifts/:shiftId/moves': moveShift,
  'POST /shifts/:shiftId/sign-up-state': setSignUpState,
  'POST /shifts/:shiftId/capacity': setCapacity,
  'POST /shifts/:shiftId/messages': messageShift,
  'POST /activities/:activityId/series': changeSeries,
  'POST /activities/:activityId/series/end': endSeries,
}

export const regularsRoutes: Routes<typeof regulars> = {
  'PUT /activities/:activityId/regular': becomeRegular,
  'POST /activities/:activityId/regular/pause': pauseRegular,
  'POST /activities/:activityId/regular/end': endRegular,
  'GET /me/regulars': seeMyRegulars,
}

export const qualificationsRoutes: Routes<typeof qualifications> = {
  'GET /me/qualifications': seeMyQualifications,
  'POST /me/qualifications': askQualification,
  'GET /qualifications': seeQualifications,
  'POST /people/:personId/qualifications/decisions': decideQualification,
}

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
