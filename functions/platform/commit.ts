import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { chinaDay } from '../../shared/units.ts'
import type { Refusal } from '../../shared/refusals.ts'
import type { Actor } from './actor.ts'
import { momentText } from './clock.ts'
import { documentClient, eventsTable } from './dynamo.ts'
import { type EventMark, type EventMovement, EventRow } from './event.ts'
import { RefusalError } from './refusal.ts'
import { BusyError, StaleError, isBusy } from './retry.ts'

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** One item of a transaction, with what its failed condition means: a refusal, or `stale`: read and decide again. */
export interface Write {
  item: TransactItem
  otherwise: Refusal | 'stale'
}

/** Name the refusal that a write stands for. */
export const write = (transaction: { params: () => object }, otherwise: Write['otherwise']): Write => {
  const { Put, Update, ConditionCheck, Delete } = transaction.params() as TransactItem
  return { item: { Put, Update, ConditionCheck, Delete }, otherwise }
}

/** Who asks for what, under which request id. The stream's reactions make requests of their own. */
export interface Request {
  actor: Actor
  /** `<actor>.<id made by the phone>`: the key of the event row. */
  eventId: string
  call: string
  contentHash: string
  /** Short digests of the input's fields. */
  fields?: Record<string, string>
  /** The event that this request reacts to, if it is a reaction. */
  cause?: string
  at: number
  /** Set where the request had been committed before, so that the answer can say so. */
  repeated?: boolean
}

/** What a use case says about what happened. `answer` is what every repeat of the request gets. */
export interface EventDraft<A> {
  type: string
  community: string
  data: Record<string, unknown>
  answer: A
  movements?: EventMovement[]
  marks?: EventMark[]
}

const eventRow = <A>(request: Request, draft: EventDraft<A>) => ({
  id: request.eventId,
  type: draft.type,
  call: request.call,
  contentHash: request.contentHash,
  ...(request.fields ? { fields: request.fields } : {}),
  actorId: request.actor.id,
  community: draft.community,
  day: chinaDay(request.at),
  at: momentText(request.at),
  ...(request.cause ? { cause: request.cause } : {}),
  data: draft.data,
  answer: draft.answer,
  movements: draft.movements ?? [],
  ...(draft.marks ? { marks: draft.marks } : {}),
})

interface First { call: string; contentHash: string; fields?: Record<string, string> | undefined; answer?: unknown }

const differences = ({ call, fields = {} }: Request, row: First): { path: string; message: string }[] => {
  if (row.call !== call) return [{ path: 'call', message: `the id was used for ${row.call}` }]
  const first = row.fields ?? {}
  return [...new Set([...Object.keys(first), ...Object.keys(fields)])].filter((name) => first[name] !== fields[name])
    .map((name) => ({ path: name, message: 'differs from the first request' }))
}

/** The answer that this request got before, or a refusal where the id was used for something else. */
export const answerOfRepeat = <A>(request: Request, row: First): A => {
  if (row.contentHash !== request.contentHash) throw new RefusalError('request.reused', differences(request, row))
  request.repeated = true
  return row.answer as A
}

const busyReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

const send = async <A>(request: Request, items: TransactItem[], writes: Write[], answer: A): Promise<A> => {
  try {
    await documentClient.send(new TransactWriteCommand({ TransactItems: items }))
    return answer
  } catch (error) {
    if (isBusy(error)) throw new BusyError()
    if (!(error instanceof TransactionCanceledException)) throw error
    const reasons = error.CancellationReasons ?? []
    const earlier = reasons[0]?.Code === 'ConditionalCheckFailed' ? reasons[0].Item : undefined
    if (earlier) return answerOfRepeat<A>(request, unmarshall(earlier as never) as First)
    if (reasons.some(({ Code }) => busyReasons.has(Code ?? ''))) throw new BusyError()
    const failed = writes[reasons.findIndex(({ Code }) => Code === 'ConditionalCheckFailed') - 1]
    if (!failed) throw error
    if (failed.otherwise === 'stale') throw new StaleError()
    throw new RefusalError(failed.otherwise)
  }
}

/**
 * Make it so: the event and all writes in one DynamoDB transaction, all or nothing.
 * A request that was committed before gets its first answer again, and nothing changes.
 * @throws RefusalError of the first write whose condition fails, in the order given; `request.reused`
 * @throws StaleError where a write marked `stale` fails, BusyError on conflict or throttling: whoever runs the use case
 *   (the pipeline, the stream) runs it again from the start
 */
export const commit = async <A>(request: Request, draft: EventDraft<A>, ...writes: Write[]): Promise<A> => {
  // Every commit of the house writes this item, so it is put together by hand: the toolbox took half of our own time.
  const first: TransactItem = { Put: {
    TableName: eventsTable.getName(), Item: { ...eventRow(request, draft), _et: EventRow.entityName },
    ConditionExpression: 'attribute_not_exists(id)', ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } }
  return send(request, [first, ...writes.map(({ item }) => item)], writes, draft.answer)
}
