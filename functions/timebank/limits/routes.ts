import type { limits } from '../../../shared/contract/timebank/limits.ts'
import type { Routes } from '../../platform/http.ts'
import { approveException, endException, proposeException, seeExceptions } from './decide.ts'

export const limitRoutes: Routes<typeof limits> = {
  'GET /time-credit/limits': seeExceptions,
  'POST /time-credit/limits': proposeException,
  'POST /time-credit/limits/:personId/approval': approveException,
  'POST /time-credit/limits/:personId/end': endException,
}
