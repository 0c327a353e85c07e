import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../platform/dynamo.ts'

/** A report of reconciliation. Read: newest first. */
export const Report = new Entity({
  name: 'report',
  table: recordsTable,
  schema: item({
    id: string().key(), startedAt: string(), finishedAt: string(), balanced: boolean(), movements: number(),
    accounts: number(), entries: number(),
    faults: list(map({ code: string(), subject: string(), expected: string(), found: string() })),
  }),
  computeKey: ({ id }: { id: string }) => ({ pk: 'reconciliations', sk: id }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type Report = FormattedItem<typeof Report>
export type Fault = Report['faults'][number]
