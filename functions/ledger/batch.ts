import type { EventDraft, Request } from '../platform/commit.ts'
import { commit } from '../platform/commit.ts'
import { perform } from '../platform/perform.ts'
import type { MovementDraft } from './plan.ts'
import { post } from './post.ts'

const movementsInAPart = 40

/**
 * More movements than a transaction takes: parts of forty, each an event of its own whose id derives from the
 * request's, and the request's own event when all are done. What stops it (a refusal, a fault) leaves the parts that
 * stand; the same request sent again goes on behind them and does none twice.
 */
export const postBatch = async <A>(request: Request, draft: EventDraft<A>, movements: MovementDraft[]): Promise<A> => {
  for (let start = 0; start < movements.length; start += movementsInAPart) {
    const part = start / movementsInAPart
    const own: Request = { ...request, eventId: `${request.eventId}.part-${part}`, cause: request.eventId }
    const { type, community } = draft
    const posting = {
      type: `${type}.part`, community, data: { part, of: request.eventId }, answer: {},
      movements: movements.slice(start, start + movementsInAPart),
    }
    await perform(own, () => post(own, posting))
  }
  return commit(request, { ...draft, data: { ...draft.data, movements: movements.length } })
}
