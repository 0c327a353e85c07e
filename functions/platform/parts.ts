import type { EventRow } from './event.ts'

/**
 * An event about several people carries parts (`data.partEvents`), one for each of its movements: each is taken by
 * reactions and notices as if it were an event of its own, with its type, its data and its movement. A part costs no
 * row: its id is the event's with the number of the movement behind it, and whoever looks for that id finds the part
 * (docs/decisions/030).
 */
export interface EventPart { type: string; data: Record<string, unknown>; movement: number }

export const partIdOf = (eventId: string, movement: number): string => `${eventId}.of-${movement}`

/** The id of the row that an event or a part of one stands in, and the number of its first movement there. */
export const rowOf = (id: string): { rowId: string; first: number } => {
  const [, rowId = id, first = '0'] = /^(.*)\.of-(\d+)$/.exec(id) ?? []
  return { rowId, first: Number(first) }
}

const partsIn = (event: EventRow): EventPart[] =>
  ((event.data ?? {}) as { partEvents?: EventPart[] }).partEvents ?? []

const asEvent = (event: EventRow, { type, data, movement }: EventPart): EventRow => ({
  ...event, id: partIdOf(event.id, movement), type, data, movements: event.movements.slice(movement, movement + 1),
})

/** The event itself and behind it its parts. */
export const withParts = (event: EventRow): EventRow[] =>
  [event, ...partsIn(event).map((part) => asEvent(event, part))]

/** What an event says about one of its movements: the part that the movement belongs to, or all of it. */
export const partAbout = (event: EventRow, movement: number): EventRow => {
  const part = partsIn(event).find((one) => one.movement === movement)
  return part ? asEvent(event, part) : event
}
