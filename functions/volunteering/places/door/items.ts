import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

export const guestsOf = (shiftId: string): string => `guests#${shiftId}`

/**
 * A guest without an account, or a group, at a shift. Name and last digits are sealed; the code with which they are
 * claimed is kept as a digest. Read: those of a shift, in order of coming.
 */
export const Guest = new Entity({
  name: 'guest',
  table: recordsTable,
  schema: item({
    shiftId: string().key(), guestId: string().key(), kind: string().enum('guest', 'group'), nameSealed: string(),
    digitsSealed: string(), people: number(), claimed: number(), roleId: string(), broughtBy: string(), at: string(),
    claimDigest: string(), minutes: number().optional(), removed: boolean().optional(),
  }),
  computeKey: ({ shiftId, guestId }: { shiftId: string; guestId: string }) => ({ pk: guestsOf(shiftId), sk: guestId }),
  ...plain,
})
export type Guest = FormattedItem<typeof Guest>

/** Where a claim code leads. */
export const GuestClaim = new Entity({
  name: 'guestClaim',
  table: recordsTable,
  schema: item({ digest: string().key(), shiftId: string(), guestId: string() }),
  computeKey: ({ digest }: { digest: string }) => ({ pk: `guestClaim#${digest}`, sk: 'claim' }),
  ...plain,
})
