import type { donors } from '../../../shared/contract/donors.ts'
import type { Routes } from '../../platform/http.ts'
import { agree, askAgreement, draftAgreement, seeAgreements } from './agreements/keep.ts'
import { seeCertificate } from './certificate.ts'
import { seePapers } from './papers.ts'
import { askReceipt, waiveReceipt } from './receipts/ask.ts'
import { issueReceipt, seeReceipts, voidReceipt } from './receipts/keep.ts'
import { keepReminder, seeReminders, stopReminder } from './reminders/keep.ts'
import { exportYear, seeYear } from './year.ts'

export const donorRoutes: Routes<typeof donors> = {
  'GET /me/gifts/:giftId/certificate': seeCertificate,
  'GET /me/gifts/:giftId/papers': seePapers,
  'POST /me/gifts/:giftId/receipt': askReceipt,
  'POST /me/gifts/:giftId/receipt-waiver': waiveReceipt,
  'POST /me/gifts/:giftId/agreement': askAgreement,
  'POST /me/gifts/:giftId/agreement/consent': agree,
  'GET /me/giving-years/:year': seeYear,
  'GET /me/giving-years/:year/file': exportYear,
  'GET /me/giving-reminders': seeReminders,
  'PUT /me/giving-reminders/:campaignId': keepReminder,
  'POST /me/giving-reminders/:campaignId/stop': stopReminder,
  'GET /fund-work/receipts': seeReceipts,
  'POST /fund-work/gifts/:giftId/receipts': issueReceipt,
  'POST /fund-work/gifts/:giftId/receipts/voiding': voidReceipt,
  'GET /fund-work/agreements': seeAgreements,
  'POST /fund-work/gifts/:giftId/agreements': draftAgreement,
}
