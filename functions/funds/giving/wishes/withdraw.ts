import { wishIsOpen } from '../../../../shared/giving.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { notDue } from '../../../platform/due.ts'
import { must } from '../../../platform/refusal.ts'
import { dueKey, endTask, findMyWish, saidOf, saveWish, wishView } from './find.ts'
import type { GiftWish } from './items.ts'

/**
 * The child takes a wish back, asked about or agreed to, until they have gone to pay (CF-16). Refuses with
 * `giftWish.unknown`, `giftWish.state`.
 */
export const withdrawWish = async (request: Request, { wishId }: { wishId: string }) => {
  const before = await findMyWish(request.actor, wishId)
  must(wishIsOpen(before), 'giftWish.state')
  const after: GiftWish = { ...before, state: 'lapsed' }
  const { community } = after
  return commit(request, {
    type: 'giftWish.withdrawn', community, data: saidOf(after), answer: await wishView(after),
  }, saveWish(before, after), notDue({ task: endTask, key: dueKey(after) }))
}
