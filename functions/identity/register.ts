import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { type Actor, ActorItem } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, type Write, commit, write } from '../platform/commit.ts'
import { divisionName } from '../platform/divisions.ts'
import { must } from '../platform/refusal.ts'
import { maskName, seal } from '../platform/vault.ts'
import { Profile, Resident } from './items.ts'

interface Registration { name: string; phone?: string | undefined; community: string }

const profileWrite = async (request: Request, input: Registration, nameSealed: string): Promise<Write> => {
  const { id } = request.actor
  const phone = input.phone
    ? { phoneSealed: await seal(input.phone, `${id}/phone`), phoneLast4: input.phone.slice(-4) }
    : { phoneSealed: $remove(), phoneLast4: $remove() }
  // Since when somebody is at home here: another phone number does not begin it anew.
  const since = request.actor.community === input.community ? {} : { registeredAt: momentText(request.at) }
  const profile = { personId: id, nameSealed, ...since, ...phone }
  return write(Profile.build(UpdateTransaction).item(profile), 'stale')
}

/** The condition keeps a household and its members in one community, also when both change at once. */
const actorWrite = (actor: Actor, input: Registration, nameSealed: string): Write =>
  write(ActorItem.build(UpdateTransaction).item({
    personId: actor.id, community: input.community, nameMasked: maskName(input.name), nameSealed,
  }).options({
    condition: actor.householdId
      ? { attr: 'householdId', eq: actor.householdId } : { attr: 'householdId', exists: false },
  }), 'stale')

/**
 * Register name, phone and home community, or change them.
 * Refuses with `division.unknown`, and `household.elsewhere` when a member of a household would leave its community.
 */
export const register = async (request: Request, input: Registration) => {
  const { actor } = request
  must(!actor.householdId || input.community === actor.community, 'household.elsewhere')
  const communityName = await divisionName(input.community)
  const nameSealed = await seal(input.name, `${actor.id}/name`)
  const moved = actor.community && actor.community !== input.community
  const left = moved
    ? [write(Resident.build(DeleteTransaction).key({ community: actor.community ?? '', personId: actor.id }), 'stale')]
    : []
  const answer = {
    id: actor.id, registered: true, roles: actor.roles, serverTime: momentText(request.at), name: input.name,
    community: input.community, communityName,
    ...(input.phone ? { phoneLast4: input.phone.slice(-4) } : {}),
    ...(actor.householdId ? { householdId: actor.householdId } : {}),
  }
  // The event keeps no name: what it says of a person must be readable by an auditor.
  const { name: _, ...kept } = answer
  const data = { personId: actor.id, nameMasked: maskName(input.name), community: input.community }
  const committed = await commit(request, { type: 'person.registered', community: input.community, data, answer: kept },
    actorWrite(actor, input, nameSealed),
    await profileWrite(request, input, nameSealed),
    write(Resident.build(PutTransaction).item({ community: input.community, personId: actor.id }), 'stale'),
    ...left)
  return { ...committed, name: input.name }
}
