import type { Request } from '../platform/commit.ts'
import type { EventRow } from '../platform/event.ts'
import { type Reaction, madeBy, mustFindEvent } from '../platform/reaction.ts'
import { post } from './post.ts'
import { undoing } from './undo.ts'

interface Reversed { reverses: string; reason: string; force?: boolean }

/**
 * A reaction to a reversed event that takes back what another reaction made of the first one, where the reversal has
 * not done so itself because it came before. Where the quantity has moved on since, the event is parked with an
 * alarm, unless the reversal was forced (docs/decisions/021).
 */
export const takeBack = (name: string, first: Reaction, type: string): Reaction => ({
  name,
  run: async (request: Request, event: EventRow) => {
    const { reverses, reason, force = false } = event.data as Reversed
    const made = await madeBy(first, await mustFindEvent(reverses))
    if (!made) return
    const { wanted, writes } = await undoing(request, [made], reason, force)
    if (wanted.movements.length === 0) return
    const data = { reverses: made.id, reason, force }
    await post(request, { type, community: made.community, data, answer: {}, ...wanted }, ...writes)
  },
})
