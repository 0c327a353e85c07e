import type { books } from '../../../shared/contract/books.ts'
import type { Routes } from '../../platform/http.ts'
import { seeExportPart, startExport } from './export.ts'

export const bookRoutes: Routes<typeof books> = {
  'POST /audit/exports': startExport,
  'GET /audit/exports/:exportId/parts': seeExportPart,
}
