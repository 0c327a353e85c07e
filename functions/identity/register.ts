import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { type Actor, ActorItem, loadActor } from '../platform/actor.ts'
import { momentText } from '../platform/clock.ts'
import { type Request, type Write, commit, write } from '../platform/commit.ts'
import { divisionName } from '../platform/divisions.ts'
import { must, refuse } from '../platform/refusal.ts'
import { maskName, seal } from '../platform/vault.ts'
import { Profile } from './items.ts'
import { watchFrom } from './idle/seen.ts'
import { type Joining, deciders, listWrites, nextJoining } from './joining/ask.ts'
import { newName } from './real-name/rename.ts'
import { joiningOf } from './joining/view.ts'
import { cityOf } from '../../shared/terms.ts'
import { termsOf } from './me.ts'
import { mustBeCurrent } from './terms/agree.ts'

interface Registration {
  name: string; phone?: string | undefined; community: string; terms?: number | undefined
}

/** Terms are agreed to with the first registration, and anew in another city (PV-02). */
const agreedVersion = async (actor: Actor, { community, terms }: Registration, at: number) => {
  if (actor.community && cityOf(actor.community) === cityOf(community)) {
    return { version: actor.termsVersion, agreed: {} }
  }
  await mustBeCurrent(community, terms ?? refuse('terms.notAccepted'), at)
  // What the actor's row and the event say, also where it has the number that another city's had.
  return { version: terms, agreed: { termsVersion: terms } }
}

const profileWrite = async (
  request: Request, actor: Actor, input: Registration, nameSealed: string, { askedAt, state }: Joining,
): Promise<Write> => {
  const { id } = actor
  const phone = input.phone
    ? { phoneSealed: await seal(input.phone, `${id}/phone`), phoneLast4: input.phone.slice(-4) }
    : { phoneSealed: $remove(), phoneLast4: $remove() }
  // Since when somebody is at home here: another phone number does not begin it anew.
  const since = actor.community === input.community ? {} : { registeredAt: momentText(request.at) }
  const asked = { joinAskedAt: state && askedAt ? askedAt : $remove(), joinReason: $remove() }
  const profile = { personId: id, nameSealed, ...since, ...phone, ...asked }
  return write(Profile.build(UpdateTransaction).item(profile), 'stale')
}

const unchanged = (attr: 'householdId' | 'community' | 'joining', value: string | undefined) =>
  (value ? { attr, eq: value } : { attr, exists: false as const })

/** The condition keeps a household and its members in one community, also when both change at once. */
const actorWrite = (
  request: Request, actor: Actor, input: Registration, nameSealed: string, { state }: Joining, agreed: object,
): Write =>
  write(ActorItem.build(UpdateTransaction).item({
    personId: actor.id, community: input.community, nameMasked: maskName(input.name), nameSealed,
    joining: state ?? $remove(), lastSeenAt: momentText(request.at), ...agreed,
  }).options({ condition: { and: [
    unchanged('householdId', actor.householdId), unchanged('community', actor.community),
    unchanged('joining', actor.joining),
  ] } as never }), 'stale')

const profileOf = async (personId: string) =>
  (await Profile.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item

/**
 * Register name, phone and home community, or change them. Where the community accepts its newcomers itself, the person
 * waits for its yes (PEERS 1.1).
 * Refuses with `division.unknown`, `terms.notAccepted`, `terms.version`, and `household.elsewhere` when a member of a
 * household would leave its community.
 */
export const register = async (request: Request, input: Registration) => {
  const actor = await loadActor(request.actor.id) ?? request.actor
  const { id, roles, householdId } = actor
  const { community } = input
  must(!householdId || community === actor.community, 'household.elsewhere')
  const communityName = await divisionName(community)
  const { version, agreed } = await agreedVersion(actor, input, request.at)
  const nameSealed = await seal(input.name, `${id}/name`)
  const before = actor.joining ? await profileOf(id) : undefined
  const next = await nextJoining(request, actor, community, before)
  const answer = {
    id, registered: true, roles, serverTime: momentText(request.at), name: input.name, community, communityName,
    ...(input.phone ? { phoneLast4: input.phone.slice(-4) } : {}), ...(householdId ? { householdId } : {}),
    terms: await termsOf(community, version, request.at),
    ...joiningOf({ ...actor, joining: next.state }, { joinAskedAt: next.askedAt }),
  }
  // The event keeps no name: what it says of a person must be readable by an auditor.
  const { name: _, ...kept } = answer
  const data = { personId: id, nameMasked: maskName(input.name), community, ...agreed }
  const asked = next.fresh ? { communityName, people: await deciders(community, id) } : {}
  const type = next.fresh ? 'joining.asked' : 'person.registered'
  const committed = await commit(request, { type, community, data: { ...data, ...asked }, answer: kept },
    actorWrite(request, actor, input, nameSealed, next, agreed),
    await profileWrite(request, actor, input, nameSealed, next),
    ...await newName(request, actor, input),
    ...actor.lastSeenAt ? [] : [await watchFrom(id, community, request.at)],
    ...listWrites(actor, before?.joinAskedAt, community, next))
  return { ...committed, name: input.name }
}
