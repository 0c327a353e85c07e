import type { Request } from '../../../platform/commit.ts'
import { must } from '../../../platform/refusal.ts'
import { beginGift } from '../give.ts'
import { openTo } from '../open-to.ts'
import { readGift } from '../read.ts'
import { childOf, findMyWish, mustBeOldEnough, saveWish } from './find.ts'
import type { GiftWish } from './items.ts'

// WeChat takes no order that ends at once.
const leastMs = 60_000

/** Agreed to and never taken to WeChat; or what was taken there was not paid, and nobody can pay it any more. */
const mayBegin = async ({ state, giftId }: GiftWish): Promise<boolean> => {
  if (state === 'agreed') return true
  return state === 'begun' && giftId !== undefined && (await readGift(giftId))?.state === 'closed'
}

/**
 * Pay what a guardian has agreed to: once, within a day of the yes, and as long as whoever said it is a guardian
 * (CF-16). Refuses with `giftWish.unknown`, `giftWish.state`, `giftWish.guardian`, `gift.tooYoung`, and with what
 * giving refuses.
 */
export const payWish = async (request: Request, { wishId }: { wishId: string }) => {
  const { actor, at } = request
  const before = await findMyWish(actor, wishId)
  const until = Date.parse(before.endsAt)
  must(await mayBegin(before) && at + leastMs < until, 'giftWish.state')
  mustBeOldEnough(await childOf(before.answeredBy, before, at), at)
  const { campaignId, answeredBy } = before
  return beginGift(request, await openTo(actor, campaignId, at), before, {
    until, guardianId: answeredBy, along: (giftId) => [saveWish(before, { ...before, state: 'begun', giftId })],
  })
}
