import { Entity } from 'dynamodb-toolbox/entity'
import { boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

/** How far the notices of a month's lots have come, so many days before the month ends. */
export const LapseRun = new Entity({
  name: 'lapseRun',
  table: recordsTable,
  schema: item({ month: string().key(), days: number().key(), cursor: string().optional(), done: boolean() }),
  computeKey: ({ month, days }: { month: string; days: number }) => ({ pk: `lapseRun#${month}`, sk: String(days) }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
