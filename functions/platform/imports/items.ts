import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { any, item, list, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** The imports of a community stand in a list for each kind, by the prefix of their ids. */
const lists: Record<string, string> = { imp: 'recordImports', pbi: 'passbookImports' }

export const importsOf = (community: string, prefix: string): string => `${lists[prefix] ?? ''}#${community}`

/**
 * An import of old records of some kind. `at part, row` is where booking, or taking back, goes on. Read: those of a
 * community, newest first.
 */
export const Import = new Entity({
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
  computeKey: ({ community, id }: { community: string; id: string }) =>
    ({ pk: importsOf(community, id.slice(0, 3)), sk: id }),
  ...plain,
})
export type Import = FormattedItem<typeof Import>

/** What every row says, whatever the kind: its line in the file, what the check found, the minutes that it brings. */
export interface CheckedRow { line: number; faults: string[]; minutesRead?: number | undefined }

/** Up to a hundred rows of an import with what the check found. Read: all of an import, in order. */
export const ImportPart = new Entity({
  name: 'importPart',
  table: recordsTable,
  schema: item({ importId: string().key(), part: number().key(), rows: list(any()) }),
  computeKey: ({ importId, part }: { importId: string; part: number }) =>
    ({ pk: partsOf(importId), sk: String(part).padStart(4, '0') }),
  ...plain,
})

export const partsOf = (importId: string): string => `recordImport#${importId}`
