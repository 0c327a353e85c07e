import type { timebank } from '../../shared/contract/timebank.ts'
import type { Routes } from '../platform/http.ts'
import { orderRoutes } from './orders/routes.ts'

export const routes: Routes<typeof timebank> = { ...orderRoutes }
