import { everyRow, listPage } from '../../platform/list.ts'
import { Campaign, campaignsOf } from './items.ts'

/** All campaigns of a fund. */
export const campaignsIn = (fundId: string): Promise<Campaign[]> => everyRow((cursor) =>
  listPage(Campaign, { partition: campaignsOf(fundId), index: true, cursor, limit: 100 }))
