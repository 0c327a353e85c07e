import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { type Request, answerOfRepeat } from './commit.ts'
import { EventRow } from './event.ts'
import { RefusalError } from './refusal.ts'
import { withRetries } from './retry.ts'

/** A refusal may only say that what was asked is done already: then the first answer is given again. */
const answerAfterRefusal = async <A>(request: Request, error: unknown): Promise<A> => {
  if (!(error instanceof RefusalError) || !request.eventId || error.code === 'request.reused') throw error
  const { Item } = await EventRow.build(GetItemCommand).key({ id: request.eventId })
    .options({ consistent: true }).send()
  if (!Item) throw error
  return answerOfRepeat(request, Item)
}

/**
 * Run a use case: again while what it read is stale or the database busy, and with the first answer where the very
 * request had succeeded before. Every use case runs through here, of a person or of the stream.
 */
export const perform = <A>(request: Request, work: () => Promise<A>): Promise<A> =>
  withRetries(work).catch((error: unknown) => answerAfterRefusal<A>(request, error))
