import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

/**
 * What a purpose's payments have cost by one source: WeChat's bill of a day, or the lines of a platform's list that
 * were booked together; and how much of it is settled. Only grows: what is said again changes nothing. Read: one.
 */
export const PaymentFees = new Entity({
  name: 'paymentFees',
  table: recordsTable,
  schema: item({
    purposeId: string().key(), source: string().key(), version: number(), community: string(), day: string(),
    /** What it costs and what WeChat gives back of it, as the source says. */
    feeFen: number(), backFen: number(),
    /** Of each, what is in the books or made the other even, and what is left to the charity. */
    bookedFen: number(), bookedBackFen: number(), leftFen: number(), leftBackFen: number(),
  }),
  computeKey: ({ purposeId, source }: { purposeId: string; source: string }) =>
    ({ pk: `paymentFees#${purposeId}`, sk: source }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type PaymentFees = FormattedItem<typeof PaymentFees>

/** What a purpose has borne of its payments' fees by all sources, without what came back to it. Read: one. */
export const FeesBorne = new Entity({
  name: 'feesBorne',
  table: recordsTable,
  schema: item({ purposeId: string().key(), version: number(), fen: number() }),
  computeKey: ({ purposeId }: { purposeId: string }) => ({ pk: `feesBorne#${purposeId}`, sk: 'fees' }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type FeesBorne = FormattedItem<typeof FeesBorne>
