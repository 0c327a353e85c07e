import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import type { Fund } from '../../charities/items.ts'
import { RefundWaiting, refundsWaiting } from '../items.ts'
import { readGift } from '../read.ts'
import { giftIdOf } from '../rules.ts'

/** A fund does not close while a refund of its gifts waits for a person. Refuses with `closing.refunds`. */
export const mustHaveNoRefund = async ({ fundId, community }: Fund): Promise<void> => {
  const rows = await everyRow((cursor) =>
    listPage(RefundWaiting, { partition: refundsWaiting(community), cursor, limit: 100 }))
  const giftIds = [...new Set(rows.map(({ refundId }) => giftIdOf(refundId)))]
  must(!(await inChunks(giftIds, readGift)).some((gift) => gift?.fundId === fundId), 'closing.refunds')
}
