import type { timeCredit } from '../../shared/contract/timebank.ts'
import type { Routes } from '../platform/http.ts'
import { creditRoutes } from './credit/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { noteRoutes } from './notes/routes.ts'

export const timeCreditRoutes: Routes<typeof timeCredit> = {
  ...creditRoutes,
  ...exchangeRoutes,
  ...noteRoutes,
}
