import type { Request } from '../../platform/commit.ts'
import { must } from '../../platform/refusal.ts'
import { findCharity } from '../charities/find.ts'
import { findMine } from '../giving/find.ts'
import { givenOn, leftOf } from '../giving/rules.ts'
import { ownName } from './own-name.ts'

/**
 * The certificate of a gift: for its giver, with their own name whatever the wall shows. Refuses with `gift.unknown`,
 * `gift.unpaid`, `gift.goneBack`.
 */
export const seeCertificate = async ({ actor }: Request, { giftId }: { giftId: string }) => {
  const gift = await findMine(actor, giftId)
  must(gift.state === 'paid', 'gift.unpaid')
  must(leftOf(gift) > 0, 'gift.goneBack')
  const { name, creditCode } = await findCharity(gift.charityId)
  return {
    number: giftId.slice('gft_'.length), name: await ownName(actor),
    charity: { name, creditCode }, campaign: gift.title, amountFen: leftOf(gift),
    givenOn: givenOn(gift),
  }
}
