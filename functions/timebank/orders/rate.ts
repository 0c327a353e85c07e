import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { momentText } from '../../platform/clock.ts'
import { type Request, write } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { seal } from '../../platform/vault.ts'
import { type Order, Rating } from './items.ts'
import { Reputation } from './offer-items.ts'
import { claimOf, mustAllow, step } from './rules.ts'
import { findOrder, saveOrder } from './save.ts'
import { mustSpeakFor } from './sides.ts'

interface RatingInput { orderId: string; about: string; stars: number; tags: string[]; text?: string | undefined }

/** In whose name somebody rates: a volunteer in their own, everybody else in the requester's. */
const sideOf = async (request: Request, order: Order): Promise<string> => {
  if (claimOf(order, request.actor.id)) return request.actor.id
  await mustSpeakFor(request, order)
  return order.requesterId
}

/**
 * Rate the other side, 1 to 5, once each way; the text is for the workers alone and is sealed. Refuses with
 * `order.unknown`, `order.notYours`, `order.state`, `claim.unknown`, `rating.exists`.
 */
export const rateOrder = async (request: Request, { orderId, about, stars, tags, text }: RatingInput) => {
  const before = await findOrder(orderId)
  const from = await sideOf(request, before)
  mustAllow(before, 'rate')
  must(from === before.requesterId ? claimOf(before, about) : about === before.requesterId, 'claim.unknown')
  must(!before.ratings.some((one) => one.from === from && one.about === about), 'rating.exists')
  const ratings = [...before.ratings, { from, about }]
  const all = ratings.length === 2 * before.claims.length
  const sealed = text ? { textSealed: await seal(text, `${orderId}/${from}/${about}`) } : {}
  const row = { about, orderId, from, stars, tags, at: momentText(request.at), ...sealed }
  return saveOrder(request, before, step(before, 'rate', all ? 'rated' : 'settled', { ratings }), {
    type: 'order.rated', inNameOf: from, data: { from, about, stars },
    writes: [
      write(Rating.build(PutTransaction).item(row)
        .options({ condition: { attr: 'about', exists: false } }), 'rating.exists'),
      write(Reputation.build(UpdateTransaction).item({
        community: before.community, personId: about, starsSum: $add(stars), starsCount: $add(1), visits: $add(0),
      }), 'stale'),
    ],
  })
}
