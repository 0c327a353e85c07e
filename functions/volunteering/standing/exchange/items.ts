import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/**
 * An import of old records. `at part, row` is where booking, or taking back, goes on. Read: those of a community,
 * newest first.
 */
export const RecordImport = new Entity({
  name: 'recordImport',
  table: recordsTable,
  schema: item({
    community: string().key(), id: string().key(), name: string(),
    state: string().enum('open', 'checked', 'refused', 'booking', 'booked', 'reversing', 'reversed'),
    parts: number(), rows: number(), clean: number(), faulty: number(), minutes: number(), booked: number(),
    reversed: number(), atPart: number(), atRow: number(), by: string(), byName: string(), at: string(),
    decidedBy: string().optional(), decidedByName: string().optional(), decidedAt: string().optional(),
    reason: string().optional(),
  }),
  computeKey: ({ community, id }: { community: string; id: string }) => ({ pk: `recordImports#${community}`, sk: id }),
  ...plain,
})
export type RecordImport = FormattedItem<typeof RecordImport>

/** Up to a hundred rows of an import with what the check found. Read: all of an import, in order. */
export const ImportPart = new Entity({
  name: 'importPart',
  table: recordsTable,
  schema: item({
    importId: string().key(), part: number().key(),
    rows: list(map({
      line: number(), volunteerNumber: string(), title: string(), day: string(), from: string(), to: string(),
      minutes: string(), place: string(), faults: list(string()), personId: string().optional(),
      nameMasked: string().optional(), startsAt: string().optional(), endsAt: string().optional(),
      minutesRead: number().optional(),
    })),
  }),
  computeKey: ({ importId, part }: { importId: string; part: number }) =>
    ({ pk: `recordImport#${importId}`, sk: String(part).padStart(4, '0') }),
  ...plain,
})
export type ImportRow = FormattedItem<typeof ImportPart>['rows'][number]
