import { clearings } from './timebank/clearing.ts'
import { closings } from './timebank/closing.ts'
import { credit } from './timebank/credit.ts'
import { exchanges } from './timebank/exchanges.ts'
import { honour } from './timebank/honour.ts'
import { limits } from './timebank/limits.ts'
import { paperNotes } from './timebank/notes.ts'
import { passbooks } from './timebank/passbooks.ts'
import { tally } from './timebank/tally.ts'
import { teams } from './timebank/teams.ts'

/** What becomes of time credit beside orders. */
export const timeCredit = {
  ...clearings, ...closings, ...credit, ...exchanges, ...honour, ...limits, ...tally, ...paperNotes, ...passbooks, ...teams,
}
