import type { pledges } from '../../../../shared/contract/volunteering/pledges.ts'
import type { Routes } from '../../../platform/http.ts'
import { claim } from './claim.ts'
import { seeCounts } from './counts.ts'
import { answerPledge, endPledge, logProgress } from './live.ts'
import { closeOffer, makeOffer, seeOffers } from './offers.ts'
import { wordOfParty } from './party.ts'
import { seeMyPledges, seeRequests } from './see.ts'

export const pledgeRoutes: Routes<typeof pledges> = {
  'GET /pledge-offers': seeOffers,
  'POST /pledge-offers': makeOffer,
  'POST /pledge-offers/:offerId/closing': closeOffer,
  'POST /pledges': claim,
  'GET /me/pledges': seeMyPledges,
  'POST /pledges/:pledgeId/progress': logProgress,
  'POST /pledges/:pledgeId/ending': endPledge,
  'POST /people/:personId/pledges/:pledgeId/answer': answerPledge,
  'GET /pledge-requests': seeRequests,
  'GET /pledge-counts': seeCounts,
  'PUT /me/party-membership': wordOfParty,
}
