import type { honour } from '../../../shared/contract/timebank/honour.ts'
import type { Routes } from '../../platform/http.ts'
import { seeHonour } from './publish.ts'

export const honourRoutes: Routes<typeof honour> = { 'GET /time-credit/honour': seeHonour }
