import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { wishIsOpen } from '../../../../shared/giving.ts'
import { type Actor, idsOf } from '../../../platform/actor.ts'
import { type Write, write } from '../../../platform/commit.ts'
import { everyRow, listOver } from '../../../platform/list.ts'
import { must } from '../../../platform/refusal.ts'
import { AskedOften, GiftWish, wishPrefix, wishesOf } from './items.ts'

const mostOpen = 3
// All of them are looked at: behind many that were taken back one may still be open.
const inPage = 100

/**
 * Room for one more open wish, for the commit that makes it: stale where another was made meanwhile, so that of several
 * at once too the fourth is refused. Refuses with `giftWish.enough`.
 */
export const takeRoom = async (actor: Actor, at: string): Promise<Write> => {
  const personId = actor.id
  // First how often, then the list: a wish that is not on the list yet has changed it by the time of the commit.
  const { Item } = await AskedOften.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()
  const wishes = await everyRow((cursor) =>
    listOver(GiftWish, idsOf(actor).map(wishesOf), { prefix: wishPrefix, cursor, limit: inPage }))
  must(wishes.filter((wish) => wishIsOpen(wish) && wish.endsAt > at).length < mostOpen, 'giftWish.enough')
  const times = Item?.times ?? 0
  return write(AskedOften.build(PutTransaction).item({ personId, times: times + 1 }).options({
    condition: Item ? { attr: 'times', eq: times } : { attr: 'personId', exists: false },
  }), 'stale')
}
