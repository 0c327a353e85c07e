import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'
import type { CheckedRow } from '../../platform/imports/items.ts'

/** A row of a file of passbooks, as it was sent. */
export interface SentPassbook {
  line: number; volunteerNumber: string; passbookNumber: string; minutes: string; asOf: string; issuer: string
  photo: string
}

export interface PassbookRow extends SentPassbook, CheckedRow { personId?: string; nameMasked?: string }

/**
 * A passbook that was credited: once under its community's numbers and once under its owner's, who may move. Who took
 * one back frees its number. Read: one by owner and number.
 */
export const Passbook = new Entity({
  name: 'passbook',
  table: recordsTable,
  schema: item({
    /** A community or a person. */
    owner: string().key(), number: string().key(), personId: string(), minutes: number(), issuer: string(),
    asOf: string(), photo: string().optional(), importId: string(), line: number(), movementId: string(), at: string(),
    reversedAt: string().optional(),
  }),
  computeKey: ({ owner, number: of }: { owner: string; number: string }) =>
    ({ pk: `passbook#${owner}#${of}`, sk: 'passbook' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Passbook = FormattedItem<typeof Passbook>
