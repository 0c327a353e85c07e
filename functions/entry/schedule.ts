import { closeDueMonths } from '../audit/months/close-due.ts'
import { goOnReconciling, reconcile } from '../audit/reconcile.ts'
import { expireEscrows } from '../ledger/escrow.ts'
import { expireLots } from '../ledger/expire-lots.ts'
import { tellOfLapses } from '../points/lapse/tell.ts'
import './documents.ts'

const tellingWithinMs = 5 * 60_000

/** What ends by itself: escrows whose time is over, and points with their month; households are told before. */
const expire = async (): Promise<{ escrows: number; lots: number; told: number }> =>
  ({ escrows: await expireEscrows(), lots: await expireLots(), told: await tellOfLapses(tellingWithinMs) })

// The function ends after 15 minutes; what is left then is gone on with by the next `continueReconciling`.
const reconcilingWithinMs = 13 * 60_000
// By night the stream has this long to write the journal before it is missed.
const settledMs = 15 * 60_000

const tasks = {
  expire, closeMonths: closeDueMonths,
  reconcile: () => reconcile({ withinMs: reconcilingWithinMs, settledMs }),
  continueReconciling: () => goOnReconciling({ withinMs: reconcilingWithinMs }),
}

/**
 * The work of the night: `reconcile` and `expire`, `continueReconciling` every few minutes for a run that was left
 * before its end, `closeMonths` after it (it closes on the first of a month, and later what could not be closed then).
 */
export const handler = ({ task }: { task: keyof typeof tasks }): Promise<unknown> => tasks[task]()
