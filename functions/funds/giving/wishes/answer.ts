import { momentText } from '../../../platform/clock.ts'
import { type Request, commit } from '../../../platform/commit.ts'
import { due, notDue } from '../../../platform/due.ts'
import { must } from '../../../platform/refusal.ts'
import { openTo } from '../open-to.ts'
import { childOf, dueKey, endOf, endTask, findWardWish, mustBeOldEnough, saidOf, saveWish, wardView } from './find.ts'
import type { GiftWish } from './items.ts'

/** After a yes the child has so long to pay, and no longer than the campaign takes gifts. */
const payMs = 86_400_000

/**
 * A guardian's word on a child's gift, by whoever is their guardian at this moment. A yes lasts a day, and may be taken
 * back as long as nobody has gone to pay; a no ends it (CF-16). Refuses with `giftWish.unknown`, `giftWish.guardian`,
 * `giftWish.state`, and for a yes with what keeps the child from giving to the campaign.
 */
export const answerWish = async (request: Request, { wishId, agrees }: { wishId: string; agrees: boolean }) => {
  const { actor, at } = request
  const before = await findWardWish(actor, wishId)
  const ward = await childOf(actor.id, before, at)
  const waits = before.state === 'asked' || (before.state === 'agreed' && !agrees)
  must(waits && momentText(at) < before.endsAt, 'giftWish.state')
  if (agrees) mustBeOldEnough(ward, at)
  const endsAt = agrees ? endOf(await openTo(ward.child, before.campaignId, at), at + payMs) : before.endsAt
  const after: GiftWish = {
    ...before, state: agrees ? 'agreed' : 'refused', answeredBy: actor.id, answeredAt: momentText(at), endsAt,
  }
  const { community } = after
  return commit(request, {
    type: agrees ? 'giftWish.agreed' : 'giftWish.refused', community, data: saidOf(after),
    answer: await wardView(after),
  }, saveWish(before, after),
  agrees ? due({ task: endTask, key: dueKey(after), at: endsAt }) : notDue({ task: endTask, key: dueKey(after) }))
}
