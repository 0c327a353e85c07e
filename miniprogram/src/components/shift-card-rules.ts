import type { Output } from '../../../shared/contract/index.ts'
import { shiftWords } from '../text/shift.ts'
import type { Words } from '../text/words.ts'

export type Shift = Output<'GET /shifts'>['items'][number]

/** How many places are left, in words. */
export const placesOf = ({ capacity, taken }: Pick<Shift, 'capacity' | 'taken'>): { left: number; words: Words } => {
  const left = Math.max(0, capacity - taken)
  return { left, words: left === 0 ? shiftWords.full : shiftWords.placesLeft(left) }
}
