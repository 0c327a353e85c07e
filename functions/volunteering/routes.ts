import type { volunteering } from '../../shared/contract/volunteering.ts'
import type { Routes } from '../platform/http.ts'
import { activitiesRoutes } from './activities/routes.ts'
import { hoursRoutes } from './hours/routes.ts'
import { placesRoutes } from './places/routes.ts'
import { seeMyShifts } from './see-shifts.ts'
import { cancelSignUp, signUp } from './sign-up.ts'

export const routes: Routes<typeof volunteering> = {
  ...activitiesRoutes,
  ...hoursRoutes,
  ...placesRoutes,
  'POST /shifts/:shiftId/sign-ups': signUp,
  'POST /shifts/:shiftId/sign-up-cancellations': cancelSignUp,
  'GET /me/shifts': seeMyShifts,
}
