import type { paperNotes } from '../../../shared/contract/timebank/notes.ts'
import type { Routes } from '../../platform/http.ts'
import { issueNotes } from './issue.ts'
import { redeemNote, returnNote, seeNotes, seeNotesFor } from './use.ts'

export const noteRoutes: Routes<typeof paperNotes> = {
  'POST /time-credit/notes': issueNotes,
  'GET /me/notes': seeNotes,
  'GET /people/:personId/notes': seeNotesFor,
  'POST /time-credit/notes/:serial/redemption': redeemNote,
  'POST /time-credit/notes/:serial/return': returnNote,
}
