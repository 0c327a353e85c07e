import { inChunks } from '../../platform/in-chunks.ts'
import type { Outflow } from './items.ts'
import { type Fate, fateOf, movedOutOf, placeOf } from './read.ts'
import { type Span, splitAt } from './rules.ts'

export interface Place extends Span { account: string }
/** By which movement something went on. */
export interface Onward { community: string; bookedAt: string; movementId: string }
/** What an outflow gave back of what it took: the last so much of it, by one movement. */
export interface GivenBack extends Onward { amount: number }
/** What is known of an outflow that gave something back; of others nothing. */
export type BackOf = (outflow: Outflow) => Promise<GivenBack | undefined>

/**
 * A part of a span and what became of it: it waits, was spent, moved to another use, or came back from what it was set
 * apart for. `place` and `onward`: where it went on and what became of it there, as far as it is followed and booked.
 */
export interface Way {
  amount: number
  how: 'waiting' | 'spent' | 'moved' | 'back'
  outflow?: Outflow
  reference?: string | undefined
  at?: string
  place?: Place
  onward?: Way[]
}

interface Going { way: Way; movement?: Onward; offset: number }

const isMoved = ({ movement }: Outflow): boolean => movement === 'purpose.move'

/** A part of what an outflow took: what it kept is spent, and the last of it has come back. */
const ofOutflow = async (outflow: Outflow, { offset, amount }: Fate, backOf: BackOf): Promise<Going[]> => {
  const { reference, bookedAt: at, community, movementId } = outflow
  if (isMoved(outflow)) {
    const movement = { community, bookedAt: at, movementId }
    return [{ way: { amount, how: 'moved', outflow, reference, at }, movement, offset }]
  }
  const back = await backOf(outflow)
  const keptTo = outflow.amount - (back?.amount ?? 0)
  const [kept, returned] = splitAt({ from: offset, to: offset + amount }, keptTo)
  return [
    ...(kept > 0 ? [{ way: { amount: kept, how: 'spent' as const, outflow, reference, at }, offset }] : []),
    ...(back && returned > 0 ? [{
      way: { amount: returned, how: 'back' as const, outflow, reference, at: back.bookedAt }, movement: back,
      offset: Math.max(0, offset - keptTo),
    }] : []),
  ]
}

const partsOf = async (place: Place, backOf: BackOf): Promise<Going[]> => {
  const [fates, out] = await Promise.all([fateOf(place.account, place), movedOutOf(place.account, place)])
  const inTurn = await inChunks(fates, async (fate): Promise<Going[]> => (fate.outflow
    ? ofOutflow(fate.outflow, fate, backOf) : [{ way: { amount: fate.amount, how: 'waiting' }, offset: 0 }]))
  const outOfTurn = out.map(({ movement, reference, offset, amount }): Going =>
    ({ way: { amount, how: 'moved', reference, at: movement.bookedAt }, movement, offset }))
  return [...inTurn.flat(), ...outOfTurn]
}

/** Where it came to, once the stream has booked it there. */
const arrivalOf = async ({ community, bookedAt, movementId }: Onward, offset: number, amount: number) => {
  const place = await placeOf(community, bookedAt, movementId)
  return place && { account: place.account, from: place.from + offset, to: place.from + offset + amount }
}

// A place costs a few reads; a gift that went on more often than that ends as `back` or `moved`.
const mostPlaces = 64

/**
 * What became of a span of a line, to the fen, followed from place to place wherever it went on. `places`: how many at
 * most, shared out among the parts that went on, so that the same is followed whenever somebody looks.
 */
export const waysOf = async (place: Place, backOf: BackOf, places = mostPlaces): Promise<Way[]> => {
  const parts = await partsOf(place, backOf)
  const going = parts.filter(({ movement }) => movement)
  const shareOf = (part: Going): number =>
    Math.floor(places / going.length) + (going.indexOf(part) < places % going.length ? 1 : 0)
  return inChunks(parts, async (part): Promise<Way> => {
    const { way, movement, offset } = part
    const share = movement ? shareOf(part) : 0
    const arrival = movement && share > 0 ? await arrivalOf(movement, offset, way.amount) : undefined
    return arrival ? { ...way, place: arrival, onward: await waysOf(arrival, backOf, share - 1) } : way
  })
}

/** Where it is in the end, however often it went on. */
export const endsOf = (ways: Way[]): Way[] => ways.flatMap((way) => (way.onward ? endsOf(way.onward) : [way]))
