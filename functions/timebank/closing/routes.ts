import type { closings } from '../../../shared/contract/timebank/closing.ts'
import type { Routes } from '../../platform/http.ts'
import { seeClosings } from './closing.ts'
import { approveInheritance, proposeInheritance } from './decide.ts'

export const closingRoutes: Routes<typeof closings> = {
  'GET /time-credit/closings': seeClosings,
  'POST /time-credit/closings/:personId/gift': proposeInheritance,
  'POST /time-credit/closings/:personId/approval': approveInheritance,
}
