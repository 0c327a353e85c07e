import { listPage } from '../../platform/list.ts'
import { Campaign, campaignsOf } from './items.ts'

/** All campaigns of a fund. */
export const campaignsIn = async (fundId: string): Promise<Campaign[]> => {
  const found: Campaign[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(Campaign, { partition: campaignsOf(fundId), index: true, cursor, limit: 100 })
    found.push(...page.items)
    cursor = page.cursor
  } while (cursor !== undefined)
  return found
}
