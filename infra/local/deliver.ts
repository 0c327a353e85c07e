import type { StreamFunction } from './functions.ts'
import { streamEvent } from './records.ts'
import type { Image } from './tail.ts'

export interface Delivery { done: string[]; failed?: string }

const idOf = (image: Image | undefined): string => image?.id?.S ?? ''

/**
 * Hand a batch to the stream's function as Lambda does it: from the first failure on, everything counts as not
 * delivered; a batch that throws is halved until the one that does it stands alone.
 * @returns the ids that were delivered, and the one that failed first, if any
 */
export const deliver = async (handler: StreamFunction, images: Image[]): Promise<Delivery> => {
  const event = streamEvent(images)
  try {
    const answer = await handler(event, {})
    const failures = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const first = event.Records.findIndex(({ dynamodb }) => failures.has(dynamodb?.SequenceNumber ?? ''))
    const delivered = first === -1 ? images : images.slice(0, first)
    const done = delivered.map(idOf)
    return first === -1 ? { done } : { done, failed: idOf(images[first]) }
  } catch {
    if (images.length === 1) return { done: [], failed: idOf(images[0]) }
    const half = Math.ceil(images.length / 2)
    const start = await deliver(handler, images.slice(0, half))
    if (start.failed !== undefined) return start
    const rest = await deliver(handler, images.slice(half))
    return { ...rest, done: [...start.done, ...rest.done] }
  }
}
