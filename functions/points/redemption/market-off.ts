import type { Request } from '../../platform/commit.ts'
import type { DueTask } from '../../platform/due.ts'
import { listPage } from '../../platform/list.ts'
import { perform } from '../../platform/perform.ts'
import { findMarket } from '../rewards/find.ts'
import { Reward, rewardsIn } from '../rewards/items.ts'
import { marketOffTask } from '../rewards/markets.ts'
import { findVoucher } from './find.ts'
import { giveBack } from './give-back.ts'
import { OpenVoucher, openVouchers } from './items.ts'

interface Off { marketId: string; reason: string }

/** A voucher of that day ends; what is on its way to the door is not taken back from there (docs/decisions/093). */
const endOne = async (request: Request, voucherId: string, { marketId, reason }: Off): Promise<void> => {
  const own: Request = { ...request, eventId: `${request.eventId}.${voucherId}`, cause: request.eventId }
  await perform(own, async () => {
    const voucher = await findVoucher(voucherId)
    if (voucher?.state !== 'open' || voucher.marketId !== marketId || voucher.delivery === 'sent') return
    await giveBack(own, voucher, { why: 'marketOff', reason })
  })
}

const endAllOf = async (request: Request, rewardId: string, off: Off): Promise<void> => {
  let cursor: string | undefined
  do {
    const page = await listPage(OpenVoucher, { partition: openVouchers, prefix: `${rewardId}#`, cursor, limit: 100 })
    for (const { voucherId } of page.items) await endOne(request, voucherId, off)
    cursor = page.cursor
  } while (cursor)
}

/**
 * A market day was called off: each of its open vouchers goes back in a commit of its own, once. The voucher says which
 * day it is for; its reward may stand somewhere else by now.
 */
export const marketIsOff: DueTask = {
  task: marketOffTask,
  run: async (request, marketId) => {
    const market = await findMarket(marketId)
    if (!market?.cancelled) return
    let cursor: string | undefined
    do {
      const page = await listPage(Reward, { partition: rewardsIn(market.community), index: true, cursor, limit: 100 })
      for (const { rewardId } of page.items) {
        await endAllOf(request, rewardId, { marketId, reason: market.reason ?? '' })
      }
      cursor = page.cursor
    } while (cursor)
  },
}
