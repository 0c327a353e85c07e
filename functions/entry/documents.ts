import { type DocumentSource, alsoCheck, holdAgainst } from '../audit/reconcile/documents.ts'
import { heldRefunds } from '../funds/giving/refunds/hold.ts'
import { heldMatches } from '../funds/rounds/matching/items.ts'
import { heldDisbursements } from '../funds/spending/items.ts'
import type { Kind } from '../ledger/chart.ts'
import { stockCheck } from '../points/redemption/check-stock.ts'
import { voucherDocuments } from '../points/redemption/documents.ts'
import { coolingGifts, heldOrders, openNotes } from '../timebank/held.ts'

/**
 * What escrow accounts are held against: for each kind the open documents of the context that fills it. Whatever
 * reconciles imports this file. A context that holds in escrow adds its line:
 * `'timeCredit:order': { amountOf, openPage }`.
 */
const documents: Partial<Record<Kind, DocumentSource>> = {
  'cny:match': heldMatches.documents,
  'cny:refund': heldRefunds.documents,
  'cny:disbursement': heldDisbursements.documents,
  'familyPoint:redemption': voucherDocuments,
  'timeCredit:giving': coolingGifts.documents,
  'timeCredit:note': openNotes.documents,
  'timeCredit:order': heldOrders.documents,
}

/** Held from now on; each of these ends one. */
export const holding = [
  ...Object.entries(documents).map(([kind, source]) => holdAgainst(kind as Kind, source)),
  alsoCheck('stock of rewards', stockCheck),
]
