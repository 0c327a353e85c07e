import { chinaDay } from '../../../shared/units.ts'
import { monthAfter } from '../../ledger/lots.ts'
import { post } from '../../ledger/post.ts'
import { mayRedeem } from '../../ledger/redeemer.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { maskedNameOf, memberOf, readHousehold } from '../../platform/household.ts'
import { inOrder } from '../../platform/in-order.ts'
import { readPerson } from '../../platform/person.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { findReward, whereabouts } from '../rewards/find.ts'
import type { Market, Merchant, Reward } from '../rewards/items.ts'
import { endOf, marketAt, priceAt, warnAt } from '../rewards/rules.ts'
import { hold, readShards } from '../rewards/stock.ts'
import { codeOf, voucherIdOf } from './codes.ts'
import { openVoucher, voucherView } from './find.ts'
import { mustRedeemFor } from './for-whom.ts'
import type { Voucher } from './items.ts'
import { withinTerms } from './terms.ts'

interface Wish {
  rewardId: string; quantity: number; price: number; forPerson?: string | undefined; delivery?: boolean | undefined
}

const mustBeOpenFor = (reward: Reward, market: Market | undefined, wish: Wish, at: string): void => {
  must(reward.listed, 'reward.off')
  must(!market?.cancelled, 'market.cancelled')
  must(!market || marketAt(market, at).redeems, 'market.closed')
  must(priceAt(reward, at) === wish.price, 'reward.price')
  must(!wish.delivery || reward.delivers, 'reward.noDelivery')
}

/** Where it is handed over, as the voucher says it for ever; nothing: at the station. */
const placeOf = (merchant: Merchant | undefined, market: Market | undefined, stall = ''): Voucher['place'] => {
  if (market) {
    const { title, place, opensAt, closesAt } = market
    return { name: title, address: [place, stall].filter(Boolean).join(' '), opensAt, closesAt }
  }
  return merchant && { name: merchant.name, address: merchant.address }
}

/**
 * Points and stock held in one commit, and a voucher for them (FP-09): for oneself, for somebody of the own household,
 * or by mandate for another, also at the desk. Whoever is too late is refused before anything is written.
 * Any adult of the household may, a child within its limit (FP-01). Refuses with `household.notMember`,
 * `household.childLimit`, `reward.unknown`, `household.none`, `reward.notFor`, `reward.off`, `market.cancelled`,
 * `market.closed`,
 * `reward.price`, `reward.noDelivery`, `reward.limit`, `reward.soldOut`, `reward.few`, `balance.short`,
 * `account.frozen`, `account.closed`, and with what `mustRedeemFor` refuses.
 */
export const redeem = async (request: Request, wish: Wish) => {
  const at = momentText(request.at)
  const [{ principal, payer, onBehalfOf, writes: mandate }, reward, shards] = await inOrder(
    mustRedeemFor(request, wish.forPerson), findReward(wish.rewardId), readShards(wish.rewardId))
  const { rewardId, community, kind, title, merchantId, marketId, costFen } = reward
  const householdId = principal.householdId ?? refuse('household.none')
  must(principal.community === community, 'reward.notFor')
  const { quantity, price } = wish
  const stock = hold(rewardId, shards, quantity)
  const [{ merchant, market }, found, settings, person] = await Promise.all([
    whereabouts(reward), readHousehold(householdId), settingsOf(community),
    readPerson(principal.id, chinaDay(request.at)),
  ])
  const household = found ?? refuse('household.none')
  mustBeOpenFor(reward, market, wish, at)
  must(memberOf(household, principal.id), 'household.notMember')
  const points = price * quantity
  const [member, terms, voucherId] = await inOrder(
    mayRedeem(household, payer ?? person, points, request.at),
    withinTerms(reward, { person, householdId }, quantity, request.at),
    codeOf(request.eventId).then(voucherIdOf))
  const childLimit = member.allowance
    ? [{ account: member.allowance.account, period: member.allowance.period, each: price }] : []
  const endsAt = endOf(request.at, settings['points.voucherDays'], market)
  const place = placeOf(merchant, market, reward.stall)
  const voucher: Voucher = {
    voucherId, source: request.eventId, rewardId, kind, title, community, state: 'open', householdId,
    householdName: maskedNameOf(household), personId: principal.id, madeByName: request.actor.nameMasked ?? '*',
    price, costFen, quantity, handedOver: 0, givenBack: 0, madeAt: at, endsAt, shards: stock.parts,
    limits: [...terms.limits, ...childLimit], version: 1,
    ...(onBehalfOf ? { onBehalfOf, forName: principal.nameMasked ?? '*' } : {}), ...(place ? { place } : {}),
    ...(merchantId ? { merchantId } : {}), ...(marketId ? { marketId } : {}),
    ...(wish.delivery ? { delivery: 'ordered' as const } : {}),
  }
  const data = {
    voucherId, rewardId, title, quantity, points, endsAt, householdId, personId: principal.id,
    people: [...new Set([principal.id, household.headId])], ...(onBehalfOf ? { onBehalfOf } : {}),
  }
  const movement = {
    movement: 'points.hold' as const, from: householdId, to: voucherId, amount: points, happenedAt: at,
    memo: title, reference: voucherId, endingFrom: monthAfter(request.at, 0),
    personId: principal.id,
  }
  const posting = { type: 'voucher.made', community, data, answer: voucherView(voucher), movements: [movement] }
  return post(request, posting, ...stock.writes, ...openVoucher(voucher, warnAt(request.at, endsAt) ?? endsAt),
    ...terms.writes, ...member.writes, ...mandate)
}
