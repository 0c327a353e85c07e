import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** Minutes that somebody gave or got in a month, of a service, and how often. Read: a person's, by month. */
export const MemberCount = new Entity({
  name: 'memberCount',
  table: recordsTable,
  schema: item({
    personId: string().key(), month: string().key(), side: string().enum('given', 'received').key(),
    service: string().key(), minutes: number(), times: number(),
  }),
  computeKey: ({ personId, month, side, service }: {
    personId: string; month: string; side: string; service: string
  }) => ({ pk: `memberCounts#${personId}`, sk: `${month}#${side}#${service}` }),
  ...plain,
})
export type MemberCount = FormattedItem<typeof MemberCount>

/** The same of a community, by the service that was given. Read: a month's. */
export const ServiceCount = new Entity({
  name: 'serviceCount',
  table: recordsTable,
  schema: item({
    community: string().key(), month: string().key(), service: string().key(), minutes: number(), times: number(),
  }),
  computeKey: ({ community, month, service }: { community: string; month: string; service: string }) =>
    ({ pk: `serviceCounts#${community}#${month}`, sk: service }),
  ...plain,
})
