import { runDue } from '../platform/due.ts'

// What is left then waits for the next minute.
const withinMs = 5 * 60_000

/** What is due by now, each minute. Apart from the work of the night, which may still run. */
export const handler = (): Promise<unknown> => runDue(async () => (await import('./due.ts')).dueTasks, withinMs)
