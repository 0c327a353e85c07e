import type { volunteering } from '../../shared/contract/volunteering.ts'
import type { Routes } from '../platform/http.ts'
import { activitiesRoutes, changesRoutes, qualificationsRoutes, regularsRoutes } from './activities/routes.ts'
import { hoursFraudRoutes, hoursRoutes, hoursWorkRoutes } from './hours/routes.ts'
import { placesRoutes } from './places/routes.ts'

export const routes: Routes<typeof volunteering> = {
  ...activitiesRoutes,
  ...changesRoutes,
  ...qualificationsRoutes,
  ...regularsRoutes,
  ...hoursRoutes,
  ...hoursWorkRoutes,
  ...hoursFraudRoutes,
  ...placesRoutes,
}
