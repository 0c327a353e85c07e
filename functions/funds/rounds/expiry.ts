import { chinaDayEnd } from '../../../shared/units.ts'

const yearMs = 366 * 86_400_000

/** When what is kept against voting twice, or against more than a cap, goes by itself: a year after the last day. */
export const goesAfter = (lastDay: string): number =>
  Math.ceil((Date.parse(chinaDayEnd(lastDay)) + yearMs) / 1000)
