import { everyRow, listPage } from '../../platform/list.ts'
import { Spending, spendingsOf } from './items.ts'

/** In the list of a fund, what is over stands behind all else. */
const overFrom = '5'

const inList = (fundId: string, to?: string): Promise<Spending[]> => everyRow((cursor) =>
  listPage(Spending, { partition: spendingsOf(fundId), index: true, cursor, limit: 100, ...(to ? { to } : {}) }))

/** All spendings of a fund; those that are not over yet. */
export const spendingsIn = (fundId: string): Promise<Spending[]> => inList(fundId)
export const openSpendingsIn = (fundId: string): Promise<Spending[]> => inList(fundId, overFrom)
