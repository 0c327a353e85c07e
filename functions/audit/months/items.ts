import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

/** The statement of a month that is closed; never changed. Read: of a community, newest first. */
export const MonthItem = new Entity({
  name: 'month',
  table: recordsTable,
  schema: item({
    community: string().key(), month: string().key(), closedAt: string(), closedByName: string(), movements: number(),
    kinds: list(map({ kind: string(), opening: number(), in: number(), out: number(), closing: number() })),
  }),
  computeKey: ({ community, month }: { community: string; month: string }) =>
    ({ pk: `months#${community}`, sk: month }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type MonthItem = FormattedItem<typeof MonthItem>
