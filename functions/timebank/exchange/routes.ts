import type { exchanges } from '../../../shared/contract/timebank/exchanges.ts'
import type { Routes } from '../../platform/http.ts'
import { acceptExchange, refuseExchange } from './decide.ts'
import { seeExchange, seeExchanges } from './exchange.ts'
import { proposeExchange } from './propose.ts'

export const exchangeRoutes: Routes<typeof exchanges> = {
  'POST /time-bank/exchanges': proposeExchange,
  'GET /time-bank/exchanges/:exchangeId': seeExchange,
  'GET /me/exchanges': seeExchanges,
  'POST /time-bank/exchanges/:exchangeId/acceptance': acceptExchange,
  'POST /time-bank/exchanges/:exchangeId/refusal': refuseExchange,
}
