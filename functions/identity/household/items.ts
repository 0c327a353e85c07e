import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** A household with its members; small enough to be one item, so that every change of it is one condition. */
export const Household = new Entity({
  name: 'household',
  table: recordsTable,
  schema: item({
    householdId: string().key(), name: string(), community: string(), headId: string(), version: number(),
    members: list(map({
      personId: string(), nameMasked: string(), status: string().enum('member', 'pending'), joinedAt: string(),
    })),
    /** Where all of it has gone: a household that has merged into another has no members any more. */
    mergedInto: string().optional(),
  }),
  computeKey: ({ householdId }: { householdId: string }) => ({ pk: `household#${householdId}`, sk: 'household' }),
  ...plain,
})
export type Household = FormattedItem<typeof Household>

/** An invitation into a household: whoever has the code may ask to join until it ends. */
export const Invitation = new Entity({
  name: 'invitation',
  table: recordsTable,
  schema: item({ code: string().key(), householdId: string(), endsAt: string(), expiresAtSeconds: number() }),
  computeKey: ({ code }: { code: string }) => ({ pk: `invitation#${code}`, sk: 'invitation' }),
  ...plain,
})
