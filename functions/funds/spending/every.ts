import { listPage } from '../../platform/list.ts'
import { Spending, spendingsOf } from './items.ts'

/** In the list of a fund, what is over stands behind all else. */
const overFrom = '5'

const inList = async (fundId: string, to?: string): Promise<Spending[]> => {
  const found: Spending[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(Spending, {
      partition: spendingsOf(fundId), index: true, cursor, limit: 100, ...(to ? { to } : {}),
    })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}

/** All spendings of a fund; those that are not over yet. */
export const spendingsIn = (fundId: string): Promise<Spending[]> => inList(fundId)
export const openSpendingsIn = (fundId: string): Promise<Spending[]> => inList(fundId, overFrom)
