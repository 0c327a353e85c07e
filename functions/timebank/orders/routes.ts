import type { catalogue } from '../../../shared/contract/timebank/catalogue.ts'
import type { offers } from '../../../shared/contract/timebank/offers.ts'
import type { orderWork } from '../../../shared/contract/timebank/order-work.ts'
import type { orders } from '../../../shared/contract/timebank/orders.ts'
import type { Routes } from '../../platform/http.ts'
import { cancelOrder, markNoShow } from './cancel.ts'
import { checkInToOrder, checkOutOfOrder, showOrderCode } from './check.ts'
import { acceptClaims, claimOrder, declineClaim, withdrawClaim } from './claim.ts'
import { answerComplaint, complain } from './complain.ts'
import { confirmOrder } from './confirm.ts'
import { addStatement, appealRuling, openDispute } from './dispute.ts'
import { dropInterest, keepInterest, seeInterests } from './interests.ts'
import { buyMarketService, voidOrder } from './market.ts'
import { matchVolunteers, seeOpenOrders } from './match.ts'
import { putOffer, seeMyOffer, seeOffers, withdrawOffer } from './offers.ts'
import { publishDraft, publishOrder } from './publish.ts'
import { rateOrder } from './rate.ts'
import { reviewOrder } from './review.ts'
import { ruleOnDispute } from './rule.ts'
import { seeOrderEmergency } from './see-emergency.ts'
import { seeComplaints, seeMyOrders, seeOrder, seeOrderWork } from './see-orders.ts'
import { seeServices } from './see-services.ts'

export const orderRoutes: Routes<typeof catalogue & typeof orders & typeof orderWork & typeof offers> = {
  'GET /time-bank/services': seeServices,
  'POST /time-bank/orders': publishOrder,
  'POST /time-bank/orders/:orderId/publication': publishDraft,
  'GET /time-bank/orders/:orderId': seeOrder,
  'GET /me/time-bank/orders': seeMyOrders,
  'POST /time-bank/orders/:orderId/claims': claimOrder,
  'POST /time-bank/orders/:orderId/claim-withdrawals': withdrawClaim,
  'POST /time-bank/orders/:orderId/acceptance': acceptClaims,
  'POST /time-bank/orders/:orderId/declines': declineClaim,
  'GET /time-bank/orders/:orderId/check-code': showOrderCode,
  'POST /time-bank/orders/:orderId/emergency-views': seeOrderEmergency,
  'POST /time-bank/orders/:orderId/check-ins': checkInToOrder,
  'POST /time-bank/orders/:orderId/check-outs': checkOutOfOrder,
  'POST /time-bank/orders/:orderId/confirmation': confirmOrder,
  'POST /time-bank/orders/:orderId/ratings': rateOrder,
  'POST /time-bank/orders/:orderId/cancellation': cancelOrder,
  'POST /time-bank/orders/:orderId/no-show': markNoShow,
  'POST /time-bank/orders/:orderId/complaints': complain,
  'POST /time-bank/orders/:orderId/disputes': openDispute,
  'POST /time-bank/orders/:orderId/statements': addStatement,
  'POST /time-bank/orders/:orderId/appeals': appealRuling,
  'GET /time-bank/work': seeOrderWork,
  'POST /time-bank/orders/:orderId/review': reviewOrder,
  'POST /time-bank/orders/:orderId/market-service': buyMarketService,
  'POST /time-bank/orders/:orderId/voiding': voidOrder,
  'POST /time-bank/orders/:orderId/rulings': ruleOnDispute,
  'GET /time-bank/complaints': seeComplaints,
  'POST /time-bank/complaints/:complaintId/answer': answerComplaint,
  'GET /time-bank/orders': seeOpenOrders,
  'GET /time-bank/orders/:orderId/volunteers': matchVolunteers,
  'PUT /me/time-bank/offer': putOffer,
  'GET /me/time-bank/offer': seeMyOffer,
  'POST /me/time-bank/offer/withdrawal': withdrawOffer,
  'GET /time-bank/offers': seeOffers,
  'POST /me/time-bank/interests': keepInterest,
  'GET /me/time-bank/interests': seeInterests,
  'POST /me/time-bank/interests/:interestId/removal': dropInterest,
}
