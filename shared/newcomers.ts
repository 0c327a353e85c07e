import type { CallName } from './contract/index.ts'

/**
 * What a resident may do whom the home community has not accepted yet (PEERS 1.1), besides looking: see to their own
 * record, and end what they had begun in the community they come from, so that nobody waits for them there in vain.
 * A new call of residents that stands not here is closed to them.
 */
export const openToNewcomers = [
  // one's own record
  'POST /me/notices/read', 'PUT /me/facts', 'POST /me/consent-withdrawals', 'POST /me/desk-codes',
  'POST /people/:personId/guardian-consents', 'POST /people/:personId/guardian-consent-withdrawals',
  'POST /me/terms', 'POST /me/mandate-revocations', 'POST /me/marks/:reference/appeal', 'POST /me/record-reports', 'POST /me/sanction-appeals',
  'POST /people/:personId/certificates', 'PUT /me/board', 'POST /me/calendar', 'POST /me/calendar-removal',
  'POST /me/real-name', 'POST /files', 'POST /files/:fileId/arrival', 'POST /files/:fileId/removal',
  // a worker who has moved still works where the role is
  'POST /console-sign-ins/:ticket/confirmation',
  // shifts that were taken
  'POST /activities/:activityId/regular/pause', 'POST /activities/:activityId/regular/end',
  'POST /shifts/:shiftId/sign-up-cancellations', 'POST /shifts/:shiftId/stand-in-search',
  'POST /shifts/:shiftId/check-ins', 'POST /shifts/:shiftId/check-outs', 'POST /shifts/:shiftId/self-reports',
  'POST /pledges/:pledgeId/progress', 'POST /pledges/:pledgeId/ending', 'POST /people/:personId/pledges/:pledgeId/answer',
  // orders that were placed or taken
  'POST /time-bank/orders/:orderId/claim-withdrawals', 'POST /time-bank/orders/:orderId/declines',
  'POST /time-bank/orders/:orderId/check-ins', 'POST /time-bank/orders/:orderId/check-outs',
  'POST /time-bank/orders/:orderId/confirmation', 'POST /time-bank/orders/:orderId/ratings',
  'POST /time-bank/orders/:orderId/cancellation', 'POST /time-bank/orders/:orderId/no-show',
  'POST /time-bank/orders/:orderId/complaints', 'POST /time-bank/orders/:orderId/disputes',
  'POST /time-bank/orders/:orderId/statements', 'POST /time-bank/orders/:orderId/appeals',
  'POST /me/time-bank/offer/withdrawal', 'POST /me/time-bank/interests/:interestId/removal',
  'POST /time-bank/arrangements/:arrangementId/refusal', 'POST /time-bank/arrangements/:arrangementId/skips',
  'POST /time-bank/arrangements/:arrangementId/pause', 'POST /time-bank/arrangements/:arrangementId/end',
  'POST /time-credit/gifts/:giftId/withdrawal', 'POST /time-bank/exchanges/:exchangeId/refusal',
  'POST /time-credit/notes/:serial/return', 'POST /teams/:teamId/leaving', 'POST /teams/:teamId/gifts/:giftId/withdrawal',
  // what others wait for, and what one may say against
  'POST /me/snap-reports/:reportId/feedback', 'POST /point-applications/:applicationId/withdrawal',
  'POST /point-deductions/:deductionId/appeals', 'POST /vouchers/:voucherId/cancellation',
  'POST /nominations/:nominationId/withdrawal', 'POST /nominations/:nominationId/appeal', 'PUT /nominations/:nominationId/board',
] as const satisfies CallName[]
