import { chinaDay } from '../../../../shared/units.ts'

const dayMs = 86_400_000

/** The two weeks before a moment and the week behind it: sheets are entered within ten working days. */
export const daysAround = (ms: number): { from: string; to: string } =>
  ({ from: chinaDay(ms - 21 * dayMs), to: chinaDay(ms + 7 * dayMs) })
