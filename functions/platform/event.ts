import { Entity } from 'dynamodb-toolbox/entity'
import { any, item, list, map, number, record, string } from 'dynamodb-toolbox/schema'
import type { FormattedItem } from 'dynamodb-toolbox/entity'
import { eventsTable } from './dynamo.ts'

/** A transfer inside an event; the ledger gives the names their meaning. */
const movement = map({
  movement: string(), from: string(), to: string(), amount: number(), happenedAt: string(),
  /** The entry numbers that the movement took in its accounts; an account without a floor has none. */
  fromSequence: number().optional(), toSequence: number().optional(),
  memo: string().optional(), reference: string().optional(), category: string().optional(),
  reverses: string().optional(),
  /** Of a household's points: who earned, redeemed or took them along. */
  personId: string().optional(),
  /** Which lots an asset with an end moved: month of the end, amount. */
  lots: record(string(), number()).optional(),
})
/** An account frozen, closed or opened by the event, as the entry of this number. */
const mark = map({
  account: string(), state: string().enum('frozen', 'closed', 'open'), sequence: number(),
  successor: string().optional(),
})

/**
 * What happened, stored in the commit that made it so. The id is the actor and the request id that the phone made:
 * a second commit of the same request finds it. `contentHash` tells a repeat from another use of the id.
 */
export const EventRow = new Entity({
  name: 'event',
  table: eventsTable,
  schema: item({
    id: string().key(),
    type: string(),
    call: string(),
    contentHash: string(),
    /** A short digest of each field of the input, to say which differs when the id is used for something else. */
    fields: record(string(), string()).optional(),
    actorId: string(),
    community: string(),
    day: string(),
    at: string(),
    cause: string().optional(),
    data: any(),
    answer: any(),
    movements: list(movement),
    marks: list(mark).optional(),
  }),
  timestamps: false,
  entityAttribute: { name: 'itemType', hidden: true } as const,
})
export type EventRow = FormattedItem<typeof EventRow>
export type EventMovement = EventRow['movements'][number]
export type EventMark = NonNullable<EventRow['marks']>[number]
