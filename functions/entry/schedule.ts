import { goOnReconciling, reconcile } from '../audit/reconcile.ts'
import './documents.ts'

// The function ends after 15 minutes; what is left then is gone on with by the next `continueReconciling`.
const reconcilingWithinMs = 13 * 60_000
// By night the stream has this long to write the journal before it is missed.
const settledMs = 15 * 60_000

// What the other tasks need is loaded when it is their time: no start waits for the work of another hour.
const tasks = {
  expire: async () => (await import('./expire.ts')).expire(),
  closeMonths: async () => (await import('../audit/months/close-due.ts')).closeDueMonths(),
  reconcile: () => reconcile({ withinMs: reconcilingWithinMs, settledMs }),
  continueReconciling: () => goOnReconciling({ withinMs: reconcilingWithinMs }),
}

/**
 * The work of the night: `reconcile` and `expire`, `continueReconciling` every few minutes for a run that was left
 * before its end, `closeMonths` after it (it closes on the first of a month, and later what could not be closed then).
 */
export const handler = ({ task }: { task: keyof typeof tasks }): Promise<unknown> => tasks[task]()
