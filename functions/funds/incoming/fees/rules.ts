import type { PaymentFees } from './items.ts'

/** What a purpose has: all of it, what of it may go, and the fees that it has borne. */
export interface Purse { balance: number; ripeFen: number; borneFen: number }

type Owed = Omit<PaymentFees, 'purposeId' | 'source' | 'version' | 'community' | 'day'>

/** What a source wants of a purpose still, or what is to come back to it; what is on both sides is even. */
export const wantedOf = ({ feeFen, backFen, bookedFen, bookedBackFen, leftFen, leftBackFen }: Owed) => {
  const [fees, back] = [feeFen - bookedFen - leftFen, backFen - bookedBackFen - leftBackFen]
  const evenFen = Math.min(fees, back)
  return { evenFen, wantedFen: fees - evenFen, backFen: back - evenFen }
}

/**
 * What of it is booked: what may go is taken, what is there but may still go back to its donors waits, and the rest is
 * left to the charity. Nothing comes back to a purpose but what it has borne.
 */
export const settlement = ({ wantedFen, backFen }: { wantedFen: number; backFen: number }, purse: Purse) => {
  const { balance, ripeFen, borneFen } = purse
  const takenFen = Math.min(wantedFen, balance, ripeFen)
  const waitsFen = Math.min(wantedFen, balance) - takenFen
  const givenFen = Math.min(backFen, borneFen)
  return { takenFen, waitsFen, leftFen: wantedFen - takenFen - waitsFen, givenFen, leftBackFen: backFen - givenFen }
}
