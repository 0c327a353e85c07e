import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import { type GrantableRole, adminRoles } from '../../shared/roles.ts'
import { type Actor, ActorItem, loadActor, mustReach } from '../platform/actor.ts'
import { forgetAdmin, knowAdmin } from '../platform/admins.ts'
import { type Request, type Write, commit, write } from '../platform/commit.ts'
import { divisionName } from '../platform/divisions.ts'
import { must, refuse } from '../platform/refusal.ts'
import { personRow } from './see-people.ts'

interface RoleChange { personId: string; role: GrantableRole; scope: string }

// Who may grant what: an administrator everything below their own level, a city administrator all.
const mayGrant: Record<(typeof adminRoles)[number], (role: GrantableRole) => boolean> = {
  communityAdmin: (role) => !['communityAdmin', 'streetAdmin', 'cityAdmin', 'auditor'].includes(role),
  streetAdmin: (role) => !['streetAdmin', 'cityAdmin', 'auditor'].includes(role),
  cityAdmin: () => true,
}

const mustBeBelow = (actor: Actor, { role, scope }: RoleChange): void => {
  mustReach(actor, adminRoles, scope)
  const able = adminRoles.some((own) =>
    mayGrant[own](role) && actor.roles.some((held) => held.role === own && scope.startsWith(held.scope)))
  must(able, 'role.above')
}

const change = async (
  request: Request, input: RoleChange, type: string, roles: Actor['roles'], person: Actor, more: Write[] = [],
) => {
  const { role, scope } = input
  const { id: personId } = person
  const answer = { ...await personRow(personId, person), roles }
  const unchanged = { attr: 'roles', eq: person.roles } as never
  return commit(request, { type, community: answer.community, data: { personId, role, scope }, answer },
    write(ActorItem.build(UpdateTransaction).item({ personId, roles: $set(roles) })
      .options({ condition: unchanged }), 'stale'), ...more)
}

const subject = async (request: Request, input: RoleChange): Promise<Actor> => {
  must(input.personId !== request.actor.id, 'role.self')
  await divisionName(input.scope)
  mustBeBelow(request.actor, input)
  const person = await loadActor(input.personId)
  return person?.community ? person : refuse('person.unknown')
}

const same = (input: RoleChange) => (held: Actor['roles'][number]): boolean =>
  held.role === input.role && held.scope === input.scope

/** Grant a role in a division that the granter administers. Nobody changes their own roles or grants upwards. */
export const grantRole = async (request: Request, input: RoleChange) => {
  const person = await subject(request, input)
  must(!person.roles.some(same(input)), 'role.exists')
  const roles = [...person.roles, { role: input.role, scope: input.scope }]
  return change(request, input, 'role.granted', roles, person, knowAdmin(input.personId, input.role, input.scope))
}

/** Take a role away; it ends with the next call that the person makes. */
export const takeRole = async (request: Request, input: RoleChange) => {
  const person = await subject(request, input)
  must(person.roles.some(same(input)), 'role.absent')
  const roles = person.roles.filter((held) => !same(input)(held))
  return change(request, input, 'role.taken', roles, person, forgetAdmin(input.personId, person.roles, roles))
}
