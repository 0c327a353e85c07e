import type { clearings } from '../../../shared/contract/timebank/clearing.ts'
import type { Routes } from '../../platform/http.ts'
import { acknowledgeClearing, seeClearings } from './settle.ts'

export const clearingRoutes: Routes<typeof clearings> = {
  'GET /time-credit/clearings': seeClearings,
  'POST /time-credit/clearings/acknowledgements': acknowledgeClearing,
}
