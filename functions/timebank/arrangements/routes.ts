import type { arrangements } from '../../../shared/contract/timebank/arrangements.ts'
import type { Routes } from '../../platform/http.ts'
import { agreeToArrangement, refuseArrangement, reviewArrangement } from './answer.ts'
import { pauseArrangement, resumeArrangement, skipVisit } from './change.ts'
import { endArrangement } from './end.ts'
import { proposeArrangement } from './propose.ts'
import { seeArrangement, seeArrangementWork, seeMyArrangements } from './see.ts'

export const arrangementRoutes: Routes<typeof arrangements> = {
  'POST /time-bank/arrangements': proposeArrangement,
  'GET /me/time-bank/arrangements': seeMyArrangements,
  'GET /time-bank/arrangements/:arrangementId': seeArrangement,
  'POST /time-bank/arrangements/:arrangementId/agreement': agreeToArrangement,
  'POST /time-bank/arrangements/:arrangementId/refusal': refuseArrangement,
  'POST /time-bank/arrangements/:arrangementId/skips': skipVisit,
  'POST /time-bank/arrangements/:arrangementId/pause': pauseArrangement,
  'POST /time-bank/arrangements/:arrangementId/resumption': resumeArrangement,
  'POST /time-bank/arrangements/:arrangementId/end': endArrangement,
  'GET /time-bank/arrangements': seeArrangementWork,
  'POST /time-bank/arrangements/:arrangementId/review': reviewArrangement,
}
