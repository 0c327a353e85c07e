import type { tally } from '../../../shared/contract/timebank/tally.ts'
import type { Routes } from '../../platform/http.ts'
import { seeMyTally } from './see-tally.ts'

export const tallyRoutes: Routes<typeof tally> = {
  'GET /me/time-credit/tally': seeMyTally,
}
