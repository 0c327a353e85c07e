import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { GivenBackWhy } from '../../../shared/rewards.ts'
import { giveBack as giveBackAllowance } from '../../ledger/allowance.ts'
import { asRead } from '../../ledger/plan.ts'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import { system } from '../../platform/actor.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { successorOf } from '../../platform/household.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { release, takeParts } from '../rewards/stock.ts'
import { escrowOf } from './documents.ts'
import { mustRedeemFor } from './for-whom.ts'
import { endTask, findVoucher, leftOf, saveVoucher, voucherView } from './find.ts'
import { GivenBack, type Voucher } from './items.ts'
import { isOfHousehold } from './mine.ts'

interface Ending {
  why: GivenBackWhy
  reason?: string | undefined
  data?: Record<string, unknown>
  writes?: Write[]
}

/** Whom a voucher's household is told by: who made it, and its head now. */
export const peopleOf = async ({ householdId, personId }: Voucher): Promise<string[]> => {
  const household = await successorOf(householdId)
  return [...new Set([personId, ...household ? [household.headId] : []])]
}

/**
 * What was not handed over goes back, once: the points in the lots that they came from, with their old ends, to the
 * household or to the one that it has become; the stock; and the use of the limits. What has ended meanwhile lapses in
 * the next night.
 */
export const giveBack = async (request: Request, voucher: Voucher, ending: Ending) => {
  const { voucherId, rewardId, community, title, price, householdName } = voucher
  const { why, reason } = ending
  const left = leftOf(voucher)
  const points = left * price
  const at = momentText(request.at)
  const household = await successorOf(voucher.householdId) ?? voucher
  const after: Voucher = {
    ...voucher, state: why === 'cancelled' ? why : 'expired', givenBack: voucher.givenBack + left, endedAt: at,
    shards: [],
  }
  const data = {
    voucherId, rewardId, title, quantity: left, points, householdId: household.householdId,
    people: await peopleOf(voucher), ...(reason ? { reason } : {}), ...ending.data,
  }
  const row: GivenBack = {
    community, at, voucherId, rewardId, title, quantity: left, points, householdName, why,
    ...(reason ? { reason } : {}),
    ...(request.actor.id === system.id ? {} : { byName: request.actor.nameMasked ?? '*' }),
  }
  const movement = {
    movement: 'points.giveBack' as const, from: voucherId, to: household.householdId, amount: points, happenedAt: at,
    memo: title, reference: voucherId, personId: voucher.personId,
  }
  const posting = {
    type: `voucher.${why}`, community, data, answer: voucherView(after), movements: [movement],
    expect: [asRead(escrowOf(voucherId), points)],
  }
  return post(request, posting, ...saveVoucher(voucher, after),
    ...release(rewardId, takeParts(voucher.shards, left).taken, 'inStock'),
    ...voucher.limits.map(({ each = 1, ...limit }) => giveBackAllowance({ ...limit, amount: left * each })),
    write(GivenBack.build(PutTransaction).item(row), 'stale'), ...ending.writes ?? [])
}

interface Cancellation { voucherId: string; forPerson?: string | undefined; reason?: string | undefined }

/**
 * The household does not want it any more: any adult of it, or who acts for one. Refuses with `voucher.unknown`,
 * `voucher.used`, `voucher.ended`, `voucher.sent`, and with what `mustRedeemFor` refuses.
 */
export const cancelVoucher = async (request: Request, { voucherId, forPerson, reason }: Cancellation) => {
  const { principal, onBehalfOf, writes } = await mustRedeemFor(request, forPerson)
  const voucher = await findVoucher(voucherId) ?? refuse('voucher.unknown')
  must(await isOfHousehold(voucher, principal.householdId), 'voucher.unknown')
  mustBeOpen(voucher)
  must(voucher.delivery !== 'sent', 'voucher.sent')
  const data = onBehalfOf ? { onBehalfOf } : {}
  return giveBack(request, voucher, { why: 'cancelled', reason, data, writes })
}

/** Refuses with `voucher.used`, `voucher.ended`. */
export const mustBeOpen = ({ state }: Voucher): void => {
  must(state !== 'handedOver', 'voucher.used')
  must(state === 'open', 'voucher.ended')
}

const dayMs = 86_400_000

/** The household is told before its voucher ends. */
const remind = async (request: Request, voucher: Voucher) => {
  const { voucherId, rewardId, community, title, endsAt } = voucher
  const data = { voucherId, rewardId, title, quantity: leftOf(voucher), endsAt, people: await peopleOf(voucher) }
  return commit(request, { type: 'voucher.ending', community, data, answer: {} },
    ...saveVoucher(voucher, voucher), due({ task: endTask, key: voucherId, at: endsAt }))
}

/** A voucher comes to its reminder, and to its end. What is on its way is not taken back from the door. */
export const endVoucher: DueTask = {
  task: endTask,
  run: async (request, voucherId) => {
    const voucher = await findVoucher(voucherId)
    if (voucher?.state !== 'open') return undefined
    const { endsAt, delivery, community } = voucher
    if (Date.parse(endsAt) > request.at) return remind(request, voucher)
    if (delivery !== 'sent') return giveBack(request, voucher, { why: 'expired' })
    const after = { ...voucher, endsAt: momentText(request.at + dayMs) }
    return commit(request, { type: 'voucher.onItsWay', community, data: { voucherId }, answer: {} },
      ...saveVoucher(voucher, after), due({ task: endTask, key: voucherId, at: after.endsAt }))
  },
}
