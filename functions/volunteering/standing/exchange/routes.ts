import type { exchange } from '../../../../shared/contract/volunteering/exchange.ts'
import type { Routes } from '../../../platform/http.ts'
import { seeMyExport, seeRecordExportPart, startRecordExport } from './export.ts'
import { recordImport, seeReport } from './import.ts'

export const exchangeRoutes: Routes<typeof exchange> = {
  'POST /record-exports': startRecordExport,
  'GET /record-exports/:exportId/parts': seeRecordExportPart,
  'GET /me/record-export': seeMyExport,
  'POST /record-imports': recordImport.start,
  'POST /record-imports/:importId/parts': recordImport.addPart,
  'POST /record-imports/:importId/completion': recordImport.complete,
  'GET /record-imports': recordImport.see,
  'GET /record-imports/:importId': seeReport,
  'POST /record-imports/:importId/decision': recordImport.decide,
  'POST /record-imports/:importId/reversal': recordImport.reverse,
}
