import { adminRoles } from '../../../shared/roles.ts'
import { within } from '../../../shared/divisions.ts'
import { type Actor, mustReach } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { due } from '../../platform/due.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { type Pay, settleOrder } from './confirm.ts'
import { disputeOf } from './dispute.ts'
import type { Dispute, Order, Ruling } from './items.ts'
import { claimOf, heldMinutes, mustAllow, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { hasStake } from './sides.ts'

const dayMs = 86_400_000

const ranks: Record<(typeof adminRoles)[number], number> = { communityAdmin: 1, streetAdmin: 2, cityAdmin: 3 }

const rankOf = (actor: Actor, community: string): number => Math.max(0, ...adminRoles.filter((role) =>
  actor.roles.some((held) => held.role === role && within(held.scope, community))).map((role) => ranks[role]))

/** On appeal somebody else decides, and somebody higher; two city administrators may decide after each other. */
const mustBeHigher = (actor: Actor, rank: number, first: Ruling): void => {
  must(actor.id !== first.by, 'appeal.higher')
  must(rank > first.rank || rank === ranks.cityAdmin, 'appeal.higher')
}

/** A ruling only moves what the escrow holds. Refuses with `claim.unknown`, `ruling.tooMuch`. */
const mustBeCovered = (order: Order, pays: Pay[]): void => {
  must(pays.every(({ personId }) => claimOf(order, personId)), 'claim.unknown')
  must(new Set(pays.map(({ personId }) => personId)).size === pays.length, 'ruling.tooMuch')
  must(pays.every(({ minutes }) => minutes <= order.minutes), 'ruling.tooMuch')
  must(pays.reduce((sum, { minutes }) => sum + minutes, 0) <= heldMinutes(order), 'ruling.tooMuch')
}

const carryOut = (request: Request, before: Order, dispute: Dispute, ruling: Ruling) => {
  const pays = before.claims.map(({ personId }) =>
    ({ personId, minutes: ruling.pays.find((one) => one.personId === personId)?.minutes ?? 0 }))
  const paid = pays.some(({ minutes }) => minutes > 0)
  const after = step(before, 'award', paid ? 'settled' : 'voided', {
    dispute, confirmedAs: 'ruling', confirmedBy: ruling.by, confirmedAt: momentText(request.at),
  })
  return settleOrder(request, before, after, pays, 'order.awarded', { ruledBy: ruling.by, reasons: ruling.reasons })
}

/**
 * Rule on a dispute, with reasons: so many minutes to each volunteer of what the escrow holds, the rest back. It waits
 * for the days in which either side may appeal; the ruling on the appeal is final and carried out at once.
 * Refuses with `order.unknown`, `role.scope`, `order.state`, `party.conflict`, `dispute.ruled`, `appeal.higher`,
 * `claim.unknown`, `ruling.tooMuch`.
 */
export const ruleOnDispute = async (request: Request, input: { orderId: string; pays: Pay[]; reasons: string }) => {
  const { actor, at } = request
  const before = await findOrder(input.orderId)
  mustReach(actor, adminRoles, before.community)
  mustAllow(before, 'rule')
  must(!await hasStake(actor, before), 'party.conflict')
  const dispute = disputeOf(before)
  const rank = rankOf(actor, before.community)
  must(!dispute.ruling || dispute.appeal, 'dispute.ruled')
  if (dispute.ruling) mustBeHigher(actor, rank, dispute.ruling)
  mustBeCovered(before, input.pays)
  const ruling = { by: actor.id, rank, at: momentText(at), reasons: input.reasons, pays: input.pays }
  if (dispute.ruling) return carryOut(request, before, { ...dispute, final: ruling }, ruling)
  const appealUntil = momentText(at + (await settingsOf(before.community))['timebank.appealDays'] * dayMs)
  const after = step(before, 'rule', 'disputed', { dispute: { ...dispute, ruling, appealUntil } })
  return saveOrder(request, before, after, {
    type: 'order.ruled', data: { pays: input.pays, reasons: input.reasons, appealUntil },
    writes: [due({ task: 'order.award', key: before.orderId, at: appealUntil })],
  })
}

/** Nobody appealed in time: the ruling is carried out. Nothing where there is an appeal. */
export const awardRuling = async (request: Request, before: Order): Promise<unknown> => {
  const { dispute } = before
  if (before.status !== 'disputed' || !dispute?.ruling || dispute.appeal) return undefined
  return carryOut(request, before, dispute, dispute.ruling)
}
