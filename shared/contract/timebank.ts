import { catalogue } from './timebank/catalogue.ts'
import { clearings } from './timebank/clearing.ts'
import { closings } from './timebank/closing.ts'
import { credit } from './timebank/credit.ts'
import { exchanges } from './timebank/exchanges.ts'
import { honour } from './timebank/honour.ts'
import { tally } from './timebank/tally.ts'
import { paperNotes } from './timebank/notes.ts'
import { offers } from './timebank/offers.ts'
import { orderWork } from './timebank/order-work.ts'
import { orders } from './timebank/orders.ts'
import { passbooks } from './timebank/passbooks.ts'
import { teams } from './timebank/teams.ts'

export { arrangements } from './timebank/arrangements.ts'

/** The calls of the time bank, by the function that answers them. */
export const timebank = {
  ...catalogue,
  ...orders,
  ...orderWork,
  ...offers,
}
export const timeCredit = {
  ...clearings,
  ...closings,
  ...credit,
  ...exchanges,
  ...honour,
  ...tally,
  ...paperNotes,
  ...passbooks,
  ...teams,
}
