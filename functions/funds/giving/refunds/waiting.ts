import { purposeAccount } from '../../../../shared/funds.ts'
import { touchingLine } from '../../../ledger/line/draw.ts'
import type { Write } from '../../../platform/commit.ts'
import { inChunks } from '../../../platform/in-chunks.ts'
import { everyRow, listPage } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import type { Fund } from '../../charities/items.ts'
import { type Gift, RefundWaiting, refundsWaiting } from '../items.ts'
import { readGift } from '../read.ts'
import { giftIdOf } from '../rules.ts'

/** The gifts of a community of which a refund waits for a person. */
const giftsWaiting = async (community: string): Promise<Gift[]> => {
  const rows = await everyRow((cursor) =>
    listPage(RefundWaiting, { partition: refundsWaiting(community), cursor, limit: 100 }))
  const giftIds = [...new Set(rows.map(({ refundId }) => giftIdOf(refundId)))]
  return (await inChunks(giftIds, readGift)).filter((gift) => gift !== undefined)
}

/** A fund does not close while a refund of its gifts waits for a person. Refuses with `closing.refunds`. */
export const mustHaveNoRefund = async ({ fundId, community }: Fund): Promise<void> =>
  must(!(await giftsWaiting(community)).some((gift) => gift.fundId === fundId), 'closing.refunds')

/** Whether somebody still decides if it goes back: its money is in the purpose until then. */
export const isAskedBack = ({ refunds }: Gift): boolean => refunds.some(({ state }) => state === 'proposed')

/** Whether a refund out of a purpose waits to be decided. */
export const refundIsAsked = async (community: string, purposeId: string): Promise<boolean> =>
  (await giftsWaiting(community)).some((gift) => gift.purposeId === purposeId && isAskedBack(gift))

/** In the commit that proposes a refund: who moves the whole purpose at the same time looks again. */
export const holdsUpMoves = ({ purposeId }: Gift): Promise<Write> => touchingLine(purposeAccount(purposeId))
