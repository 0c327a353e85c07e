import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $set } from 'dynamodb-toolbox/entity/actions/update'
import { type Showing, showings } from '../../shared/privacy.ts'
import { ActorItem, homeOf } from '../platform/actor.ts'
import { type Request, commit, write } from '../platform/commit.ts'
import { refuse } from '../platform/refusal.ts'
import { unseal } from '../platform/vault.ts'
import { Profile } from './items.ts'

/** What others see of me, and what they would. */
export const seePrivacy = async ({ actor: { id, nameMasked = '*', shows = [] } }: Request) => {
  const { Item } = await Profile.build(GetItemCommand).key({ personId: id }).options({ consistent: true }).send()
  const { nameSealed, phoneSealed } = Item ?? refuse('registration.missing')
  return {
    shows, nameMasked, name: await unseal(nameSealed, `${id}/name`),
    ...(phoneSealed ? { phone: await unseal(phoneSealed, `${id}/phone`) } : {}),
  }
}

/** Choose field by field (PEERS 1.16). A consent and its end are events; neither holds what is shown (PV-02). */
export const choosePrivacy = async (request: Request, input: { shows: Showing[] }) => {
  const { actor } = request
  const shows = showings.filter((one) => input.shows.includes(one))
  return commit(request, {
    type: 'person.privacyChosen', community: homeOf(actor), data: { personId: actor.id, shows }, answer: { shows },
  }, write(ActorItem.build(UpdateTransaction).item({ personId: actor.id, shows: $set(shows) }), 'stale'))
}
