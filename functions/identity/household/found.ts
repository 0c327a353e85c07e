import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { ActorItem, homeOf } from '../../platform/actor.ts'
import { momentText } from '../../platform/clock.ts'
import { type Request, commit, write } from '../../platform/commit.ts'
import { newId } from '../../platform/ids.ts'
import { must } from '../../platform/refusal.ts'
import { householdView } from './household.ts'
import { Household } from './items.ts'

/** Found a household of which the founder is the head. Refuses with `household.already`. */
export const foundHousehold = async (request: Request, input: { name: string }) => {
  const { actor } = request
  must(!actor.householdId, 'household.already')
  const founder = {
    personId: actor.id, nameMasked: actor.nameMasked ?? '*', status: 'member' as const,
    joinedAt: momentText(request.at),
  }
  const household = {
    householdId: newId('hh'), name: input.name, community: homeOf(actor), headId: actor.id, version: 1,
    members: [founder],
  }
  const { householdId, community } = household
  const data = { householdId, headId: actor.id }
  return commit(request, { type: 'household.founded', community, data, answer: householdView(household) },
    write(ActorItem.build(UpdateTransaction).item({ personId: actor.id, householdId })
      .options({ condition: { attr: 'householdId', exists: false } }), 'household.already'),
    write(Household.build(PutTransaction).item(household), 'stale'))
}
