import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { handIn, handingIn } from '../audit/seal/hand-in.ts'
import { settle } from '../ledger/settle.ts'
import { EventRow } from '../platform/event.ts'
import { park } from '../platform/parked.ts'
import { withParts } from '../platform/parts.ts'
import { type Reaction, react } from '../platform/reaction.ts'
import { RefusalError } from '../platform/refusal.ts'
import { isBusy } from '../platform/retry.ts'
import { reactions, settling } from './reactions.ts'
import { replay } from './replay.ts'

interface Arrival { sequence: string; event: EventRow | undefined; row: Record<string, unknown> }

const formatter = EventRow.build(EntityFormatter)

const mustWait = (error: unknown): boolean =>
  isBusy(error) || (error instanceof RefusalError && error.code === 'busy')

/** A record that is no event (poison) is parked with what arrived, and passed by. */
const arrivalOf = async (record: DynamoDBRecord): Promise<Arrival> => {
  const sequence = record.dynamodb?.SequenceNumber ?? ''
  try {
    const image = record.dynamodb?.NewImage as Record<string, AttributeValue>
    const row = unmarshall(image)
    return { sequence, event: formatter.format(row), row }
  } catch (error) {
    await park(record.eventID ?? sequence, 'unreadable', error, JSON.stringify(record))
    return { sequence, event: undefined, row: {} }
  }
}

const reactOrPark = async (reaction: Reaction, event: EventRow): Promise<void> => {
  try {
    await react(reaction, event)
  } catch (error) {
    if (mustWait(error)) throw error
    await park(event.id, reaction.name, error)
  }
}

/** The whole batch in few transactions; where one event spoils it, one by one, and the spoilt one is parked. */
const settleOrPark = async (events: EventRow[]): Promise<void> => {
  try {
    await settle(events)
  } catch (error) {
    if (mustWait(error)) throw error
    for (const event of events) await reactOrPark(settling, event)
  }
}

/** To the seal, the whole batch at once, as it is stored. */
const handInOrPark = async (arrivals: Arrival[]): Promise<void> => {
  const events = arrivals.filter(({ event }) => event !== undefined)
  try {
    await handIn(events.map(({ row }) => row))
  } catch (error) {
    if (mustWait(error)) throw error
    for (const { event } of events) if (event) await reactOrPark(handingIn, event)
  }
}

const take = async (event: EventRow): Promise<void> => {
  for (const one of withParts(event)) {
    for (const reaction of reactions[one.type] ?? []) await reactOrPark(reaction, one)
  }
}

/**
 * The stream of event rows: the seal, the journal and totals first, then the reactions. Safe under records that come
 * twice or out of order. What cannot be done now (busy) is given back to the stream from the first such record on; what
 * cannot be done at all is parked.
 */
const stream = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const arrivals = await Promise.all(Records.filter(({ eventName }) => eventName === 'INSERT').map(arrivalOf))
  const failed = (sequence: string) => ({ batchItemFailures: [{ itemIdentifier: sequence }] })
  try {
    const events = arrivals.map(({ event }) => event).filter((event) => event !== undefined)
    await Promise.all([handInOrPark(arrivals), settleOrPark(events)])
  } catch (error) {
    if (!mustWait(error)) throw error
    return failed(arrivals[0]?.sequence ?? '')
  }
  for (const { sequence, event } of arrivals) {
    try {
      if (event) await take(event)
    } catch (error) {
      if (!mustWait(error)) throw error
      return failed(sequence)
    }
  }
  return { batchItemFailures: [] }
}

type Answer<E> = E extends DynamoDBStreamEvent ? DynamoDBBatchResponse : Awaited<ReturnType<typeof replay>>

/** The stream's records; or, from an operator, `{ task: 'replay' }`: what was parked, once its cause is mended. */
export const handler = <E extends DynamoDBStreamEvent | { task: 'replay' }>(event: E): Promise<Answer<E>> =>
  ('task' in event ? replay() : stream(event)) as Promise<Answer<E>>
