import { giveBack as giveBackAllowance } from '../../ledger/allowance.ts'
import { post } from '../../ledger/post.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit } from '../../platform/commit.ts'
import { type DueTask, due } from '../../platform/due.ts'
import { successorOf } from '../../platform/household.ts'
import { mustActFor } from '../../platform/mandate.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { release, takeParts } from '../rewards/stock.ts'
import { endTask, findVoucher, leftOf, saveVoucher, voucherView } from './find.ts'
import type { Voucher } from './items.ts'
import { isOfHousehold } from './mine.ts'

interface Ending {
  type: 'voucher.cancelled' | 'voucher.expired' | 'voucher.marketOff'
  state: 'cancelled' | 'expired'
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
  const { voucherId, rewardId, community, title, price } = voucher
  const left = leftOf(voucher)
  const points = left * price
  const at = momentText(request.at)
  const household = await successorOf(voucher.householdId) ?? voucher
  const after: Voucher = {
    ...voucher, state: ending.state, givenBack: voucher.givenBack + left, endedAt: at, shards: [],
  }
  const data = {
    voucherId, rewardId, title, quantity: left, points, householdId: household.householdId,
    people: await peopleOf(voucher), ...ending.data,
  }
  const movement = {
    movement: 'points.giveBack' as const, from: voucherId, to: household.householdId, amount: points, happenedAt: at,
    memo: title, reference: voucherId, personId: voucher.personId,
  }
  const posting = { type: ending.type, community, data, answer: voucherView(after), movements: [movement] }
  return post(request, posting, ...saveVoucher(voucher, after),
    ...release(rewardId, takeParts(voucher.shards, left).taken, 'inStock'),
    ...voucher.limits.map(({ each = 1, ...limit }) => giveBackAllowance({ ...limit, amount: left * each })),
    ...ending.writes ?? [])
}

interface Cancellation { voucherId: string; forPerson?: string | undefined; reason?: string | undefined }

/**
 * The household does not want it any more: any adult of it, or who acts for one. Refuses with `voucher.unknown`,
 * `voucher.used`, `voucher.ended`, `voucher.sent`, and with what `mustActFor` refuses.
 */
export const cancelVoucher = async (request: Request, { voucherId, forPerson, reason }: Cancellation) => {
  const { principal, onBehalfOf, writes } =
    await mustActFor(request, forPerson ?? request.actor.id, 'points.redeem')
  const voucher = await findVoucher(voucherId) ?? refuse('voucher.unknown')
  must(await isOfHousehold(voucher, principal.householdId), 'voucher.unknown')
  mustBeOpen(voucher)
  must(voucher.delivery !== 'sent', 'voucher.sent')
  const data = { ...(reason ? { reason } : {}), ...(onBehalfOf ? { onBehalfOf } : {}) }
  return giveBack(request, voucher, { type: 'voucher.cancelled', state: 'cancelled', data, writes })
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
    if (delivery !== 'sent') return giveBack(request, voucher, { type: 'voucher.expired', state: 'expired' })
    const after = { ...voucher, endsAt: momentText(request.at + dayMs) }
    return commit(request, { type: 'voucher.onItsWay', community, data: { voucherId }, answer: {} },
      ...saveVoucher(voucher, after), due({ task: endTask, key: voucherId, at: after.endsAt }))
  },
}
