import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { type Actor, isSelf } from '../../platform/actor.ts'
import { type Write, write } from '../../platform/commit.ts'
import type { Merchant } from '../../platform/pay/merchant.ts'
import { findMerchant } from '../../platform/pay/merchants.ts'
import { must, refuse } from '../../platform/refusal.ts'
import { Gift } from './items.ts'
import { readGift } from './read.ts'

/** A gift of one's own. Refuses with `gift.unknown`. */
export const findMine = async (actor: Actor, giftId: string): Promise<Gift> => {
  const gift = await readGift(giftId) ?? refuse('gift.unknown')
  must(isSelf(actor, gift.personId), 'gift.unknown')
  return gift
}

/** A gift, for who works where its books are kept. Refuses with `gift.unknown`. */
export const findGiftIn = async (community: string, giftId: string): Promise<Gift> => {
  const gift = await readGift(giftId) ?? refuse('gift.unknown')
  must(gift.community === community, 'gift.unknown')
  return gift
}

/** What comes after a gift as it was read; stale where another changed it meanwhile. */
export const saveGift = (before: Gift | undefined, after: Gift): Write =>
  write(Gift.build(PutTransaction).item({ ...after, version: (before?.version ?? 0) + 1 }).options({
    condition: before ? { attr: 'version', eq: before.version } : { attr: 'giftId', exists: false },
  }), 'stale')

/** The order behind a gift by WeChat Pay. Refuses with `gift.noMerchant` where it came another way. */
export const orderOf = ({ mchid, prepayId, endsAt }: Gift) =>
  (mchid && prepayId && endsAt ? { mchid, prepayId, endsAt } : refuse('gift.noMerchant'))

/** The keys of a merchant number. Refuses with `gift.noMerchant` where the charity has none, or none were entered. */
export const merchantOf = async (mchid: string | undefined): Promise<Merchant> =>
  (mchid ? await findMerchant(mchid) : undefined) ?? refuse('gift.noMerchant')
