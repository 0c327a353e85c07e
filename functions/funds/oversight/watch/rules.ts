import type { GiftFindingRule } from '../../../../shared/oversight.ts'
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

/** Whether a rule counts a gift. */
export const isCounted = (rule: GiftFindingRule, { amountFen, goneFen }: Paid, { largeFen }: Lines): boolean =>
  (rule === 'split' ? amountFen <= largeFen : rule !== 'roundTrip' || goneFen > 0)

interface Found { rule: GiftFindingRule; at: string; reviewedAt?: string | undefined }
/** Until when gifts belong to what was found: until somebody said a word, or for as long as the rule looks. */
export const endOf = ({ rule, at, reviewedAt }: Found, { splitDays }: Lines): string => {
  const days = { burst: 1, split: splitDays, roundTrip: roundTripDays, large: 0, payee: 0 }[rule]
  return reviewedAt ?? new Date(Date.parse(at) + days * dayMs).toISOString()
}

interface Figures { count: number; sumFen: number }
export const figuresOf = (gifts: readonly Paid[]): Figures => ({ count: gifts.length, sumFen: sumOf(gifts) })
/** More than what somebody has cleared. */
export const exceeds = (found: Figures, reviewed: Figures & { state: string }): boolean =>
  reviewed.state === 'cleared' && (found.count > reviewed.count || found.sumFen > reviewed.sumFen)
