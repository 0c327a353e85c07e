import { RefusalError } from './refusal.ts'

/** What was read had changed when it was to be written: read again and decide again. */
export class StaleError extends Error {
  constructor() {
    super('stale')
    this.name = 'StaleError'
  }
}

/** The database asks to come again: a transaction conflict or throttling. */
export class BusyError extends Error {
  constructor() {
    super('busy')
    this.name = 'BusyError'
  }
}

const busyNames = new Set([
  'TransactionInProgressException', 'ThrottlingException', 'ProvisionedThroughputExceededException',
  'RequestLimitExceeded', 'InternalServerError', 'TimeoutError', 'ECONNRESET', 'EPIPE', 'ECONNREFUSED',
])
/** Whether the database or the way to it asks to come again; an answer may have been lost after the commit. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Error && (busyNames.has(error.name) || busyNames.has((error as { code?: string }).code ?? ''))

const mostTries = 12
const longestPauseMs = 200

const pause = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPauseMs, 4 * 2 ** tries)))

/**
 * Do `work` again while it is stale or the database is busy, with jitter; then refuse with `busy`.
 * `work` must be safe to repeat: a commit is, by its request id.
 */
export const withRetries = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 0; tries < mostTries; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof StaleError || error instanceof BusyError)) throw error
    }
    await pause(tries)
  }
  throw new RefusalError('busy')
}
