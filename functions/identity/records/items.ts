import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

/**
 * That a person's data is to be erased, and until when that can be taken back. It stays, done, as the proof of it.
 * Read: one by person.
 */
export const Erasure = new Entity({
  name: 'erasure',
  table: recordsTable,
  schema: item({
    personId: string().key(), state: string().enum('waiting', 'withdrawn', 'done'), askedAt: string(), endsAt: string(),
    doneAt: string().optional(),
  }),
  computeKey: ({ personId }: { personId: string }) => ({ pk: `person#${personId}`, sk: 'erasure' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Erasure = FormattedItem<typeof Erasure>
