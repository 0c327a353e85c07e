import type { credit } from '../../../shared/contract/timebank/credit.ts'
import type { Routes } from '../../platform/http.ts'
import { giveCredit, seeGifts, withdrawGift } from './give.ts'
import { approveGrant, endGrant, proposeGrant, seeGrants } from './grants.ts'
import { approveSponsorship, proposeSponsorship, seePool, seeSponsorships } from './pool.ts'
import { chooseOverflow, seeCredit } from './see-credit.ts'

export const creditRoutes: Routes<typeof credit> = {
  'GET /me/time-credit': seeCredit,
  'PUT /me/time-credit/overflow': chooseOverflow,
  'GET /me/time-credit/gifts': seeGifts,
  'POST /time-credit/gifts': giveCredit,
  'POST /time-credit/gifts/:giftId/withdrawal': withdrawGift,
  'GET /time-credit/pool': seePool,
  'GET /time-credit/sponsorships': seeSponsorships,
  'POST /time-credit/sponsorships': proposeSponsorship,
  'POST /time-credit/sponsorships/:sponsorshipId/approval': approveSponsorship,
  'GET /time-credit/grants': seeGrants,
  'POST /time-credit/grants': proposeGrant,
  'POST /time-credit/grants/:personId/approval': approveGrant,
  'POST /time-credit/grants/:personId/end': endGrant,
}
