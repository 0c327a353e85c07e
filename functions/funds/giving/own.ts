import { type Own, behind, ownList, rowAt, rowsOf } from '../../platform/own.ts'
import { unseal } from '../../platform/vault.ts'
import { type Gift, Given, givenBy } from './items.ts'
import { refundView } from './views.ts'
import { GiftWish, WishFor, askedKey, wishPrefix, wishesFor, wishesOf } from './wishes/items.ts'

/** Gifts stay in the books under the id (PV-03); words, and who gave much by identity number, go. */
export const givingOwn: Own = {
  lists: [ownList<GiftWish>({
    // Who was asked is the household's business; the event keeps by ids who agreed to what was given.
    name: 'giftWishes', pages: rowsOf(GiftWish, (personId) => ({ partition: wishesOf(personId), prefix: wishPrefix })),
    view: ({ guardianIds: _ids, answeredBy: _by, enteredBy: _worker, papers: _papers, version: _, ...wish }) => wish,
    erase: 'row',
  }), ownList<{ times: number }>({
    name: 'giftWishesAsked', pages: rowAt((personId) => ({ pk: wishesOf(personId), sk: askedKey })), erase: 'row',
  }), ownList<{ wishId: string }>({
    name: 'giftWishesAnswered', pages: rowsOf(WishFor, (personId) => ({ partition: wishesFor(personId) })),
    view: ({ wishId }) => ({ wishId }), erase: 'row',
  }), ownList<Gift>({
    name: 'donations',
    pages: behind<typeof Given, Gift>(Given, (personId) => ({ partition: givenBy(personId) }),
      ({ giftId }) => ({ pk: `gift#${giftId}`, sk: 'gift' })),
    view: async ({ originSealed, prepayId: _, donorSealed: _donor, refunds, ...gift }) => ({
      ...gift, refunds: refunds.map(refundView),
      ...(originSealed ? { origin: JSON.parse(await unseal(originSealed, `${gift.giftId}/origin`)) as object } : {}),
    }),
    erase: ({ message, originSealed }) => ({
      ...(message ? { message: undefined, messageShown: undefined } : {}),
      ...(originSealed ? { originSealed: undefined } : {}),
    }),
  })],
  open: async () => [],
}
