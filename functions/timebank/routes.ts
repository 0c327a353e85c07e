import type { timebank } from '../../shared/contract/timebank.ts'
import type { Routes } from '../platform/http.ts'
import { clearingRoutes } from './clearing/routes.ts'
import { closingRoutes } from './closing/routes.ts'
import { creditRoutes } from './credit/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { honourRoutes } from './honour/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { orderRoutes } from './orders/routes.ts'

export const routes: Routes<typeof timebank> = {
  ...clearingRoutes,
  ...closingRoutes,
  ...creditRoutes,
  ...exchangeRoutes,
  ...honourRoutes,
  ...noteRoutes,
  ...orderRoutes,
}
