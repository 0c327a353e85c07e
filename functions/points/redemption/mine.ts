import { chinaDay } from '../../../shared/units.ts'
import { readStanding } from '../../ledger/balance.ts'
import { householdPoints } from '../../ledger/chart.ts'
import { endingFrom, monthAfter, totalOf } from '../../ledger/lots.ts'
import { childLimitLeft } from '../../ledger/redeemer.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { readHousehold, successorOf } from '../../platform/household.ts'
import { listPage } from '../../platform/list.ts'
import { readPerson } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { findReward, viewOf, whereabouts } from '../rewards/find.ts'
import { marketAt } from '../rewards/rules.ts'
import { pickUpOf } from '../rewards/stations.ts'
import { codeOf, qrOf } from './codes.ts'
import { findVoucher, voucherView } from './find.ts'
import { mustRedeemFor } from './for-whom.ts'
import { Voucher, vouchersOf } from './items.ts'
import { leftOfLimits, termsOf } from './terms.ts'

/** Whether a voucher is a household's: its own, or of a household that it has taken in. */
export const isOfHousehold = async ({ householdId }: Voucher, mine: string | undefined): Promise<boolean> =>
  mine !== undefined && (householdId === mine || (await successorOf(householdId))?.householdId === mine)

const householdOf = async (request: Request, forPerson: string | undefined): Promise<string | undefined> =>
  (await mustRedeemFor(request, forPerson)).principal.householdId

interface Listing { forPerson?: string | undefined; cursor?: string | undefined; limit?: number | undefined }

/** The household's vouchers, newest first. Refuses with what `mustRedeemFor` refuses. */
export const seeVouchers = async (request: Request, { forPerson, cursor, limit }: Listing) => {
  const householdId = await householdOf(request, forPerson)
  if (!householdId) return { items: [] }
  const page = await listPage(Voucher, {
    partition: vouchersOf(householdId), index: true, newestFirst: true, cursor, limit,
  })
  return { ...page, items: page.items.map(voucherView) }
}

/**
 * One with its code, as long as there is something to pick up, and when it can be picked up.
 * Refuses with `voucher.unknown`, and as `mustRedeemFor`.
 */
export const seeVoucher = async (
  request: Request, { voucherId, forPerson }: { voucherId: string; forPerson?: string | undefined },
) => {
  const householdId = await householdOf(request, forPerson)
  const voucher = await findVoucher(voucherId) ?? refuse('voucher.unknown')
  must(await isOfHousehold(voucher, householdId), 'voucher.unknown')
  if (voucher.state !== 'open') return voucherView(voucher)
  const [code, pickUp] = await Promise.all([codeOf(voucher.source), pickUpOf(voucher)])
  return { ...voucherView(voucher), code, qr: qrOf(code), ...(pickUp ? { pickUp } : {}) }
}

const mostAtOnce = 20

/** A reward, and how many of it the household can have now. Refuses with `reward.unknown`, and as `mustRedeemFor`. */
export const seeReward = async (
  request: Request, { rewardId, forPerson }: { rewardId: string; forPerson?: string | undefined },
) => {
  const { principal: { id: personId, householdId, community }, payer } = await mustRedeemFor(request, forPerson)
  const reward = await findReward(rewardId)
  const at = momentText(request.at)
  const [shown, { market }, pickUp] = await Promise.all([viewOf(reward, at), whereabouts(reward), pickUpOf(reward)])
  const view = { ...shown, ...(pickUp ? { pickUp } : {}) }
  if (!householdId) return { ...view, mine: { balance: 0, most: 0, refusal: 'household.none' } }
  const [{ lots = {} }, person, household] = await Promise.all([
    readStanding(householdPoints(householdId)), readPerson(personId, chinaDay(request.at)), readHousehold(householdId)])
  const terms = termsOf(reward, { person, householdId }, request.at)
  const ofChild = household && await childLimitLeft(household, payer ?? person, request.at)
  const balance = totalOf(endingFrom(lots, monthAfter(request.at, 0)))
  const perLimit = await leftOfLimits(terms.limits)
  const why = [
    [!reward.listed, 'reward.off'], [community !== reward.community || !terms.may, 'reward.notFor'],
    [market?.cancelled, 'market.cancelled'], [market && !marketAt(market, at).redeems, 'market.closed'],
    [view.inStock === 0, 'reward.soldOut'], [perLimit === 0, 'reward.limit'], [balance < view.price, 'balance.short'],
    [ofChild !== undefined && ofChild < view.price, 'household.childLimit'],
  ] as const
  const refusal = why.find(([holds]) => holds)?.[1]
  const affordable = Math.floor(Math.min(balance, ofChild ?? balance) / view.price)
  const most = refusal ? 0 : Math.min(mostAtOnce, view.inStock, perLimit, affordable)
  return { ...view, mine: { balance, most, ...(refusal ? { refusal } : {}) } }
}
