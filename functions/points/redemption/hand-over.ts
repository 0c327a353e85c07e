import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { asRead } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findMarket, findMerchant } from '../rewards/find.ts'
import { marketAt } from '../rewards/rules.ts'
import { release, takeParts } from '../rewards/stock.ts'
import { escrowOf } from './documents.ts'
import { leftOf, saveVoucher, seenView } from './find.ts'
import { mustBeOpen, peopleOf } from './give-back.ts'
import { HandOver, type Voucher } from './items.ts'
import { voucherFor } from './verifier.ts'

/** So many of a voucher are handed over: points spent and stock gone in one commit, once. */
export const handOver = async (request: Request, voucher: Voucher, quantity: number, receivedBy?: string) => {
  const { actor } = request
  const { voucherId, rewardId, community, title, price, costFen, merchantId, householdId, householdName } = voucher
  const at = momentText(request.at)
  const points = quantity * price
  const { taken, rest } = takeParts(voucher.shards, quantity)
  const left = leftOf(voucher) - quantity
  const after: Voucher = {
    ...voucher, handedOver: voucher.handedOver + quantity, shards: rest,
    ...(left === 0 ? { state: 'handedOver' as const, endedAt: at } : {}),
  }
  const merchant = merchantId ? await findMerchant(merchantId) : undefined
  const byName = actor.nameMasked ?? '*'
  const row: HandOver = {
    community, at, voucherId, version: voucher.version, rewardId, title, quantity, points, costFen: quantity * costFen,
    by: actor.id, byName, householdName, ...(merchant ? { merchantId: merchant.merchantId } : {}),
    ...(merchant ? { merchantName: merchant.name } : {}), ...(receivedBy ? { receivedBy } : {}),
  }
  const data = {
    voucherId, rewardId, title, quantity, left, points, householdId, householdName, byName,
    people: await peopleOf(voucher), ...(receivedBy ? { receivedBy } : {}),
  }
  const movement = {
    movement: 'points.spend' as const, from: voucherId, to: community, amount: points, happenedAt: at, memo: title,
    reference: voucherId,
  }
  const posting = {
    type: 'voucher.handedOver', community, data, answer: seenView(after), movements: [movement],
    expect: [asRead(escrowOf(voucherId), leftOf(voucher) * price)],
  }
  return post(request, posting, ...saveVoucher(voucher, after), ...release(rewardId, taken, 'handedOver'),
    write(HandOver.build(PutTransaction).item(row), 'stale'))
}

/** What a code stands for. Refuses as `voucherFor`. */
export const lookUp = async (request: Request, { code }: { code: string }) =>
  seenView(await voucherFor(request, code))

const mustBeMarketTime = async ({ marketId }: Voucher, at: string): Promise<void> => {
  const market = marketId ? await findMarket(marketId) : undefined
  must(!market || marketAt(market, at).isOpen, 'market.closed')
}

interface Pickup { code: string; quantity: number; left: number }

/**
 * Hand over all of a voucher or a part of it (FP-09). `left` is how many there were when it was looked up, so that of
 * two phones with the same voucher one is refused. Refuses as `voucherFor`, and with `voucher.used`, `voucher.ended`,
 * `voucher.moved`, `voucher.few`, `voucher.delivered`, `market.closed`.
 */
export const handOverByCode = async (request: Request, { code, quantity, left }: Pickup) => {
  const voucher = await voucherFor(request, code)
  mustBeOpen(voucher)
  must(leftOf(voucher) === left, 'voucher.moved')
  must(quantity <= left, 'voucher.few')
  must(voucher.delivery !== 'sent', 'voucher.delivered')
  await mustBeMarketTime(voucher, momentText(request.at))
  return handOver(request, voucher, quantity)
}
