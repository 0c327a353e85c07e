import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { type GrantableRole, reviewRoles } from '../../shared/roles.ts'
import { type Actor, loadActor, mustReach } from '../platform/actor.ts'
import type { Request } from '../platform/commit.ts'
import { listPage } from '../platform/list.ts'
import { refuse } from '../platform/refusal.ts'
import { Profile, Resident } from './items.ts'

interface Paging { cursor?: string | undefined; limit?: number | undefined }

/** A person as lists show them: masked. Refuses with `person.unknown` where nobody is registered under the id. */
export const personRow = async (personId: string, known?: Actor) => {
  const [actor, { Item }] = await Promise.all([
    known ?? loadActor(personId),
    Profile.build(GetItemCommand).key({ personId }).options({ consistent: true }).send(),
  ])
  if (!actor?.community || !Item) return refuse('person.unknown')
  return {
    id: personId, nameMasked: actor.nameMasked ?? '*', community: actor.community,
    roles: actor.roles as { role: GrantableRole; scope: string }[], registeredAt: Item.registeredAt,
    ...(Item.phoneLast4 ? { phoneLast4: Item.phoneLast4 } : {}),
    ...(actor.householdId ? { householdId: actor.householdId } : {}),
  }
}

/**
 * The people of a community, masked, by when they came; with `away` those whose idle accounts were put away. A filtered
 * page may come short of its limit. Refuses with `role.scope`.
 */
export const seePeople = async (
  request: Request, { show, ...input }: { community: string; show: 'here' | 'away' } & Paging,
) => {
  mustReach(request.actor, [...reviewRoles, 'gridWorker'], input.community)
  const page = await listPage(Resident, { partition: `residents#${input.community}`, ...input })
  const listed = page.items.filter(({ awayAt }) => show === (awayAt ? 'away' : 'here'))
  return { ...page, items: await Promise.all(listed.map(({ personId }) => personRow(personId))) }
}
