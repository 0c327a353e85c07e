import type { timebank } from '../../shared/contract/timebank.ts'
import type { Routes } from '../platform/http.ts'
import { creditRoutes } from './credit/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { orderRoutes } from './orders/routes.ts'

export const routes: Routes<typeof timebank> = {
  ...creditRoutes,
  ...exchangeRoutes,
  ...noteRoutes,
  ...orderRoutes,
}
