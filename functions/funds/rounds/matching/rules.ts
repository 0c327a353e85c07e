import type { Refusal } from '../../../../shared/refusals.ts'
import { type MatchSign, burstFrom, splitFrom } from '../../../../shared/rounds.ts'

/** Pure: what a pledge adds to a gift, and whose turn it is to look first (CF-01, PEERS 5.19). */

export interface Terms {
  sumFen: number
  /** For each `ofFen` given, `matchFen`. */
  rate: { ofFen: number; matchFen: number }
  perGiftFen: number
  perPersonFen: number
  perHouseholdFen: number
  perDayFen: number
}

/** What a gift of which so much stands is matched with at most, fractions of a fen left out. */
export const wantedFen = ({ rate: { ofFen, matchFen }, perGiftFen }: Terms, giftFen: number): number =>
  Math.min(perGiftFen, Math.floor((giftFen * matchFen) / ofFen))

/** What stands matched already of who gave, of their household, and of the day. */
export interface Matched { person: number; household: number; day: number }

/** How much more the caps and the pledge allow. */
export const roomFen = (terms: Terms, leftFen: number, { person, household, day }: Matched): number => {
  const { perPersonFen, perHouseholdFen, perDayFen } = terms
  return Math.max(0, Math.min(leftFen, perPersonFen - person, perHouseholdFen - household, perDayFen - day))
}

/** Whether the caps fit into one another and into the sum. */
export const capsFit = ({ sumFen, perGiftFen, perPersonFen, perHouseholdFen, perDayFen }: Terms): boolean =>
  perGiftFen <= perPersonFen && perPersonFen <= perHouseholdFen && perHouseholdFen <= sumFen && perDayFen <= sumFen

interface Days { firstDay: string; lastDay: string }

/** Why days of a pledge do not stand on a day; nothing where they do. */
export const daysFault = (days: Days, plan: Days, today: string): Refusal | undefined => {
  const within = days.firstDay >= plan.firstDay && days.lastDay <= plan.lastDay && days.firstDay <= days.lastDay
  return within && days.lastDay >= today ? undefined : 'match.days'
}

export interface Seen {
  /** Whether the card was seen and the birthday is on record: otherwise a second account would be somebody new. */
  known: boolean
  /** Gifts of this person, or of the household where that is more, to the pledge on this day, this one included. */
  giftsToday: number
  /** Gifts of the same sum within ten to twenty minutes, this one included. */
  sameSum: number
}

/** Why somebody looks at a gift before it is matched. */
export const signsOf = ({ known, giftsToday, sameSum }: Seen): MatchSign[] => {
  const signs: [MatchSign, boolean][] =
    [['unnamed', !known], ['split', giftsToday >= splitFrom], ['burst', sameSum >= burstFrom]]
  return signs.filter(([, seen]) => seen).map(([sign]) => sign)
}
