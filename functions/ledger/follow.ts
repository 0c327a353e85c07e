import type { EventRow } from '../platform/event.ts'
import { findEvent, reactionId } from '../platform/reaction.ts'

const reactionsOf = new Map<string, string[]>()

/**
 * Say by the names of which reactions other events follow from one of a type. Contexts do not know one another; so that
 * one can take back an event with all that followed from it, functions/entry/followers.ts tells the ledger.
 */
export const followedBy = (type: string, names: string[]): void => { reactionsOf.set(type, names) }

/** The events that have followed from an event so far; what the stream has not reached yet is not among them. */
export const followersOf = async ({ id, type }: EventRow): Promise<EventRow[]> => {
  const found = await Promise.all((reactionsOf.get(type) ?? []).map((name) => findEvent(reactionId(id, name))))
  return found.filter((event) => event !== undefined)
}
