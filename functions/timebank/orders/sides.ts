import type { Power } from '../../../shared/powers.ts'
import { workerRoles } from '../../../shared/roles.ts'
import { chinaDay } from '../../../shared/units.ts'
import { type Actor, loadActor, reaches } from '../../platform/actor.ts'
import type { Request } from '../../platform/commit.ts'
import { agentsOf, mustActFor } from '../../platform/mandate.ts'
import { readPerson } from '../../platform/person.ts'
import { RefusalError, must } from '../../platform/refusal.ts'
import type { Order } from './items.ts'
import { claimOf } from './rules.ts'

/** What of an order, or of a standing arrangement, says who has a part in it. */
export type Parties = Pick<Order, 'community' | 'requesterId' | 'operatorId' | 'claims'>

/** On whose side of an order somebody stands. */
export type Side = 'requester' | 'kin' | 'worker' | 'volunteer'

export const isWorker = (actor: Actor, { community }: Pick<Order, 'community'>): boolean =>
  reaches(actor, workerRoles, community)

/** Refuses with `role.scope` unless the actor works in the order's community. */
export const mustWork = (actor: Actor, order: Pick<Order, 'community'>): void =>
  must(isWorker(actor, order), 'role.scope')

const isKin = async (actor: Actor, { requesterId }: Parties): Promise<boolean> =>
  (await readPerson(requesterId)).kin.some(({ personId }) => personId === actor.id)

const hasMandate = async (request: Request, { requesterId }: Parties, powers: readonly Power[]): Promise<boolean> => {
  for (const power of powers) {
    try {
      await mustActFor(request, requesterId, power)
      return true
    } catch (error) {
      if (!(error instanceof RefusalError)) throw error
      // Who has no mandate at all has none for another power either.
      if (error.code !== 'mandate.power' && error.code !== 'mandate.spent') return false
    }
  }
  return false
}

/**
 * Who speaks for the requester: themselves, kin whom a worker has verified, whoever holds a mandate for one of the
 * powers, or a worker. Whoever has taken the order never does. Undefined for everybody else.
 */
export const speaksFor = async (
  request: Request, order: Parties, powers: readonly Power[] = ['timebank.confirm'],
): Promise<Exclude<Side, 'volunteer'> | undefined> => {
  const { actor } = request
  if (claimOf(order, actor.id)) return undefined
  if (actor.id === order.requesterId) return 'requester'
  if (await isKin(actor, order) || await hasMandate(request, order, powers)) return 'kin'
  return isWorker(actor, order) ? 'worker' : undefined
}

/**
 * Who may confirm for the requester besides themselves, to be told in time: verified kin, whoever holds a mandate for
 * it, and the worker who asked in their name. Never whoever did the work.
 */
export const confirmersOf = async (order: Order, at: number): Promise<string[]> => {
  const { requesterId, operatorId } = order
  const [{ kin }, agents, operator] = await Promise.all([
    readPerson(requesterId), agentsOf(requesterId, 'timebank.confirm', chinaDay(at)),
    operatorId ? loadActor(operatorId) : undefined,
  ])
  const proxy = operator && isWorker(operator, order) ? [operator.id] : []
  return [...new Set([...kin.map(({ personId }) => personId), ...agents, ...proxy])]
    .filter((personId) => personId !== requesterId && !claimOf(order, personId))
}

/** Refuses with `order.notYours` for who does not speak for the requester. */
export const mustSpeakFor = async (
  request: Request, order: Parties, powers?: readonly Power[],
): Promise<Exclude<Side, 'volunteer'>> => {
  const side = await speaksFor(request, order, powers)
  if (!side) throw new RefusalError('order.notYours')
  return side
}

/** Refuses with `order.notYours` for who has no part in the order: neither asked, nor took it, nor works there. */
export const mustBePart = async (request: Request, order: Parties): Promise<Side> =>
  (claimOf(order, request.actor.id) ? 'volunteer' : mustSpeakFor(request, order))

/** Whether a person has a stake in the order: a party, of a party's household, or a party's kin. */
export const hasStake = async (actor: Actor, order: Parties): Promise<boolean> => {
  const parties = [order.requesterId, ...order.operatorId ? [order.operatorId] : [],
    ...order.claims.map(({ personId }) => personId)]
  if (parties.includes(actor.id)) return true
  const known = await Promise.all(parties.map(async (id) =>
    ({ actor: await loadActor(id), person: await readPerson(id) })))
  return known.some((party) =>
    (actor.householdId !== undefined && party.actor?.householdId === actor.householdId)
    || party.person.kin.some(({ personId }) => personId === actor.id))
}
