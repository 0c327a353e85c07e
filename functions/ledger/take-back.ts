import { momentText } from '../platform/clock.ts'
import type { Request } from '../platform/commit.ts'
import type { EventRow } from '../platform/event.ts'
import { type Reaction, findEvent, react, reactionId } from '../platform/reaction.ts'
import { movementIdOf } from './plan.ts'
import { post } from './post.ts'
import { reversalOf } from './reverse.ts'

interface Reversed { reverses: string; reason: string }

/**
 * A reaction to a reversed event that takes back what another reaction made of the first one. Streams reorder, so
 * the first reaction is run here if it has not been yet: it changes nothing where it has.
 */
export const takeBack = (name: string, first: Reaction, type: string): Reaction => ({
  name,
  run: async (request: Request, event: EventRow) => {
    const { reverses, reason } = event.data as Reversed
    const original = await findEvent(reverses)
    if (!original) throw new Error(`The reversed event ${reverses} is not there.`)
    await react(first, original)
    const made = await findEvent(reactionId(reverses, first.name))
    if (!made || made.movements.length === 0) return
    const taken = made.movements.map((movement, index) => reversalOf(
      movementIdOf(made.id, index), movement, momentText(request.at), movementIdOf(request.eventId, index), reason))
    const data = { reverses: made.id, reason }
    const movements = taken.map(({ draft }) => draft)
    const posting = { type, community: made.community, data, answer: {}, movements }
    await post(request, posting, ...taken.map(({ mark }) => mark))
  },
})
