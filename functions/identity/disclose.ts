import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { workerRoles } from '../../shared/roles.ts'
import { chinaDay } from '../../shared/units.ts'
import { loadActor, mustReach } from '../platform/actor.ts'
import { type Request, commit } from '../platform/commit.ts'
import { readFacts } from '../platform/person.ts'
import { refuse } from '../platform/refusal.ts'
import { unseal } from '../platform/vault.ts'
import { careOn } from './facts/see-facts.ts'
import { Profile } from './items.ts'

type Field = 'name' | 'phone' | 'birthDay' | 'care'

const ofProfile = async (personId: string, field: 'name' | 'phone'): Promise<string> => {
  const { Item } = await Profile.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()
  const sealed = (field === 'name' ? Item?.nameSealed : Item?.phoneSealed) ?? refuse('field.empty')
  return unseal(sealed, `${personId}/${field}`)
}

/** Flags read `hardship 2027-03-31`, one after the other. */
const ofFacts = async (personId: string, field: 'birthDay' | 'care', today: string): Promise<string> => {
  const { birthDay, care } = await readFacts(personId)
  if (field === 'birthDay') return birthDay ?? refuse('field.empty')
  return careOn(care, today).map(({ flag, until }) => `${flag} ${until}`).join(', ') || refuse('field.empty')
}

/**
 * Show a masked field to a worker, with a reason; the view is an event like any other (PV-04).
 * Refuses with `person.unknown`, `role.scope`, `field.empty`. The value itself is never in the event.
 */
export const disclose = async (request: Request, input: { personId: string; field: Field; reason: string }) => {
  const { personId, field, reason } = input
  const person = await loadActor(personId)
  const { community } = person?.community ? { community: person.community } : refuse('person.unknown')
  mustReach(request.actor, workerRoles, community)
  const value = field === 'name' || field === 'phone'
    ? await ofProfile(personId, field) : await ofFacts(personId, field, chinaDay(request.at))
  await commit(request, { type: 'person.disclosed', community, data: { personId, field, reason }, answer: {} })
  return { value }
}
