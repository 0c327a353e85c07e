import type { paperNotes } from '../../../shared/contract/timebank/notes.ts'
import type { Routes } from '../../platform/http.ts'
import { issueNotes } from './issue.ts'
import { redeemNote, returnNote, seeNotes } from './use.ts'

export const noteRoutes: Routes<typeof paperNotes> = {
  'POST /time-credit/notes': issueNotes,
  'GET /me/notes': seeNotes,
  'POST /time-credit/notes/:serial/redemption': redeemNote,
  'POST /time-credit/notes/:serial/return': returnNote,
}
