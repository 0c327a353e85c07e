import { chinaDay } from '../../../../../shared/units.ts'

export type Period = 'thisYear' | 'lastYear' | 'all'

const earliest = '2000-01-01'

/** The first and last day of a period that people speak of. */
export const daysOf = (period: Period, nowMs: number): { from: string; to: string } => {
  const today = chinaDay(nowMs)
  const year = Number(today.slice(0, 4))
  if (period === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` }
  return { from: period === 'all' ? earliest : `${year}-01-01`, to: today }
}
