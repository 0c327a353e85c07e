import type { records } from '../../../shared/contract/records.ts'
import type { Routes } from '../../platform/http.ts'
import type { Own } from '../../platform/own.ts'
import { closeMyAccount, returnMyself, seeClosing, seeMyClosing } from './closing.ts'
import { askMerging, secondMerging } from '../merging/merge.ts'
import { seeMerging } from '../merging/preview.ts'
import { askMyErasure, withdrawErasure, withdrawMyErasure } from './erasure.ts'
import { seeDataExport, seeMyData, startDataExport } from './export.ts'

/** The calls about all that is kept of one person; `own` is what each context keeps. */
export const recordRoutes = (own: Own[]): Routes<typeof records> => ({
  'GET /me/data-export': seeMyData(own),
  'POST /people/:personId/data-exports': startDataExport,
  'GET /people/:personId/data-exports/:exportId': seeDataExport(own),
  'GET /me/closing': seeMyClosing(own),
  'GET /people/:personId/closing': seeClosing(own),
  'POST /me/closing': closeMyAccount(own),
  'POST /me/return': returnMyself,
  'POST /me/erasure': askMyErasure,
  'POST /me/erasure-withdrawal': withdrawMyErasure,
  'GET /people/:personId/merger': seeMerging(own),
  'POST /people/:personId/mergers': askMerging(own),
  'POST /mergers/:deskActId/seconding': secondMerging(own),
  'POST /people/:personId/erasure-withdrawals': withdrawErasure,
})
