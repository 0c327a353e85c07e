import type { Gift } from '../../giving/items.ts'

/** Pure: what is odd about the gifts of one person (CF-18). */

export interface Lines { largeFen: number; burstGifts: number; splitDays: number }
type Paid = Pick<Gift, 'amountFen' | 'goneFen' | 'paidAt'>

const dayMs = 86_400_000
const sumOf = (gifts: readonly Paid[]): number => gifts.reduce((sum, { amountFen }) => sum + amountFen, 0)
const since = <G extends Paid>(gifts: readonly G[], ms: number): G[] =>
  gifts.filter(({ paidAt }) => paidAt !== undefined && Date.parse(paidAt) > ms)

/** Many gifts within a day: those gifts, where they are as many as the line says. */
export const burstOf = <G extends Paid>(gifts: readonly G[], { burstGifts }: Lines, at: number): G[] => {
  const within = since(gifts, at - dayMs)
  return within.length >= burstGifts ? within : []
}

/** Gifts that each stay below the sum at which one is asked who one is, and together pass it within days. */
export const splitOf = <G extends Paid>(gifts: readonly G[], { largeFen, splitDays }: Lines, at: number): G[] => {
  const small = since(gifts, at - splitDays * dayMs).filter(({ amountFen }) => amountFen <= largeFen)
  return small.length > 1 && sumOf(small) > largeFen ? small : []
}

export const roundTripDays = 30
const roundTrips = 3

/** Given and gone back again: three times within a month, or more than the set sum. */
export const roundTripOf = <G extends Paid>(gifts: readonly G[], { largeFen }: Lines, at: number): G[] => {
  const back = since(gifts, at - roundTripDays * dayMs).filter(({ goneFen }) => goneFen > 0)
  const goneFen = back.reduce((sum, one) => sum + one.goneFen, 0)
  return back.length >= roundTrips || goneFen > largeFen ? back : []
}
