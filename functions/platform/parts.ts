import type { EventRow } from './event.ts'

/**
 * An event about several people carries parts (`data.partEvents`): each is taken by reactions and notices as if it
 * were an event of its own, with its type, its data and the movement that is its own. A part costs no row: its id is
 * the event's with the number behind it, and whoever looks for that id finds the part.
 */
export interface EventPart { type: string; data: Record<string, unknown>; movement: number }

const mark = '.of-'

export const partIdOf = (eventId: string, index: number): string => `${eventId}${mark}${index}`

/** The id of the row that an event or a part of one stands in. */
export const rowIdOf = (id: string): string => id.replace(/\.of-\d+$/, '')

const partIn = (event: EventRow, { type, data, movement }: EventPart, index: number): EventRow => ({
  ...event, id: partIdOf(event.id, index), type, data, movements: event.movements.slice(movement, movement + 1),
})

/** The event itself and behind it its parts. */
export const withParts = (event: EventRow): EventRow[] => {
  const { partEvents = [] } = (event.data ?? {}) as { partEvents?: EventPart[] }
  return [event, ...partEvents.map((part, index) => partIn(event, part, index))]
}

/** What an event says about one of its movements: the part that the movement belongs to, or all of it. */
export const partAbout = (event: EventRow, movement: number): EventRow => {
  const { partEvents = [] } = (event.data ?? {}) as { partEvents?: EventPart[] }
  const index = partEvents.findIndex((part) => part.movement === movement)
  const part = partEvents[index]
  return part ? partIn(event, part, index) : event
}
