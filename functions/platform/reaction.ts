import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { system } from './actor.ts'
import { now } from './clock.ts'
import type { Request } from './commit.ts'
import { EventRow } from './event.ts'
import { digestOf } from './ids.ts'
import { rowOf, withParts } from './parts.ts'
import { perform } from './perform.ts'

/** What a context does because of an event: a use case whose request id derives from the event's. */
export interface Reaction {
  name: string
  run: (request: Request, event: EventRow) => Promise<unknown>
}

// A key holds 2,048 bytes, and what goes on from batch to batch adds a name each time.
const longestId = 300

export const reactionId = (eventId: string, name: string): string =>
  `${eventId.length > longestId ? digestOf(eventId) : eventId}.${name}`

/** React to an event: once, however often the event arrives. */
export const react = async ({ name, run }: Reaction, event: EventRow): Promise<void> => {
  const request: Request = {
    actor: system, eventId: reactionId(event.id, name), call: `reaction ${name}`, contentHash: digestOf(event.id),
    cause: rowOf(event.id).rowId, at: now(),
  }
  await perform(request, () => run(request, event))
}

/** The event with this id, or the part of an event. */
export const findEvent = async (id: string): Promise<EventRow | undefined> => {
  const { Item } = await EventRow.build(GetItemCommand).key({ id: rowOf(id).rowId })
    .options({ consistent: true }).send()
  return Item && withParts(Item).find((one) => one.id === id)
}

/** An event that must be there, as another one names it. */
export const mustFindEvent = async (id: string): Promise<EventRow> => {
  const event = await findEvent(id)
  if (!event) throw new Error(`The event ${id} is not there.`)
  return event
}

/**
 * What a reaction made of an event, for another that takes it back; nothing where it had nothing to do. Streams
 * reorder, so the first reaction is run here if it has not been yet: it changes nothing where it has.
 */
export const madeBy = async (first: Reaction, event: EventRow): Promise<EventRow | undefined> => {
  await react(first, event)
  return findEvent(reactionId(event.id, first.name))
}
