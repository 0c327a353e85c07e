import type { passbooks } from '../../../shared/contract/timebank/passbooks.ts'
import type { Routes } from '../../platform/http.ts'
import { passbookImport, seePassbookReport } from './import.ts'

export const passbookRoutes: Routes<typeof passbooks> = {
  'POST /passbook-imports': passbookImport.start,
  'POST /passbook-imports/:importId/parts': passbookImport.addPart,
  'POST /passbook-imports/:importId/completion': passbookImport.complete,
  'GET /passbook-imports': passbookImport.see,
  'GET /passbook-imports/:importId': seePassbookReport,
  'POST /passbook-imports/:importId/decision': passbookImport.decide,
  'POST /passbook-imports/:importId/reversal': passbookImport.reverse,
}
