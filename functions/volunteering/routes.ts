import type { volunteering } from '../../shared/contract/volunteering.ts'
import type { Routes } from '../platform/http.ts'
import { activitiesRoutes, changesRoutes, qualificationsRoutes, regularsRoutes } from './activities/routes.ts'
import { textsRoutes } from './activities/texts/routes.ts'

export const routes: Routes<typeof volunteering> = {
  ...activitiesRoutes,
  ...changesRoutes,
  ...qualificationsRoutes,
  ...regularsRoutes,
  ...textsRoutes,
}
