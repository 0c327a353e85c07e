import type { exchange } from '../../../../shared/contract/volunteering/exchange.ts'
import type { Routes } from '../../../platform/http.ts'
import { seeMyExport, seeRecordExportPart, startRecordExport } from './export.ts'
import {
  addPart, completeImport, decideImport, reverseImport, seeImports, seeReport, startImport,
} from './import.ts'

export const exchangeRoutes: Routes<typeof exchange> = {
  'POST /record-exports': startRecordExport,
  'GET /record-exports/:exportId/parts': seeRecordExportPart,
  'GET /me/record-export': seeMyExport,
  'POST /record-imports': startImport,
  'POST /record-imports/:importId/parts': addPart,
  'POST /record-imports/:importId/completion': completeImport,
  'GET /record-imports': seeImports,
  'GET /record-imports/:importId': seeReport,
  'POST /record-imports/:importId/decision': decideImport,
  'POST /record-imports/:importId/reversal': reverseImport,
}
