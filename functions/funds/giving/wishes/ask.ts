import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Given as Asked } from '../../../../shared/contract/call.ts'
import type { giving } from '../../../../shared/contract/giving.ts'
import { chinaDay } from '../../../../shared/units.ts'
import { momentText } from '../../../platform/clock.ts'
import { type Request, commit, write } from '../../../platform/commit.ts'
import { due } from '../../../platform/due.ts'
import { newId } from '../../../platform/ids.ts'
import { type Facts, readFacts } from '../../../platform/person.ts'
import { must, refuse } from '../../../platform/refusal.ts'
import { settingsOf } from '../../../platform/settings.ts'
import { findCharity } from '../../charities/find.ts'
import { merchantOf } from '../find.ts'
import { openTo } from '../open-to.ts'
import { tooYoung } from '../rules.ts'
import { dueKey, endOf, endTask, saidOf, saveWish, wishView } from './find.ts'
import { guardiansOf } from './guardians.ts'
import { type GiftWish, WishFor } from './items.ts'
import { takeRoom } from './room.ts'

type Input = Asked<(typeof giving)['POST /campaigns/:campaignId/gift-wishes']>

const dayMs = 86_400_000
/** A guardian has so long to answer, and no longer than the campaign takes gifts. */
const answerMs = 3 * dayMs

/** Below eight nobody gives; from eighteen on nobody has to ask. Refuses with `gift.tooYoung`, `giftWish.grown`. */
const mustAsk = (facts: Facts, day: string): void => {
  const young = tooYoung(facts, day)
  must(young, 'giftWish.grown')
  if (young === 'gift.tooYoung') refuse(young)
}

/**
 * A child of eight to seventeen wishes to give; who is their guardian is told, and nothing is paid before a yes
 * (CF-16). Refuses with `campaign.unknown`, `gift.notHere`, `campaign.state`, `campaign.unfiled`, `giftWish.grown`,
 * `gift.tooYoung`, `giftWish.large` (CF-18), `gift.noMerchant`, `giftWish.noGuardian`, `giftWish.enough`.
 */
export const askToGive = async (request: Request, input: Input) => {
  const { actor, at } = request
  const campaign = await openTo(actor, input.campaignId, at)
  const { community, campaignId, charityId, plan: { title } } = campaign
  const facts = await readFacts(actor.id)
  mustAsk(facts, chinaDay(at))
  must(input.amountFen <= (await settingsOf(community))['funds.largeGiftFen'], 'giftWish.large')
  await merchantOf((await findCharity(charityId)).mchid)
  const guardians = await guardiansOf(actor, facts, chinaDay(at))
  must(guardians.length > 0, 'giftWish.noGuardian')
  const room = await takeRoom(actor, momentText(at))
  const { amountFen, shownName, showsSum, message } = input
  const wish: GiftWish = {
    personId: actor.id, wishId: newId('gwi'), version: 1, campaignId, community, title, amountFen, shownName, showsSum,
    ...(message ? { message } : {}), state: 'asked', at: momentText(at), endsAt: endOf(campaign, at + answerMs),
    guardianIds: guardians.map(({ id }) => id),
  }
  const { personId, wishId, endsAt } = wish
  return commit(request, {
    type: 'giftWish.asked', community, data: { ...saidOf(wish), nameMasked: actor.nameMasked ?? '*' },
    answer: await wishView(wish),
  }, saveWish(undefined, wish), room, ...wish.guardianIds.map((guardianId) =>
    write(WishFor.build(PutTransaction).item({ guardianId, wishId, personId }), 'stale')),
  due({ task: endTask, key: dueKey(wish), at: endsAt }))
}
