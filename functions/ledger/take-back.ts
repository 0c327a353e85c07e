import { momentText } from '../platform/clock.ts'
import type { Request } from '../platform/commit.ts'
import type { EventRow } from '../platform/event.ts'
import { type Reaction, findEvent, react, reactionId } from '../platform/reaction.ts'
import { type Wanted, movementIdOf } from './plan.ts'
import { post } from './post.ts'
import { forcedReversalOf, reversalOf } from './reverse.ts'

interface Reversed { reverses: string; reason: string; force?: boolean }

const wantedOf = async (made: EventRow, drafts: ReturnType<typeof reversalOf>[], force: boolean): Promise<Wanted> => {
  if (!force) return { movements: drafts.map(({ draft }) => draft) }
  const forced = await Promise.all(drafts.map(({ draft }, index) => {
    const first = made.movements[index]
    if (!first) throw new Error('Every reversal has its movement.')
    return forcedReversalOf(draft, first)
  }))
  return { movements: forced.flatMap(({ movements }) => movements), expect: forced.flatMap(({ expect }) => expect) }
}

/**
 * A reaction to a reversed event that takes back what another reaction made of the first one. Streams reorder, so
 * the first reaction is run here if it has not been yet: it changes nothing where it has. Where the quantity has
 * moved on, the event is parked with an alarm, unless the reversal was forced.
 */
export const takeBack = (name: string, first: Reaction, type: string): Reaction => ({
  name,
  run: async (request: Request, event: EventRow) => {
    const { reverses, reason, force = false } = event.data as Reversed
    const original = await findEvent(reverses)
    if (!original) throw new Error(`The reversed event ${reverses} is not there.`)
    await react(first, original)
    const made = await findEvent(reactionId(reverses, first.name))
    if (!made || made.movements.length === 0) return
    const drafts = made.movements.map((movement, index) => reversalOf(
      movementIdOf(made.id, index), movement, momentText(request.at), movementIdOf(request.eventId, index), reason))
    const data = { reverses: made.id, reason, force }
    const wanted = await wantedOf(made, drafts, force)
    await post(request, { type, community: made.community, data, answer: {}, ...wanted },
      ...drafts.map(({ mark }) => mark))
  },
})
