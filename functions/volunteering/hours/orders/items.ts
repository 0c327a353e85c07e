import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../../platform/dynamo.ts'

export const orderHoursOf = (personId: string): string => `orderHours#${personId}`

/**
 * That somebody has a standing record of a time-bank order, by when it was: beside the sign-ups, for whoever asks what
 * else a person did on a day. Gone when the record is reversed. Read: a person's around a moment.
 */
export const OrderHours = new Entity({
  name: 'orderHours',
  table: recordsTable,
  schema: item({
    personId: string().key(), startsAt: string().key(), recordId: string().key(), endsAt: string(), orderId: string(),
    minutes: number(),
  }),
  computeKey: ({ personId, startsAt, recordId }: { personId: string; startsAt: string; recordId: string }) =>
    ({ pk: orderHoursOf(personId), sk: `${startsAt}#${recordId}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type OrderHours = FormattedItem<typeof OrderHours>
