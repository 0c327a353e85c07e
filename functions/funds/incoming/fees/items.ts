import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

/**
 * What a purpose's payments have cost by one source: WeChat's bill of a day, or the lines of a platform's list that
 * were booked together; and how much of it is in the books. Only grows: what is said again changes nothing. Read: one.
 */
export const PaymentFees = new Entity({
  name: 'paymentFees',
  table: recordsTable,
  schema: item({
    purposeId: string().key(), source: string().key(), version: number(), community: string(), day: string(),
    /** What it costs and what WeChat gives back of it, as the source says; booked; and left to the charity. */
    feeFen: number(), backFen: number(), bookedFen: number(), bookedBackFen: number(), leftFen: number(),
  }),
  computeKey: ({ purposeId, source }: { purposeId: string; source: string }) =>
    ({ pk: `paymentFees#${purposeId}`, sk: source }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type PaymentFees = FormattedItem<typeof PaymentFees>
