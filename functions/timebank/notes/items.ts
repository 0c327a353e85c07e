import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** Time credit on paper. Its code is not stored: it is worked out from the serial number. Read: one by serial. */
export const PaperNote = new Entity({
  name: 'paperNote',
  table: recordsTable,
  schema: item({
    serial: string().key(), ownerId: string(), community: string(), minutes: number(),
    status: string().enum('issued', 'used', 'returned'), issuedAt: string(), endsAt: string(),
    usedBy: string().optional(), usedByName: string().optional(), usedAt: string().optional(),
    service: string().optional(),
    /** Whose month its minutes count in, where it was made by mandate. */
    mandate: map({ agentId: string(), month: string() }).optional(),
  }),
  computeKey: ({ serial }: { serial: string }) => ({ pk: `note#${serial}`, sk: 'note' }),
  ...plain,
})
export type PaperNote = FormattedItem<typeof PaperNote>

/** A note in its owner's list. Read: a person's, newest first. */
export const OwnedNote = new Entity({
  name: 'ownedNote',
  table: recordsTable,
  schema: item({ personId: string().key(), at: string().key(), serial: string().key() }),
  computeKey: ({ personId, at, serial }: { personId: string; at: string; serial: string }) =>
    ({ pk: `notesOf#${personId}`, sk: `${at}#${serial}` }),
  ...plain,
})
