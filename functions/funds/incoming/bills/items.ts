import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

export const billChecksOf = (mchid: string): string => `billChecks#${mchid}`

/** That a day's bill was held against the books, what either side says, and how much was found. Read: a merchant's. */
export const BillCheck = new Entity({
  name: 'billCheck',
  table: recordsTable,
  schema: item({
    mchid: string().key(), day: string().key(), at: string(), payments: number(), paidFen: number(), refunds: number(),
    refundFen: number(), bookedFen: number(), backFen: number(), differences: number(),
  }),
  computeKey: ({ mchid, day }: { mchid: string; day: string }) => ({ pk: billChecksOf(mchid), sk: day }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type BillCheck = FormattedItem<typeof BillCheck>
