import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { recordsTable } from '../../platform/dynamo.ts'

const plain = { timestamps: false, entityAttribute: { name: 'itemType', hidden: true } } as const

/** What a group gave and got (PEERS 3.13), small enough to be one item. Read: one by id. */
export const Exchange = new Entity({
  name: 'exchange',
  table: recordsTable,
  schema: item({
    exchangeId: string().key(), version: number(), title: string(),
    service: string().optional(), day: string(), community: string(),
    organizerId: string(), organizerName: string(), status: string().enum('open', 'done', 'refused', 'expired'),
    endsAt: string(),
    lines: list(map({
      personId: string(), name: string(), side: string().enum('gave', 'got'), minutes: number(),
      acceptedAt: string().optional(),
    })),
    refusedByName: string().optional(), reason: string().optional(),
  }),
  computeKey: ({ exchangeId }: { exchangeId: string }) => ({ pk: `exchange#${exchangeId}`, sk: 'exchange' }),
  ...plain,
})
export type Exchange = FormattedItem<typeof Exchange>

/** An exchange in the list of everybody in it. Read: a person's, newest first. */
export const PersonExchange = new Entity({
  name: 'personExchange',
  table: recordsTable,
  schema: item({ personId: string().key(), at: string().key(), exchangeId: string().key() }),
  computeKey: ({ personId, at, exchangeId }: { personId: string; at: string; exchangeId: string }) =>
    ({ pk: `exchanges#${personId}`, sk: `${at}#${exchangeId}` }),
  ...plain,
})
