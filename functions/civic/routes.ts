import type { civic } from '../../shared/contract/civic.ts'
import type { Routes } from '../platform/http.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { reportRoutes } from './reports/routes.ts'

export const routes: Routes<typeof civic> = { ...reportRoutes, ...meetingRoutes }
