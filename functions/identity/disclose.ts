import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { adminRoles } from '../../shared/roles.ts'
import { loadActor, mustReach } from '../platform/actor.ts'
import { type Request, commit } from '../platform/commit.ts'
import { refuse } from '../platform/refusal.ts'
import { unseal } from '../platform/vault.ts'
import { Profile } from './items.ts'

/**
 * Show a masked field to an administrator, with a reason; the view is an event like any other (PV-04).
 * Refuses with `person.unknown`, `role.scope`, `field.empty`. The value itself is never in the event.
 */
export const disclose = async (
  request: Request, input: { personId: string; field: 'name' | 'phone'; reason: string },
) => {
  const { personId, field, reason } = input
  const person = await loadActor(personId)
  const { community } = person?.community ? { community: person.community } : refuse('person.unknown')
  mustReach(request.actor, adminRoles, community)
  const { Item } = await Profile.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()
  const sealed = (field === 'name' ? Item?.nameSealed : Item?.phoneSealed) ?? refuse('field.empty')
  await commit(request, { type: 'person.disclosed', community, data: { personId, field, reason }, answer: {} })
  return { value: await unseal(sealed, `${personId}/${field}`) }
}
