import { seeParked, unpark } from '../platform/parked.ts'
import { findEvent, react } from '../platform/reaction.ts'
import { always, reactions } from './reactions.ts'

const mostPages = 100

/** Try again what was parked, once its cause is mended; what fails again stays. */
export const replay = async (): Promise<{ done: number; left: number }> => {
  const counts = { done: 0, left: 0 }
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const parked = await seeParked(cursor)
    for (const { eventId, reaction } of parked.items) {
      const event = await findEvent(eventId)
      const again = event && [...always, ...reactions[event.type] ?? []].find(({ name }) => name === reaction)
      const done = event && again ? await react(again, event).then(() => true, () => false) : false
      if (done) await unpark(eventId, reaction)
      counts[done ? 'done' : 'left'] += 1
    }
    cursor = parked.cursor
    if (!cursor) break
  }
  return counts
}
