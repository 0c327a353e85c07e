import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay, chinaDayEnd } from '../../../shared/units.ts'
import { type Actor, loadActor, mustReach } from '../../platform/actor.ts'
import type { Request, Write } from '../../platform/commit.ts'
import { due, notDue } from '../../platform/due.ts'
import { mustActFor } from '../../platform/mandate.ts'
import { RefusalError, must, refuse } from '../../platform/refusal.ts'
import { settingsOf } from '../../platform/settings.ts'
import { addWorkingDays } from '../../platform/working-days.ts'
import { mustBeOffered } from '../orders/conditions.ts'
import { type Side, hasStake } from '../orders/sides.ts'
import { mustAgreeToBeHelped, mustAgreeToHelp } from './conditions.ts'
import type { Arrangement } from './items.ts'
import {
  arrangementTask, findArrangement, listedFor, nextDue, partiesOf, saveArrangement, sideIn, spokenFor,
} from './save.ts'

interface Agreement { arrangementId: string; pays?: Arrangement['pays'] | undefined }

/** The side that did not propose. Refuses with `arrangement.unknown`, `arrangement.state`. */
const mustBeAsked = async (request: Request, before: Arrangement): Promise<Side> => {
  const side = await sideIn(request, before)
  must(before.status === 'proposed', 'arrangement.state')
  must((side === 'volunteer') === (before.proposedBy === 'requester'), 'arrangement.state')
  return side
}

interface Agreed { arrangement: Arrangement; writes: Write[] }

/** Whoever is helped says yes, or somebody by mandate, whose name is kept. */
const agreeToBeHelped = async (request: Request, before: Arrangement, pays: Arrangement['pays']): Promise<Agreed> => {
  const { actor, at } = request
  const { principal, onBehalfOf } = await mustActFor(request, before.requesterId, 'timebank.order')
  const volunteer: Actor = await loadActor(before.volunteerId) ?? refuse('person.unknown')
  const operator = onBehalfOf ? { operatorId: actor.id, operatorName: actor.nameMasked ?? '*' } : {}
  const arrangement = { ...before, pays, ...operator }
  await mustAgreeToBeHelped(arrangement, { requester: principal, volunteer }, at)
  return { arrangement, writes: onBehalfOf ? [listedFor(before, actor.id, 'operator')] : [] }
}

/**
 * Agree to what the other side proposed. It begins at once where an order of the service would open by itself; else a
 * worker looks at it first. Refuses with `arrangement.unknown`, `arrangement.state`, and as proposing does.
 */
export const agreeToArrangement = async (request: Request, { arrangementId, pays }: Agreement) => {
  const { actor, at } = request
  const before = await findArrangement(arrangementId)
  const side = await mustBeAsked(request, before)
  const settings = await settingsOf(before.community)
  mustBeOffered(before, settings)
  if (before.proposedBy === 'requester') await mustAgreeToHelp(before, actor, at)
  const { arrangement, writes }: Agreed = before.proposedBy === 'requester'
    ? { arrangement: before, writes: [] } : await agreeToBeHelped(request, before, pays ?? before.pays)
  const open = settings['timebank.autoOpen'].includes(before.service) && before.contentCheck === 'pass'
  const reviewBy = addWorkingDays(chinaDay(at), settings['timebank.reviewWorkingDays'])
  const after: Arrangement = open
    ? { ...arrangement, status: 'active' } : { ...arrangement, status: 'review', reviewBy }
  // What no worker has looked at lapses with its last day.
  const next = open ? await nextDue(after, at)
    : due({ task: arrangementTask, key: arrangementId, at: chinaDayEnd(before.until) })
  return saveArrangement(request, before, after, 'arrangement.agreed', spokenFor(request, before, side),
    next, ...writes)
}

/** Decline it. Refuses with `arrangement.unknown`, `arrangement.state`. */
export const refuseArrangement = async (
  request: Request, { arrangementId, reason }: { arrangementId: string; reason?: string | undefined },
) => {
  const before = await findArrangement(arrangementId)
  const side = await mustBeAsked(request, before)
  const after: Arrangement = { ...before, status: 'refused', ...(reason ? { endReason: reason } : {}) }
  return saveArrangement(request, before, after, 'arrangement.refused',
    { reason, ...spokenFor(request, before, side) }, notDue({ task: arrangementTask, key: arrangementId }))
}

interface Review { arrangementId: string; community: string; approve: boolean; reason?: string | undefined }

/**
 * A worker's look at what both sides have agreed on. Refuses with `role.scope`, `arrangement.unknown`,
 * `arrangement.state`, `party.conflict`, `review.reason`.
 */
export const reviewArrangement = async (request: Request, { arrangementId, community, approve, reason }: Review) => {
  mustReach(request.actor, workerRoles, community)
  const before = await findArrangement(arrangementId)
  must(before.community === community, 'arrangement.unknown')
  must(before.status === 'review', 'arrangement.state')
  // As with orders: whoever took it down at the desk may open it, kin and parties may not.
  const own = before.operatorId === request.actor.id
  if (!own && await hasStake(request.actor, partiesOf(before))) throw new RefusalError('party.conflict')
  if (!approve && !reason) throw new RefusalError('review.reason')
  if (!approve) {
    const after: Arrangement = { ...before, status: 'refused', ...(reason ? { endReason: reason } : {}) }
    return saveArrangement(request, before, after, 'arrangement.rejected', { reason },
      notDue({ task: arrangementTask, key: arrangementId }))
  }
  const after: Arrangement = { ...before, status: 'active' }
  return saveArrangement(request, before, after, 'arrangement.approved', {}, await nextDue(after, request.at))
}
