import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, number, string } from 'dynamodb-toolbox/schema'
import { wishStates } from '../../../../shared/giving.ts'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const wishesOf = (personId: string): string => `giftWishes#${personId}`
export const wishPrefix = 'gwi_'
export const askedKey = 'asked'

/**
 * That a child of eight to seventeen wishes to give, and how far that has come (CF-16). `guardianIds` are those who
 * were asked, `answeredBy` the one who answered, on paper through the worker `enteredBy`; `giftId` the gift that it was
 * last taken to WeChat as. Read: a child's, by `wishPrefix`.
 */
export const GiftWish = new Entity({
  name: 'giftWish',
  table: recordsTable,
  schema: item({
    personId: string().key(), wishId: string().key(), version: number(), campaignId: string(), community: string(),
    title: string(), amountFen: number(), shownName: string().enum('masked', 'none'), showsSum: boolean(),
    message: string().optional(), state: string().enum(...wishStates), at: string(), endsAt: string(),
    guardianIds: list(string()), answeredBy: string().optional(), answeredAt: string().optional(),
    enteredBy: string().optional(), papers: list(string()).optional(), giftId: string().optional(),
  }),
  computeKey: ({ personId, wishId }: { personId: string; wishId: string }) =>
    ({ pk: wishesOf(personId), sk: wishId }),
  ...plain,
})
export type GiftWish = FormattedItem<typeof GiftWish>

/**
 * How often a child has asked: whoever asks meanwhile counts anew how many wishes are open. Read: one, among the
 * child's wishes.
 */
export const AskedOften = new Entity({
  name: 'giftWishesAsked',
  table: recordsTable,
  schema: item({ personId: string().key(), times: number() }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: wishesOf(personId), sk: askedKey }),
  ...plain,
})

export const wishesFor = (guardianId: string): string => `giftWishesFor#${guardianId}`

/** That a guardian is asked about a child's gift. Read: a guardian's, newest first. */
export const WishFor = new Entity({
  name: 'giftWishFor',
  table: recordsTable,
  schema: item({ guardianId: string().key(), wishId: string().key(), personId: string() }),
  computeKey: ({ guardianId, wishId }: { guardianId: string; wishId: string }) =>
    ({ pk: wishesFor(guardianId), sk: wishId }),
  ...plain,
})
