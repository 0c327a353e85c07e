import { heldIn } from '../ledger/held.ts'

export const heldOrders = heldIn('heldOrders', 'timeCredit:order')
export const coolingGifts = heldIn('coolingGifts', 'timeCredit:giving')
export const openNotes = heldIn('openNotes', 'timeCredit:note')
