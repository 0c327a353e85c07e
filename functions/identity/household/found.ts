import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { ActorItem, homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, type Write, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { deed, householdView, householdWrite, isChildNow, memberFrom } from './household.ts'
import type { Household } from './items.ts'

/** The person belongs to the household from now on; `from`: and no more to this one, else they have none yet. */
export const belongsNow = (personId: string, householdId: string, from?: string): Write =>
  write(ActorItem.build(UpdateTransaction).item({ personId, householdId }).options({
    condition: from ? { attr: 'householdId', eq: from } : { attr: 'householdId', exists: false },
  }), from ? 'stale' : 'household.already')

/**
 * Found a household of which the founder is the head; a child cannot.
 * Refuses with `household.already`, `person.minor`.
 */
export const foundHousehold = async (request: Request, input: { name: string }) => {
  const { actor } = request
  must(!actor.householdId, 'household.already')
  must(!await isChildNow(actor.id), 'person.minor')
  const at = momentText(request.at)
  const founder = memberFrom(actor, 'member', at)
  const { personId, nameMasked } = founder
  const household: Household = {
    householdId: newId('hh'), name: input.name, community: homeOf(actor), headId: personId, version: 0,
    members: [founder], heads: [{ personId, nameMasked, since: at, how: 'founded' }],
  }
  const { householdId, community } = household
  const data = { householdId, headId: personId }
  const answer = await householdView(household)
  return commit(request, { type: 'household.founded', community, data, answer },
    belongsNow(personId, householdId), householdWrite(household),
    deed(request, householdId, { what: 'founded', who: [founder] }))
}
