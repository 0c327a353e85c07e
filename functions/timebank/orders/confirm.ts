import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, write } from '../../platform/commit.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import { earning } from '../earn.ts'
import { release } from './escrow.ts'
import { type Order, Pairing } from './items.ts'
import { Reputation } from './offer-items.ts'
import { claimOf, mustAllow, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { mustSpeakFor } from './sides.ts'

export interface Pay { personId: string; minutes: number }

const visitWrites = (order: Order, { personId }: Pay): Write[] => [
  write(Pairing.build(UpdateTransaction).item({ requesterId: order.requesterId, personId, times: $add(1) }), 'stale'),
  write(Reputation.build(UpdateTransaction)
    .item({ community: order.community, personId, visits: $add(1), starsSum: $add(0), starsCount: $add(0) }), 'stale'),
]

/** From when to when somebody was there, and what codes measured of it: nothing where a worker vouched for a check. */
const servedBy = (order: Order, personId: string) => {
  const { checkedInAt, checkedOutAt, inBy, outBy, measuredMinutes } = claimOf(order, personId) ?? {}
  const isMeasured = checkedInAt && checkedOutAt && inBy !== 'worker' && outBy !== 'worker'
  return {
    ...(checkedInAt && checkedOutAt ? { startsAt: checkedInAt, endsAt: checkedOutAt }
      : { startsAt: order.startsAt, endsAt: order.endsAt }),
    ...(isMeasured ? { measuredMinutes } : {}),
  }
}

/**
 * Pay what each earned and give the rest back, in one commit. Minutes that the day's cap cuts off go back to the
 * requester too: nobody pays for what nobody earns (TB-02, TB-03).
 */
export const settleOrder = async (
  request: Request, before: Order, confirmed: Order, pays: Pay[], type: string, data: Record<string, unknown> = {},
  inNameOf?: string,
) => {
  const at = momentText(request.at)
  const happenedAt = (personId: string): string => claimOf(before, personId)?.checkedOutAt ?? at
  const paid = pays.filter(({ minutes }) => minutes > 0)
  const earnings = await Promise.all(paid.map(({ personId, minutes }) =>
    earning(before.community, personId, happenedAt(personId), minutes)))
  const earned = (personId: string) => earnings.find((one) => one.personId === personId)
  const claims = confirmed.claims.map((one) => ({
    ...one, confirmedMinutes: pays.find(({ personId }) => personId === one.personId)?.minutes ?? 0,
    paidMinutes: earned(one.personId)?.granted ?? 0,
  }))
  const after = { ...confirmed, claims, settledAt: at, settlementId: request.eventId }
  const pairs = paid.map(({ personId, minutes }) => ({
    personId, minutes, granted: earned(personId)?.granted ?? 0, allowance: earned(personId)?.allowance,
    dailyCapMinutes: earned(personId)?.dailyCapMinutes,
    ...servedBy(before, personId),
  }))
  return saveOrder(request, before, after, {
    type, inNameOf, data: { ...data, pays: pairs },
    money: await release(request, before, earnings), writes: paid.flatMap((one) => visitWrites(before, one)),
  })
}

interface Confirmation { orderId: string; pays?: Pay[] | undefined; reason?: string | undefined }

/** What each is to get: all that was measured, or less with a reason; never more. Refuses with `order.minutes`, ... */
const decide = (order: Order, { pays, reason }: Confirmation): Pay[] => {
  const decided = order.claims.map(({ personId, measuredMinutes = 0 }) => {
    const minutes = pays?.find((one) => one.personId === personId)?.minutes ?? measuredMinutes
    must(minutes <= measuredMinutes, 'order.minutes')
    if (minutes < measuredMinutes && !reason) throw new RefusalError('confirmation.reason')
    return { personId, minutes }
  })
  must((pays ?? []).every(({ personId }) => claimOf(order, personId)), 'claim.unknown')
  return decided
}

const bothSteps = (order: Order, as: Order['confirmedAs'], by: string, at: string): Order => {
  const fields = { confirmedAt: at, confirmedBy: by, confirmedAs: as ?? 'worker' as const }
  return step(step(order, 'confirm', 'confirmed', fields), 'settle', 'settled')
}

/**
 * Confirm whole or in part: elder, kin or worker; never whoever did the work. Confirming and settling are one commit.
 * Refuses with `order.unknown`, `confirmation.self`, `order.notYours`, `order.state`, `order.minutes`,
 * `confirmation.reason`, `claim.unknown`.
 */
export const confirmOrder = async (request: Request, input: Confirmation) => {
  const { actor, at } = request
  const before = await findOrder(input.orderId)
  must(!claimOf(before, actor.id), 'confirmation.self')
  const side = await mustSpeakFor(request, before)
  mustAllow(before, 'confirm')
  const pays = decide(before, input)
  const settled = bothSteps(before, side, actor.id, momentText(at))
  return settleOrder(request, before, settled, pays, 'order.settled', { by: side, reason: input.reason },
    before.requesterId)
}

/** After 72 hours of silence, where both checks are there: all that was measured (DOMAIN 1.4). */
export const confirmBySilence = (request: Request, before: Order) => {
  const settled = bothSteps(before, 'silence', 'system', momentText(request.at))
  const pays = decide(before, { orderId: before.orderId })
  return settleOrder(request, before, settled, pays, 'order.settled', { by: 'silence' })
}
