import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

/** The statement of a month that is closed; never changed. Read: of a community, newest first. */
export const MonthItem = new Entity({
  name: 'month',
  table: recordsTable,
  schema: item({
    community: string().key(), month: string().key(), closedAt: string(), closedByName: string(), movements: number(),
    kinds: list(map({ kind: string(), opening: number(), in: number(), out: number(), closing: number() })),
    /** What was booked in this month for earlier ones that had been closed: by month, movement and direction. */
    late: list(map({
      month: string(), movement: string(), asset: string(), reversal: boolean(), movements: number(), amount: number(),
    })).optional(),
  }),
  computeKey: ({ community, month }: { community: string; month: string }) =>
    ({ pk: `months#${community}`, sk: month }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type MonthItem = FormattedItem<typeof MonthItem>

/** Up to which month every community's books are closed, so that the schedule need not look at them all every night. */
export const ClosedUpTo = new Entity({
  name: 'closedUpTo',
  table: recordsTable,
  schema: item({ name: string().key(), month: string() }),
  computeKey: ({ name }: { name: string }) => ({ pk: 'months', sk: name }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
