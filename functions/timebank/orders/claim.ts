import type { Settings } from '../../../shared/contract/settings.ts'
import { serviceOf } from '../../../shared/services.ts'
import { chinaDay } from '../../../shared/units.ts'
import { type Actor, loadActor } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import type { Request } from '../../platform/commit.ts'
import { book, unbook } from '../../platform/diary.ts'
import { isLate } from '../../platform/mark-rules.ts'
import { mustNotBeSuspended } from '../../platform/mark.ts'
import { type PersonView, adultAge, ageOn, readPerson } from '../../platform/person.ts'
import { must } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import type { Order } from './items.ts'
import { markAll } from './late.ts'
import { claimOf, mustAllow, step, withClaim } from './rules.ts'
import { findOrder, listedFor, saveOrder } from './save.ts'
import { mustSpeakFor } from './sides.ts'

/** What of an order, or of a standing arrangement, says who may serve it. */
type Asked = Pick<Order, 'service' | 'startsAt' | 'homeVisit' | 'requesterId' | 'operatorId' | 'community'>

/**
 * Who may serve (TB-04): of age for it; below 18 with the guardian's consent, and never into a home alone. Where the
 * community wants it, nobody serves in a home whose identity card it has not seen (PEERS 1.2).
 */
const mustBeAble = (order: Asked, person: PersonView, settings: Settings): void => {
  const { birthDay, guardianConsentAt, verifiedSkills, realNameSeenAt } = person
  const { minAge, skill } = serviceOf(order.service)
  must(birthDay, 'birthDay.missing')
  const age = ageOn(birthDay, chinaDay(Date.parse(order.startsAt)))
  must(age >= minAge, 'claim.young')
  must(age >= adultAge || !order.homeVisit, 'claim.young')
  must(age >= adultAge || guardianConsentAt, 'claim.guardian')
  must(!skill || verifiedSkills.includes(skill), 'claim.skill')
  must(!order.homeVisit || !settings['timebank.homeVisitsNeedRealName'] || realNameSeenAt, 'realName.missing')
}

/** Nobody serves what they ask for, nor their own household. Refuses with `claim.own`, `claim.household`. */
export const mustBeForeign = (
  { requesterId, operatorId }: Pick<Asked, 'requesterId' | 'operatorId'>, volunteer: Actor,
  requester: Actor | undefined,
): void => {
  must(volunteer.id !== requesterId && volunteer.id !== operatorId, 'claim.own')
  must(!volunteer.householdId || requester?.householdId !== volunteer.householdId, 'claim.household')
}

/**
 * Whether somebody may serve an order: none of their own household's, of age and able for it, and not suspended.
 * Refuses with `claim.own`, `claim.household`, `birthDay.missing`, `claim.young`, `claim.guardian`, `claim.skill`,
 * `realName.missing`, `mark.suspended`.
 */
export const mustBeFit = async (order: Asked, actor: Actor, at: number): Promise<void> => {
  mustBeForeign(order, actor, await loadActor(order.requesterId))
  mustBeAble(order, await readPerson(actor.id), await settingsOf(order.community))
  await mustNotBeSuspended(actor.id, order.community, at)
}

export const bookingOf = (order: Order) =>
  ({ from: order.startsAt, to: order.endsAt, reference: order.orderId, title: order.title })

/**
 * Take an order. Refuses with `order.unknown`, `order.state`, `order.over`, `claim.exists`, `claim.own`,
 * `claim.household`, `birthDay.missing`, `claim.young`, `claim.guardian`, `claim.skill`, `realName.missing`,
 * `mark.suspended`, `diary.overlap`. The last place goes to one person only, by the order's version.
 */
export const claimOrder = async (request: Request, { orderId }: { orderId: string }) => {
  const { actor, at } = request
  const before = await findOrder(orderId)
  must(!claimOf(before, actor.id), 'claim.exists')
  mustAllow(before, 'claim')
  must(at < Date.parse(before.startsAt), 'order.over')
  await mustBeFit(before, actor, at)
  const claims = [...before.claims, { personId: actor.id, name: actor.nameMasked ?? '*', claimedAt: momentText(at) }]
  const after = step(before, 'claim', claims.length < before.people ? 'open' : 'claimed', { claims })
  const { writes } = await book(actor.id, bookingOf(before))
  return saveOrder(request, before, after, {
    type: 'order.claimed', data: { volunteerId: actor.id, volunteerName: actor.nameMasked },
    writes: [...writes, listedFor(before, actor.id, 'volunteer')],
  })
}

/** Let an order go: free in good time, later it counts as late. Refuses with `claim.unknown`, `order.state`. */
export const withdrawClaim = async (request: Request, { orderId, reason }: { orderId: string; reason: string }) => {
  const { actor, at } = request
  const before = await findOrder(orderId)
  const claim = claimOf(before, actor.id)
  must(claim, 'claim.unknown')
  mustAllow(before, 'withdraw')
  const late = isLate(before.startsAt, at, await settingsOf(before.community))
  const marked = await markAll(request, before, late ? [claim] : [], 'late')
  const claims = before.claims.filter(({ personId }) => personId !== actor.id)
    .map(({ acceptedAt: _, ...rest }) => rest)
  const { writes } = await unbook(actor.id, bookingOf(before))
  return saveOrder(request, before, step(before, 'withdraw', 'open', { claims }), {
    type: 'order.withdrawn', writes: [...writes, ...marked.writes],
    data: { volunteerId: actor.id, volunteerName: actor.nameMasked, late, reason, marks: marked.marks },
  })
}

/** Say yes to whoever has taken the order: requester, kin or a worker. Refuses with `order.notYours`, `order.state`. */
export const acceptClaims = async (request: Request, { orderId }: { orderId: string }) => {
  const before = await findOrder(orderId)
  await mustSpeakFor(request, before, ['timebank.order'])
  mustAllow(before, 'accept')
  const claims = before.claims.map((one) => ({ ...one, acceptedAt: momentText(request.at) }))
  return saveOrder(request, before, step(before, 'accept', 'accepted', { claims }),
    { type: 'order.accepted', inNameOf: before.requesterId })
}

/** Say no to one of them, with a reason; the order is open again. Refuses besides with `claim.unknown`. */
export const declineClaim = async (
  request: Request, { orderId, personId, reason }: { orderId: string; personId: string; reason: string },
) => {
  const before = await findOrder(orderId)
  await mustSpeakFor(request, before, ['timebank.order'])
  must(claimOf(before, personId), 'claim.unknown')
  mustAllow(before, 'decline')
  const claims = withClaim(before, personId, {}).filter((one) => one.personId !== personId)
  const { writes } = await unbook(personId, bookingOf(before))
  return saveOrder(request, before, step(before, 'decline', 'open', { claims }),
    { type: 'order.declined', inNameOf: before.requesterId, data: { volunteerId: personId, reason }, writes })
}
