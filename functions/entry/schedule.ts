import { closeDueMonths } from '../audit/months/close-due.ts'
import { goOnReconciling, reconcile } from '../audit/reconcile.ts'
import { expireEscrows } from '../ledger/escrow.ts'
import { expireLots } from '../ledger/expire-lots.ts'
import { seeParked, unpark } from '../platform/parked.ts'
import { runDue } from '../platform/due.ts'
import { findEvent, react } from '../platform/reaction.ts'
import './documents.ts'
import { dueTasks } from './due.ts'
import { always, reactions } from './reactions.ts'

const mostPages = 100

/** Try again what was parked, once its cause is mended; what fails again stays. */
const replay = async (): Promise<{ done: number; left: number }> => {
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

/** What ends by itself: escrows whose time is over, and points at the end of their month. */
const expire = async (): Promise<{ escrows: number; lots: number }> =>
  ({ escrows: await expireEscrows(), lots: await expireLots() })

// The function ends after 15 minutes; what is left then is gone on with by the next `continueReconciling`.
const reconcilingWithinMs = 13 * 60_000
// By night the stream has this long to write the journal before it is missed.
const settledMs = 15 * 60_000

// Each minute; what is left then waits for the next.
const dueWithinMs = 5 * 60_000

const tasks = {
  replay, expire, closeMonths: closeDueMonths,
  due: () => runDue(dueTasks, dueWithinMs),
  reconcile: () => reconcile({ withinMs: reconcilingWithinMs, settledMs }),
  continueReconciling: () => goOnReconciling({ withinMs: reconcilingWithinMs }),
}

/**
 * The scheduled work: `due` each minute, `reconcile` and `expire` each night, `continueReconciling` every few minutes
 * for a run that was left before its end, `closeMonths` after it each night (it closes on the first of a month, and
 * later what could not be closed then), `replay` when an operator asks for it.
 */
export const handler = ({ task }: { task: keyof typeof tasks }): Promise<unknown> => tasks[task]()
