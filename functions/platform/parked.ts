import { Entity } from 'dynamodb-toolbox/entity'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { item, string } from 'dynamodb-toolbox/schema'
import { momentText, now } from './clock.ts'
import { recordsTable } from './dynamo.ts'
import { listPage } from './list.ts'
import { log, signal } from './log.ts'

/** An event that a reaction could not take: set aside with an alarm, so that those behind it go on. */
const ParkedItem = new Entity({
  name: 'parked',
  table: recordsTable,
  schema: item({
    eventId: string().key(), reaction: string().key(), why: string(), parkedAt: string(), raw: string().optional(),
  }),
  computeKey: ({ eventId, reaction }: { eventId: string; reaction: string }) =>
    ({ pk: 'parked', sk: `${eventId}#${reaction}` }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})

const mostRawCharacters = 20_000

/** `raw` is what arrived, where it could not be read as an event. */
export const park = async (eventId: string, reaction: string, error: unknown, raw?: string): Promise<void> => {
  const why = error instanceof Error ? error.message : String(error)
  const item = { eventId, reaction, why, parkedAt: momentText(now()) }
  await ParkedItem.build(PutItemCommand).item(raw ? { ...item, raw: raw.slice(0, mostRawCharacters) } : item).send()
  log.error('parked', { eventId, reaction, error: error as Error })
  signal('Parked')
}

export const seeParked = async (cursor?: string) => listPage(ParkedItem, { partition: 'parked', cursor })

export const unpark = (eventId: string, reaction: string): Promise<unknown> =>
  ParkedItem.build(DeleteItemCommand).key({ eventId, reaction }).send()
