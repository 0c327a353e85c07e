import type { timeCredit } from '../../shared/contract/time-credit.ts'
import type { Routes } from '../platform/http.ts'
import { clearingRoutes } from './clearing/routes.ts'
import { closingRoutes } from './closing/routes.ts'
import { creditRoutes } from './credit/routes.ts'
import { exchangeRoutes } from './exchange/routes.ts'
import { honourRoutes } from './honour/routes.ts'
import { limitRoutes } from './limits/routes.ts'
import { tallyRoutes } from './tally/routes.ts'
import { noteRoutes } from './notes/routes.ts'
import { passbookRoutes } from './passbooks/routes.ts'
import { teamRoutes } from './teams/routes.ts'

export const timeCreditRoutes: Routes<typeof timeCredit> = {
  ...clearingRoutes,
  ...closingRoutes,
  ...creditRoutes,
  ...exchangeRoutes,
  ...honourRoutes,
  ...limitRoutes,
  ...noteRoutes,
  ...tallyRoutes,
  ...passbookRoutes,
  ...teamRoutes,
}
