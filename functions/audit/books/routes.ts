import type { books } from '../../../shared/contract/books.ts'
import type { Routes } from '../../platform/http.ts'
import { closeMonth, seeMonths } from '../months/close.ts'
import { seeExportPart, startExport } from './export.ts'

export const bookRoutes: Routes<typeof books> = {
  'POST /audit/exports': startExport,
  'GET /audit/exports/:exportId/parts': seeExportPart,
  'POST /audit/months/:month/closing': closeMonth,
  'GET /audit/months': seeMonths,
}
