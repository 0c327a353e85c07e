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

const endOne = async (request: Request, voucherId: string, reason: string): Promise<void> => {
  const own: Request = { ...request, eventId: `${request.eventId}.${voucherId}`, cause: request.eventId }
  await perform(own, async () => {
    const voucher = await findVoucher(voucherId)
    if (voucher?.state !== 'open') return
    await giveBack(own, voucher, { type: 'voucher.marketOff', state: 'expired', data: { reason } })
  })
}

const endAllOf = async (request: Request, rewardId: string, reason: string): Promise<void> => {
  let cursor: string | undefined
  do {
    const page = await listPage(OpenVoucher, { partition: openVouchers, prefix: `${rewardId}#`, cursor, limit: 100 })
    for (const { voucherId } of page.items) await endOne(request, voucherId, reason)
    cursor = page.cursor
  } while (cursor)
}

/** A market day was called off: each of its open vouchers goes back in a commit of its own, once. */
export const marketIsOff: DueTask = {
  task: marketOffTask,
  run: async (request, marketId) => {
    const market = await findMarket(marketId)
    if (!market?.cancelled) return
    let cursor: string | undefined
    do {
      const page = await listPage(Reward, { partition: rewardsIn(market.community), index: true, cursor, limit: 100 })
      for (const reward of page.items.filter((one) => one.marketId === marketId)) {
        await endAllOf(request, reward.rewardId, market.reason ?? '')
      }
      cursor = page.cursor
    } while (cursor)
  },
}
